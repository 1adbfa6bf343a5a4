"""Convert through a chain of invented regional measures."""
import math

RESYN = {"profile": "standard", "family": "measurement", "tags": ["units"]}
UNITS = ["ell", "span", "rod", "perch", "cord", "hank", "peck", "firkin", "gill", "stook", "bolt", "skep", "tod"]


def generate(rng, difficulty):
    units = rng.sample(UNITS, 3 + difficulty)
    steps = []
    for a, b in zip(units, units[1:]):
        steps.append([rng.randint(2, 9), a, rng.randint(2, 9), b])
    amount = rng.randint(11, 997)
    order = steps[:]
    rng.shuffle(order)
    return {"amount": amount, "from": units[0], "to": units[-1], "steps": steps, "shown": order}


def _expected(instance):
    value = instance["amount"]
    num = den = 1
    for p, _, q, _ in instance["steps"]:
        num *= q
        den *= p
    return value * num / den


def observe(instance):
    lines = ["In the old county these measures were equal:"]
    lines += [f"  {p} {a} = {q} {b}" for p, a, q, b in instance["shown"]]
    lines.append(f"How many {instance['to']} are {instance['amount']} {instance['from']}?")
    lines.append("Answer with a decimal number, correct to 6 significant digits.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60:
        return False
    try:
        value = float(answer.strip())
    except ValueError:
        return False
    expected = _expected(instance)
    return abs(value - expected) <= 1e-5 * max(abs(value), abs(expected)) and not math.isnan(value)
