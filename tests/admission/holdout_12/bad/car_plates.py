"""Sort car plates by their number, then letters."""

LETTERS = "ABK"


def generate(rng, difficulty):
    wanted = 5 + 4 * difficulty
    plates = []
    while len(plates) < wanted:
        plate = rng.choice(LETTERS) + rng.choice(LETTERS) + "-" + str(rng.randint(6, 9))
        if plate not in plates:
            plates.append(plate)
    return {"plates": plates}


def ordered(plates):
    return sorted(plates, key=lambda p: (int(p.split("-")[1]), p))


def observe(instance):
    return (
        "Sort these car plates by the digit after the dash, plates with the same digit by their letters:\n"
        + ", ".join(instance["plates"]) + "\nAnswer with the plates separated by commas."
    )


def verify(instance, answer):
    if len(answer) > 5000:
        return 0.0
    return 1.0 if [p.strip() for p in answer.split(",")] == ordered(instance["plates"]) else 0.0


def reference_answer(instance):
    return ", ".join(ordered(instance["plates"]))
