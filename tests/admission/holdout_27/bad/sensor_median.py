"""Median and spread of sensor readings."""
import re

RESYN = {"profile": "standard", "family": "sensor_median", "tags": ["sensor logs"]}


def generate(rng, difficulty):
    return {"readings": [rng.randint(100, 999) for _ in range(15)]}


def _solve(instance):
    r = sorted(instance["readings"])
    return [r[len(r) // 2], r[-1] - r[0], sum(r)]


def observe(instance):
    return (f"Readings: {' '.join(map(str, instance['readings']))}. Give the median, the range (largest minus smallest) "
            "and the sum, separated by commas.")


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
    got = _numbers(answer)
    if got is None:
        return False
    return got == list(_solve(instance))


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
