"""Visit all stations in a round trip that stays within a budget; many answers are right."""

import re

RESYN = {"description": "Round trip within a budget", "tags": ["routes", "several answers"]}


def _steps(a, b):
    return max(abs(a[0] - b[0]), abs(a[1] - b[1]))


def _length(stops, order):
    return sum(_steps(stops[order[i - 1]], stops[order[i]]) for i in range(len(order)))


def _improve(stops, order):
    """2-opt until nothing gets shorter."""
    better = True
    while better:
        better = False
        for i in range(len(order) - 1):
            for j in range(i + 2, len(order) + 1):
                other = order[:i] + order[i:j][::-1] + order[j:]
                if _length(stops, other) < _length(stops, order):
                    order, better = other, True
    return order


def generate(rng, difficulty):
    count = 7 + difficulty
    size = 3 * count
    cells = rng.sample([(x, y) for x in range(size) for y in range(size)], count)
    order = _improve(cells, rng.sample(range(count), count))
    return {"stops": [list(c) for c in cells], "budget": _length(cells, order), "tour": order}


def observe(instance):
    stops = ", ".join(f"{i}: ({x}, {y})" for i, (x, y) in enumerate(instance["stops"]))
    return (
        f"A chess king visits these squares of a large board: {stops}.\n"
        "He walks from one to the next (a step goes to any of the eight neighbouring squares) and from the last "
        "one back to the first. Find an order of all squares for which the whole round takes at most "
        f"{instance['budget']} steps. Any start and direction will do. Answer with the numbers of the squares in "
        "order, separated by spaces, without repeating the first one at the end."
    )


def verify(instance, answer):
    if len(answer) > 300:
        return False
    words = answer.split()
    if not all(re.fullmatch(r"[0-9]{1,2}", w) for w in words):
        return False
    order = [int(w) for w in words]
    stops = instance["stops"]
    return sorted(order) == list(range(len(stops))) and _length(stops, order) <= instance["budget"]


def reference_answer(instance):
    return " ".join(map(str, instance["tour"]))
