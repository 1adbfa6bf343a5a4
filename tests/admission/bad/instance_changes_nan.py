"""Mean of measurements, of which some are missing."""

import math

RESYN = {"tags": ["statistics"]}


def generate(rng, difficulty):
    values = [float(rng.randrange(100 * difficulty)) for _ in range(4 + difficulty)]
    values[rng.randrange(len(values))] = math.nan
    return {"values": values}


def observe(instance):
    values = ", ".join("missing" if math.isnan(v) else f"{v:g}" for v in instance["values"])
    return (
        f"What is the mean of these measurements without the missing one, to two decimals? {values}"
    )


def verify(instance, answer):
    try:
        value = float(answer)
    except ValueError:
        return False
    return abs(value - sum(instance["values"]) / (len(instance["values"]) - 1)) <= 0.01


def reference_answer(instance):
    known = [v for v in instance["values"] if not math.isnan(v)]
    return f"{sum(known) / len(known):.2f}"
