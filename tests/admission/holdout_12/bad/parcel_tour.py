"""Shortest round trip of a courier."""
from itertools import permutations


def generate(rng, difficulty):
    n = 6 + difficulty // 2
    return {"stops": [[rng.randint(0, 99), rng.randint(0, 99)] for _ in range(n)]}


def dist(a, b):
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def tour_length(stops, order):
    return sum(dist(stops[a], stops[b]) for a, b in zip(order, order[1:] + order[:1]))


def optimum(stops):
    rest = range(1, len(stops))
    return min(tour_length(stops, (0,) + p) for p in permutations(rest))


def observe(instance):
    rows = "\n".join(f"{chr(65 + i)}: street {x}, avenue {y}" for i, (x, y) in enumerate(instance["stops"]))
    return (
        f"A courier in a city with a grid of streets visits these stops, starting and ending at A:\n{rows}\nThe way between "
        "two stops is the difference of the streets plus that of the avenues. Give a shortest round trip: every letter once, "
        "beginning with A, without spaces, e.g. ACB"
    )


def verify(instance, answer):
    text, stops = answer.strip(), instance["stops"]
    if len(text) != len(stops) or text[0] != "A" or sorted(text) != [chr(65 + i) for i in range(len(stops))]:
        return 0.0
    return 1.0 if tour_length(stops, [ord(c) - 65 for c in text]) == optimum(stops) else 0.0


def reference_answer(instance):
    stops = instance["stops"]
    n = len(stops)
    best = {(1, 0): (0, "A")}
    for _ in range(n - 1):
        longer = {}
        for (mask, at), (length, text) in best.items():
            for to in range(1, n):
                if not mask >> to & 1:
                    entry = (length + dist(stops[at], stops[to]), text + chr(65 + to))
                    key = (mask | 1 << to, to)
                    longer[key] = min(longer.get(key, entry), entry)
        best = longer
    return min((length + dist(stops[at], stops[0]), text) for (_, at), (length, text) in best.items())[1]
