"""Bake loaves in oven batches and find when each batch is done."""
import re
from itertools import batched

RESYN = {"profile": "standard", "family": "oven_batches", "tags": ["cooking", "simulation"]}


def generate(rng, difficulty):
    loaves = [rng.randint(12, 60) for _ in range(6 + 3 * difficulty)]
    return {"loaves": loaves, "size": 2 + difficulty // 3, "pause": rng.randint(2, 9)}


def _finish(instance):
    now = 0
    for batch in batched(instance["loaves"], instance["size"]):
        now += max(batch) + instance["pause"]
    return now - instance["pause"]


def observe(instance):
    return (
        f"Loaves need these baking times in minutes: {instance['loaves']}. The oven takes {instance['size']} "
        "at a time, in this order; a batch stays until its slowest loaf is done, and then the oven needs "
        f"{instance['pause']} minutes before the next batch. After how many minutes is the last batch done? "
        "Answer with the integer."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,7}", answer.strip()):
        return False
    return int(answer) == _finish(instance)


def reference_answer(instance):
    return str(_finish(instance))
