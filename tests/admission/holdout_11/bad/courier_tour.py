"""Shortest closed courier tour (Manhattan distances)."""
from itertools import permutations


def generate(rng, difficulty):
    stops = []
    while len(stops) < 5 + 4 * difficulty // 5:
        point = (rng.randint(0, 30 + 4 * difficulty), rng.randint(0, 30 + 4 * difficulty))
        if point not in stops:
            stops.append(point)
    return {"stops": stops}


def _d(a, b):
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _length(stops, order):
    return sum(_d(stops[a], stops[b]) for a, b in zip(order, order[1:] + order[:1]))


def observe(instance):
    stops = "\n".join(f"{k}: {x},{y}" for k, (x, y) in enumerate(instance["stops"]))
    return (
        f"A courier starts at stop 0, visits all the others once and returns to stop 0; distances are Manhattan.\n{stops}\n"
        "Give a shortest tour: the stop numbers in order, starting with 0, without the return, separated by spaces."
    )


def verify(instance, answer):
    stops = instance["stops"]
    words = answer.split()
    if len(words) != len(stops) or not all(w.isascii() and w.isdigit() and len(w) < 4 for w in words):
        return False
    order = [int(w) for w in words]
    if order[0] != 0 or sorted(order) != list(range(len(stops))):
        return False
    best = min(_length(stops, [0, *rest]) for rest in permutations(range(1, len(stops))))
    return _length(stops, order) == best


def reference_answer(instance):
    """Held-Karp."""
    stops = instance["stops"]
    n = len(stops)
    table = {(1 << k, k): (_d(stops[0], stops[k]), 0) for k in range(1, n)}
    for mask in range(2, 1 << n, 2):
        for k in range(1, n):
            if not mask >> k & 1 or mask == 1 << k:
                continue
            rest = mask ^ (1 << k)
            table[mask, k] = min(
                (table[rest, j][0] + _d(stops[j], stops[k]), j) for j in range(1, n) if rest >> j & 1
            )
    mask = (1 << n) - 2
    last = min(range(1, n), key=lambda k: table[mask, k][0] + _d(stops[k], stops[0]))
    order = []
    while last:
        order.append(last)
        previous = table[mask, last][1]
        mask ^= 1 << last
        last = previous
    return " ".join(map(str, [0, *reversed(order)]))
