"""Who sits where in a railway carriage."""

RESYN = {"profile": "standard", "family": "railway", "tags": ["simulation"]}

NAMES = ["Ada", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gus", "Hana", "Ivo", "Jana", "Karl", "Lena",
         "Milo", "Nora", "Otto"]


def generate(rng, difficulty):
    count = 5 + difficulty
    names = rng.sample(NAMES, count)
    seats = {11 + i: name for i, name in enumerate(names)}
    swaps = []
    for _ in range(2 * difficulty + 4):
        a, b = rng.sample(sorted(seats), 2)
        swaps.append([a, b])
    return {"seats": seats, "swaps": swaps}


def _final(instance):
    seats = dict(instance["seats"])
    for a, b in instance["swaps"]:
        seats[a], seats[b] = seats[b], seats[a]
    return [seats[number] for number in sorted(seats)]


def observe(instance):
    rows = ", ".join(f"seat {n}: {name}" for n, name in sorted(instance["seats"].items()))
    swaps = "; ".join(f"{a} and {b}" for a, b in instance["swaps"])
    return (
        f"{rows}.\nThe people in these seats change places, one pair after the other: {swaps}.\n"
        "Who sits where in the end? Write the names by rising seat number, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    return 1.0 if answer.strip() == " ".join(_final(instance)) else 0.0


def reference_answer(instance):
    return " ".join(_final(instance))
