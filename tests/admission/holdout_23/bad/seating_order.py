"""Seat guests in a row by clues."""

RESYN = {"profile": "standard", "family": "seating", "tags": ["logic", "puzzle"]}

GUESTS = set("Abel Bea Cleo Dan Eve Finn Gus Hal Ida Jon Kim Lou Mia Ned Ola Pia Ray Sue Ted Una".split())


def generate(rng, difficulty):
    pool = list(GUESTS)
    order = rng.sample(pool, 5 + difficulty // 2)
    clues = [[order[i], order[i + 1]] for i in range(len(order) - 1)]
    rng.shuffle(clues)
    return {"order": order, "clues": clues}


def observe(instance):
    clues = " ".join(f"{a} sits directly to the left of {b}." for a, b in instance["clues"])
    return (f"{len(instance['order'])} guests sit in a row. {clues} "
            "List the guests from left to right, separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    return answer.split() == instance["order"]


def reference_answer(instance):
    return " ".join(instance["order"])
