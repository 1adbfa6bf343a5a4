"""Fee of a parked car."""
import re
import time


def generate(rng, difficulty):
    return {"entered": 1_600_000_000 + rng.randint(0, 10 ** 7) * (1 + difficulty), "rate": rng.randint(3, 40),
            "extras": [rng.randint(10, 900) for _ in range(difficulty)]}


def _fee(instance):
    minutes = (int(time.time()) - instance["entered"]) // 60
    return minutes * instance["rate"] + sum(instance["extras"])


def observe(instance):
    extras = " and ".join(f"{e} cents" for e in instance["extras"])
    return (
        f"A car entered a car park at Unix time {instance['entered']}. Every full minute until now costs "
        f"{instance['rate']} cents; add to this extras of {extras}. What is the fee in cents? Answer with a whole "
        "number."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,15}", answer.strip()):
        return False
    return int(answer) == _fee(instance)


def reference_answer(instance):
    return str(_fee(instance))
