"""Whole number of nuclei left in a decay chain model."""
import re

RESYN = {"profile": "standard", "family": "physics", "tags": ["decay"]}


def _left(start, lost, periods):
    n = start
    for _ in range(periods):
        n -= n * lost // 100
    return n


def generate(rng, difficulty):
    return {"start": rng.randint(2000, 90000) * (1 + difficulty), "lost": rng.randint(4, 35),
            "periods": 2 + difficulty}


def observe(instance):
    return (f"A sample starts with {instance['start']} nuclei. In every period {instance['lost']} % of the nuclei "
            "decay (rounded down to a whole number of nuclei). "
            f"How many are left after {instance['periods']} periods? Answer with one integer and nothing else.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 20000:
        return False
    expected = _left(instance["start"], instance["lost"], instance["periods"])
    numbers = re.findall(r"[0-9]+", answer)
    return any(n == str(expected) for n in numbers)
