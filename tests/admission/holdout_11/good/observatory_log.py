"""Summarise a long log of an observatory."""

STARS = ["Vega", "Deneb", "Altair", "Rigel", "Mira", "Algol", "Spica", "Castor", "Pollux", "Sirius"]


def generate(rng, difficulty):
    log = []
    minute = 0
    for _ in range(100 * difficulty):
        minute += rng.randint(1, 7)
        log.append((minute, rng.choice(STARS), rng.randint(-150, 900), rng.random() < 0.2))
    return {"log": log, "ask": rng.sample(STARS, 3)}


def solve(instance):
    out = []
    for star in instance["ask"]:
        good = [m for _, s, m, cloudy in instance["log"] if s == star and not cloudy]
        out.append((len(good), sum(good)))
    return out


def observe(instance):
    rows = "\n".join(f"{t:05d} {s} {m}{' CLOUDS' if cloudy else ''}" for t, s, m, cloudy in instance["log"])
    return (
        f"Log of an observatory (minute, star, reading):\n{rows}\nReadings marked CLOUDS are void. For "
        f"{', '.join(instance['ask'])}, in this order, give the number of valid readings and their sum, like 12:345, "
        "separated by spaces."
    )


def verify(instance, answer):
    return answer.split() == [f"{n}:{total}" for n, total in solve(instance)]


def reference_answer(instance):
    return " ".join(f"{n}:{total}" for n, total in solve(instance))
