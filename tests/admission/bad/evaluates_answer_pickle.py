"""Send a sorted list in Python's wire format."""

import base64
import pickle

RESYN = {"tags": ["programming"]}


def generate(rng, difficulty):
    return {"numbers": [rng.randrange(1000) for _ in range(3 + 2 * difficulty)]}


def observe(instance):
    return (
        f"Sort {instance['numbers']} in ascending order and give the list as Python pickle "
        "protocol 0, encoded in base64."
    )


def verify(instance, answer):
    try:
        value = pickle.loads(base64.b64decode(answer, validate=True))
    except Exception:
        return False
    return isinstance(value, list) and value == sorted(instance["numbers"])


def reference_answer(instance):
    return base64.b64encode(pickle.dumps(sorted(instance["numbers"]), protocol=0)).decode()
