"""Working hours of tram drivers."""

RESYN = {"profile": "standard", "family": "railway", "tags": ["arithmetic"]}

DRIVERS = ["Adler", "Brandt", "Conrad", "Dietz", "Ebert", "Falk", "Graf", "Hahn", "Imhof",
           "Jung", "Kern"]


def generate(rng, difficulty):
    drivers = rng.sample(DRIVERS, 3 + difficulty)
    shifts = []
    for driver in drivers:
        start = rng.randint(240, 900)
        shifts.append([driver, start, start + rng.randint(180, 520), rng.randint(10, 45)])
    rng.shuffle(shifts)
    return {"shifts": shifts}


def _paid(instance):
    total = 0
    for _, start, end, pause in instance["shifts"]:
        minutes = end - start - pause
        overtime = max(0, minutes - 360)
        total += 2 * minutes + overtime
    return total


def observe(instance):
    rows = "\n".join(
        f"{d}: minute {s} to minute {e}, break of {p} minutes" for d, s, e, p in instance["shifts"]
    )
    return (
        "Shifts in a depot:\n" + rows + "\n\nA minute of work (without breaks) gives 2 points, "
        "each minute beyond 360 of one driver one point more. How many points altogether? "
        "Answer with the number."
    )


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == str(_paid(instance))


def reference_answer(instance):
    return str(_paid(instance))
