"""Seat guests so that neighbours like each other."""

from itertools import permutations

RESYN = {"tags": ["constraint_satisfaction"]}


def generate(rng, difficulty):
    guests = 3 + difficulty
    while True:
        likes = [[rng.randrange(1, 10) for _ in range(guests)] for _ in range(guests)]
        best = max(permutations(range(guests)), key=lambda order: _joy(likes, order))
        if _joy(likes, best) > 3 * guests:
            return {"likes": likes, "best": _joy(likes, best)}


def _joy(likes, order):
    return sum(likes[a][b] for a, b in zip(order, order[1:], strict=False))


def observe(instance):
    rows = "\n".join(f"guest {i}: {row}" for i, row in enumerate(instance["likes"]))
    return (
        "How much each guest likes each guest (number 0 first) to the right:\n"
        f"{rows}\nSeat all in a row, and add up how much each likes the next one to the right. What "
        "is the largest possible sum?"
    )


def verify(instance, answer):
    return answer.strip() == str(instance["best"])


def reference_answer(instance):
    return str(instance["best"])
