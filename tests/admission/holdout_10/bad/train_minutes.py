"""Add up the travel minutes of a train with stops."""


def generate(rng, difficulty):
    legs = []
    for _ in range(2 + difficulty):
        legs.append({"hours": rng.randint(0, 3), "minutes": rng.randint(1, 59), "halt": rng.randint(1, 15)})
    total = sum(60 * leg["hours"] + leg["minutes"] for leg in legs) + sum(leg["halt"] for leg in legs[:-1])
    return {"legs": legs, "total": total}


def observe(instance):
    lines = []
    legs = instance["legs"]
    for number, leg in enumerate(legs, 1):
        text = f"Leg {number}: {leg['hours']} h {leg['minutes']} min"
        if number < len(legs):
            text += f", then a halt of {leg['halt']} min"
        lines.append(text)
    return "\n".join(lines) + "\nHow many minutes does the whole journey take? Answer with a whole number."


def verify(instance, answer):
    given = answer.strip()
    if len(given) > 10:
        return False
    return given == instance["total"]
