"""Convert a quantity through a chain of invented units."""

from fractions import Fraction

RESYN = {"description": "Invented units", "tags": ["units", "arithmetic"]}

UNITS = ["blit", "crum", "dorf", "elk", "fand", "gorp", "hisp", "jool", "kest", "lurn", "mip", "nuft"]


def generate(rng, difficulty):
    units = rng.sample(UNITS, 3 + difficulty // 2 + difficulty % 2)
    steps = []
    for small, large in zip(units, units[1:]):
        steps.append([large, rng.randint(3, 9 + 4 * difficulty), small])
    shown = list(steps)
    rng.shuffle(shown)
    return {"from": units[0], "to": units[-1], "steps": shown, "amount": rng.randint(1000, 9999)}


def converted(instance):
    table = {small: (large, count) for large, count, small in instance["steps"]}
    unit, factor = instance["from"], Fraction(1)
    while unit != instance["to"]:
        unit, count = table[unit]
        factor /= count
    return float(instance["amount"] * factor)


def observe(instance):
    facts = "\n".join(f"1 {large} = {count} {small}" for large, count, small in instance["steps"])
    return (
        f"{facts}\n\nHow many {instance['to']} are {instance['amount']} {instance['from']}?\n"
        "Answer with a decimal number (scientific notation such as 1.5e-7 is fine) with a relative error of "
        "at most one in 10000."
    )


def close(first, second, relative=1e-4):
    return abs(first - second) <= relative * max(abs(first), abs(second))


def verify(instance, answer):
    words = answer.strip().split()
    if not words or len(words) > 2 or len(answer) > 100:
        return False
    # The unit may follow the number.
    if len(words) == 2 and words[1] != instance["to"]:
        return False
    try:
        value = float(words[0].replace(",", ""))
    except ValueError:
        return False
    return close(value, converted(instance))


def reference_answer(instance):
    return f"{converted(instance):.8g}"
