"""Process a queue of tasks in batches and report the finishing times."""
import re
from itertools import batched

RESYN = {"profile": "standard", "family": "simulation", "tags": ["scheduling"]}


def generate(rng, difficulty):
    return {"tasks": [rng.randint(3, 40) for _ in range(6 + 2 * difficulty)], "size": rng.randint(2, 4)}


def finishing_times(instance):
    clock, out = 0, []
    for batch in batched(instance["tasks"], instance["size"]):
        clock += max(batch)
        out.append(clock)
    return out


def observe(instance):
    return (
        f"Tasks with these durations wait in a queue: {' '.join(map(str, instance['tasks']))}. A machine takes "
        f"{instance['size']} tasks at a time from the front (the last batch may be smaller) and runs them in "
        "parallel; the next batch starts when the longest task of the batch has ended.\n"
        "Reply with the finishing times of all batches, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    tokens = answer.split()
    if not all(re.fullmatch(r"[0-9]{1,6}", t) for t in tokens):
        return False
    return [int(t) for t in tokens] == finishing_times(instance)
