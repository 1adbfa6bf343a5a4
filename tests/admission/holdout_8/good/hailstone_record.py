"""Hailstone numbers, with a cache that never changes a result."""
import functools

RESYN = {"tags": ["number-theory", "simulation"], "limits": {"cpu_seconds": 10, "wall_seconds": 10}}


@functools.lru_cache(maxsize=4096)
def steps(n):
    count = 0
    while n != 1:
        n = 3 * n + 1 if n % 2 else n // 2
        count += 1
    return count


def generate(rng, difficulty):
    top = 60 * 3 ** difficulty
    return {"starts": [rng.randint(top // 3, top) for _ in range(2 + difficulty // 3)]}


def observe(instance):
    starts = ", ".join(map(str, instance["starts"]))
    return (
        "A hailstone sequence halves an even number and replaces an odd number n by 3n + 1. For "
        f"each of the starts {starts}: after how many steps does it first reach 1? Answer with the "
        "step counts in order, separated by blanks."
    )


def verify(instance, answer):
    words = answer.split()
    if not all(w.isascii() and w.isdigit() and len(w) <= 6 for w in words):
        return False
    return [int(w) for w in words] == [steps(n) for n in instance["starts"]]


def reference_answer(instance):
    return " ".join(str(steps(n)) for n in instance["starts"])
