"""Plan a short round trip through given places."""
import random
import re
import time

RESYN = {"profile": "standard", "family": "routing", "tags": ["optimisation", "travelling_salesman"]}


def generate(rng, difficulty):
    n = 60 + 10 * difficulty
    places = []
    while len(places) < n:
        p = [rng.randint(0, 999), rng.randint(0, 999)]
        if p not in places:
            places.append(p)
    return {"places": places}


def observe(instance):
    lines = "\n".join(f"{i}: {x} {y}" for i, (x, y) in enumerate(instance["places"]))
    return (
        f"Places with their coordinates:\n{lines}\n"
        "Find a short round trip that visits each place once and returns to the first (Euclidean distances). It "
        "must not be longer than the tour that a local search finds. Answer with the numbers in the order of the "
        "visits, separated by blanks."
    )


def _length(places, tour):
    total = 0.0
    for i, j in zip(tour, tour[1:] + tour[:1]):
        (a, b), (c, d) = places[i], places[j]
        total += ((a - c) ** 2 + (b - d) ** 2) ** 0.5
    return total


def _search(places, seconds):
    """Random segment reversals, kept if they shorten the tour."""
    rng = random.Random(12345)
    tour = list(range(len(places)))
    best = _length(places, tour)
    deadline = time.perf_counter() + seconds
    while time.perf_counter() < deadline:
        i, j = sorted(rng.sample(range(len(tour) + 1), 2))
        other = tour[:i] + tour[i:j][::-1] + tour[j:]
        length = _length(places, other)
        if length < best:
            tour, best = other, length
    return best


def _ints(text):
    """Integers separated by blanks, or None when anything else is in the text."""
    if not isinstance(text, str) or len(text) > 20000:
        return None
    parts = text.split()
    if not parts:
        return None
    for part in parts:
        if not re.fullmatch(r"0|-?[1-9][0-9]{0,11}", part):
            return None
    return [int(part) for part in parts]


def verify(instance, answer):
    tour = _ints(answer)
    places = instance["places"]
    if tour is None or sorted(tour) != list(range(len(places))):
        return False
    return _length(places, tour) <= _search(places, 0.15) + 1e-9
