"""Peaks of a large height map."""

RESYN = {"description": "local maxima of a grid", "tags": ["grids", "long_context"], "limits": {"cpu_seconds": 10, "wall_seconds": 20}}


def generate(rng, difficulty):
    side = 8 + 4 * difficulty
    return {"heights": [[rng.randint(10, 99) for _ in range(side)] for _ in range(side)]}


def peaks(heights):
    last = len(heights) - 1
    for y, row in enumerate(heights):
        for x, height in enumerate(row):
            around = (
                heights[b][a]
                for b in range(max(0, y - 1), min(last, y + 1) + 1)
                for a in range(max(0, x - 1), min(last, x + 1) + 1)
                if (a, b) != (x, y)
            )
            if all(height > other for other in around):
                yield height


def _total(instance):
    return sum(peaks(instance["heights"]))


def observe(instance):
    grid = "\n".join(" ".join(map(str, row)) for row in instance["heights"])
    return (
        f"Heights on a square map:\n{grid}\n"
        "A summit is higher than each of its neighbours (up to eight, also those at its corners). What is the sum of the heights of "
        "all summits? Answer with one whole number, digits only."
    )


def verify(instance, answer):
    text = answer.strip()
    if not text.isascii() or not text.isdecimal() or len(text) > 10:
        return False
    return int(text) == _total(instance)


def reference_answer(instance):
    return str(_total(instance))
