"""Load parcels into a van: last stop goes in first."""
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def generate(rng, difficulty):
    count = 5 + difficulty
    codes = set()
    while len(codes) < count:
        codes.add(rng.choice(LETTERS) + str(rng.randint(10, 99)))
    stops = rng.sample(range(1, 4 * count), count)
    parcels = [[code, stop, rng.randint(1, 30)] for code, stop in zip(sorted(codes), stops)]
    parcels.sort(key=lambda p: -p[1])
    return {"parcels": parcels}


def _order(instance):
    return [p[0] for p in sorted(instance["parcels"], key=lambda p: -p[1])]


def observe(instance):
    codes = ", ".join(p[0] for p in instance["parcels"])
    stops = "; ".join(f"{code} is delivered at stop {stop} ({kg} kg)"
                      for code, stop, kg in sorted(instance["parcels"]))
    return (
        f"A van is to be loaded with the parcels {codes}.\n{stops}.\n"
        "The van is loaded from the back: the parcel of the last stop goes in first, the parcel of "
        "the first stop last. In which order are the parcels loaded? "
        "Answer with the codes, separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    return [c.strip() for c in answer.split(",")] == _order(instance)


def reference_answer(instance):
    return ", ".join(_order(instance))
