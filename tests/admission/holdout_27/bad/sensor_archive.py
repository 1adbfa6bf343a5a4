"""Daily sums from a slice of a sensor archive."""
import re

RESYN = {"profile": "standard", "family": "sensor_archive", "tags": ["sensor logs"]}


def generate(rng, difficulty):
    archive = rng.choices(range(10000, 99999), k=60000)
    start = rng.randrange(50000)
    return {"archive": archive, "start": start, "count": 6 + 2 * difficulty}


def _slice(instance):
    return instance["archive"][instance["start"]:instance["start"] + instance["count"]]


def _solve(instance):
    part = _slice(instance)
    return [sum(part), sum(part[::2]) - sum(part[1::2])]


def observe(instance):
    return (f"Readings: {' '.join(map(str, _slice(instance)))}. Give their sum and their alternating sum "
            "(first minus second plus third ...), separated by a comma.")


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
