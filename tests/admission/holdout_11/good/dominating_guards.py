"""Place the fewest guards such that each room has one or is next to one."""
from itertools import combinations


def generate(rng, difficulty):
    n = 6 + difficulty // 2 * 1
    doors = {(rng.randrange(k), k) for k in range(1, n)}
    extra = difficulty
    while extra:
        a, b = sorted(rng.sample(range(n), 2))
        doors.add((a, b))
        extra -= 1
    return {"rooms": n, "doors": doors, "sizes": tuple(rng.randint(10, 99) for _ in range(n))}


def covers(instance, guards):
    seen = set(guards)
    for a, b in instance["doors"]:
        if a in guards:
            seen.add(b)
        if b in guards:
            seen.add(a)
    return len(seen) == instance["rooms"]


def _area(instance, guards):
    return sum(instance["sizes"][g] for g in guards)


def best(instance):
    """At most 2**11 sets of rooms: quick."""
    rooms = range(instance["rooms"])
    return min(
        (_area(instance, guards), guards)
        for k in range(1, instance["rooms"] + 1) for guards in combinations(rooms, k) if covers(instance, guards)
    )


def observe(instance):
    doors = ", ".join(f"{a}-{b}" for a, b in sorted(instance["doors"]))
    sizes = ", ".join(f"room {k}: {s}" for k, s in enumerate(instance["sizes"]))
    return (
        f"Rooms 0 to {instance['rooms'] - 1} with doors {doors}. Guarding a room costs: {sizes}. Every room must be guarded "
        "or be next to a guarded room. Find a cheapest set of guarded rooms. Answer with the room numbers in any order, "
        "separated by spaces, then a colon and the total cost, like 0 3: 77"
    )


def verify(instance, answer):
    left, colon, right = answer.strip().partition(":")
    words = left.split()
    right = right.strip()
    if not colon or not words or not all(w.isascii() and w.isdigit() and len(w) < 6 for w in [*words, right]):
        return False
    guards = {int(w) for w in words}
    if len(guards) != len(words) or max(guards) >= instance["rooms"]:
        return False
    cost = best(instance)[0]
    return covers(instance, guards) and _area(instance, guards) == cost == int(right)


def reference_answer(instance):
    cost, guards = best(instance)
    return f"{' '.join(map(str, guards))}: {cost}"
