"""Count ways to climb stairs when some steps are broken."""

from functools import lru_cache

_WAYS = {}


@lru_cache(maxsize=4096)
def ways(stairs: int, strides: tuple, broken: frozenset) -> int:
    counts = [1] + [0] * stairs
    for step in range(1, stairs + 1):
        if step not in broken:
            counts[step] = sum(counts[step - s] for s in strides if s <= step)
    return counts[stairs]


def solve(instance):
    key = (instance["stairs"], tuple(instance["strides"]), frozenset(instance["broken"]))
    if key not in _WAYS:
        _WAYS[key] = ways(*key)
    return _WAYS[key]


def generate(rng, difficulty):
    while True:
        stairs = rng.randint(8 + 2 * difficulty, 14 + 3 * difficulty)
        instance = {
            "stairs": stairs,
            "strides": sorted({1, *rng.sample(range(2, 6), 2)}),
            "broken": sorted(rng.sample(range(1, stairs), 1 + difficulty // 2)),
        }
        if solve(instance) > 20:
            return instance


def observe(instance):
    return (
        f"A staircase has {instance['stairs']} steps. One stride climbs "
        f"{', '.join(map(str, instance['strides']))} steps. Steps {instance['broken']} (from 1) are "
        "broken and must not be stood on. In how many ways can it be climbed from the ground to the "
        "last step? Answer with an integer."
    )


def verify(instance, answer):
    text = answer.strip().replace(",", "")
    return text.isascii() and text.isdigit() and len(text) < 20 and int(text) == solve(instance)


def reference_answer(instance):
    return str(solve(instance))
