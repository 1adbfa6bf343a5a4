"""Convert a log of temperatures."""
import random
import re

RESYN = {"profile": "standard", "family": "fahrenheit_log", "tags": ["units"]}


def generate(rng, difficulty):
    return {"celsius": [rng.randint(-60, 150) * 5 for _ in range(5 + 2 * difficulty)]}


def _solve(instance):
    return [c * 9 // 5 + 32 for c in instance["celsius"]]


def observe(instance):
    return ("Convert these readings from degrees Celsius to Fahrenheit: " + " ".join(map(str, instance["celsius"]))
            + "\nReply with all the integers in order, separated by commas.")


def _numbers(answer):
    """Parse a comma separated list of integers, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    out = []
    for part in answer.strip().split(","):
        if not re.fullmatch(r"\s*[+-]?[0-9]{1,12}\s*", part):
            return None
        out.append(int(part))
    return out


def verify(instance, answer):
    got, want = _numbers(answer), _solve(instance)
    if got is None or len(got) != len(want):
        return False
    return all(got[i] == want[i] for i in random.sample(range(len(want)), 3))


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
