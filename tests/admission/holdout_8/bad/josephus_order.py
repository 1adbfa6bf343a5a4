"""Counting-out rhyme: the order in which children leave the circle."""
import re

RESYN = {"description": "Josephus order with changing count", "tags": ["simulation"]}


def generate(rng, difficulty):
    n = 5 + difficulty
    counts = [rng.randint(2, 5 + 2 * difficulty) for _ in range(3)]
    return {"children": n, "counts": counts}


def leaving_order(n, counts):
    circle = tuple(range(1, n + 1))
    order = ()
    at, k = 0, 0
    while circle:
        at = (at + counts[k % len(counts)] - 1) % len(circle)
        order += (circle[at],)
        circle = circle[:at] + circle[at + 1:]
        k += 1
    return order


def observe(instance):
    a, b, c = instance["counts"]
    return (
        f"Children 1 to {instance['children']} stand in a circle. Counting starts with child 1; the "
        f"child on whom the count of {a} falls leaves, counting goes on with the next child, now to "
        f"{b}, then to {c}, then to {a} again and so on, until nobody is left. Give the numbers of "
        "the children in the order in which they leave, separated by blanks."
    )


def verify(instance, answer):
    words = answer.strip().split()
    if not words or not all(re.fullmatch(r"[0-9]{1,4}", w) for w in words):
        return False
    given = [int(w) for w in words]
    return given == leaving_order(instance["children"], instance["counts"])
