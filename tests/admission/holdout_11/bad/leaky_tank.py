"""Volume in a leaking tank after a number of hours, with unit conversions."""
from decimal import Decimal, InvalidOperation

LITRES = {"litres": 1.0, "gallons": 4.546, "barrels": 158.987, "hogsheads": 286.4, "firkins": 40.915}


def generate(rng, difficulty):
    units = list(LITRES)
    steps = []
    for _ in range(1 + difficulty):
        steps.append((rng.randint(2, 9), rng.randint(20, 90), units[rng.randrange(min(5, 1 + difficulty))], rng.randint(1, 9)))
    return {"start": rng.randint(1000, 9000), "steps": steps}


def final_volume(instance):
    volume = float(instance["start"])
    for hours, inflow, unit, percent in instance["steps"]:
        for _ in range(hours):
            volume = volume * (1 - percent / 100) + inflow * LITRES[unit]
    return volume


def observe(instance):
    lines = [f"A tank holds {instance['start']} litres."]
    for hours, inflow, unit, percent in instance["steps"]:
        lines.append(
            f"For {hours} hours: in each hour first {percent} % of the contents leak out, then {inflow} {unit} flow in."
        )
    lines.append("1 gallon = 4.546 l, 1 barrel = 158.987 l, 1 hogshead = 286.4 l, 1 firkin = 40.915 l.")
    lines.append("How many litres are in the tank at the end? An error of 0.1 % is allowed. Answer with the number only.")
    return "\n".join(lines)


def verify(instance, answer):
    try:
        value = float(Decimal(answer.strip()))
    except (InvalidOperation, ValueError, OverflowError):
        return False
    return abs(value - final_volume(instance)) <= 0.001 * abs(value)


def reference_answer(instance):
    return f"{final_volume(instance):.4f}"
