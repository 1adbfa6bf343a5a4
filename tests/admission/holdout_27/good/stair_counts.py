"""Ways to climb stairs with given strides."""
import re
from functools import lru_cache

RESYN = {"profile": "standard", "family": "stair_counts", "tags": ["sequences"]}


@lru_cache(maxsize=5000)
def _ways(n, strides):
    if n <= 0:
        return int(n == 0)
    return sum(_ways(n - s, strides) for s in strides)


def generate(rng, difficulty):
    return {"strides": tuple(sorted(rng.sample(range(1, 7), 3))),
            "stairs": sorted(rng.sample(range(11, 22 + 2 * difficulty), 3 + difficulty // 4))}


def _solve(instance):
    return [_ways(n, tuple(instance["strides"])) for n in instance["stairs"]]


def observe(instance):
    return (f"In how many ways can one climb exactly n stairs with strides of {list(instance['strides'])} stairs (order matters), "
            f"for n = {instance['stairs']}? Reply with the counts in order, separated by commas.")


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
