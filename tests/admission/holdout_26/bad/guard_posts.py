"""Minimum vertex cover of a museum plan."""
import re
from itertools import combinations

RESYN = {"profile": "standard", "family": "graphs", "tags": ["vertex-cover"]}


def generate(rng, difficulty):
    n = 7 + difficulty // 2
    pairs = list(combinations(range(n), 2))
    corridors = sorted(rng.sample(pairs, n + 2 + difficulty // 3))
    return {"rooms": n, "corridors": corridors}


def smallest(instance):
    for size in range(1, instance["rooms"]):
        for rooms in combinations(range(instance["rooms"]), size):
            if all(a in rooms or b in rooms for a, b in instance["corridors"]):
                return list(rooms)
    return list(range(instance["rooms"]))


def observe(instance):
    corridors = ", ".join(f"{a}-{b}" for a, b in instance["corridors"])
    return (
        f"A museum has rooms 0 to {instance['rooms'] - 1} and these corridors between rooms: {corridors}.\n"
        "A guard in a room watches all corridors of this room. Post as few guards as possible, at most one in a "
        "room, so that every corridor is watched.\n"
        "Reply with the rooms that get a guard, separated by spaces, in any order."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    tokens = answer.split()
    if not tokens or not all(re.fullmatch(r"[0-9]{1,2}", t) for t in tokens):
        return False
    rooms = [int(t) for t in tokens]
    if len(set(rooms)) != len(rooms) or max(rooms) >= instance["rooms"]:
        return False
    for a, b in instance["corridors"]:
        if a not in rooms and b not in rooms:
            return False
    return True


def reference_answer(instance):
    return " ".join(map(str, smallest(instance)))
