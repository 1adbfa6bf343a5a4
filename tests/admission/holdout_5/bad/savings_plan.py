"""Simulate a savings account with monthly interest, deposits, withdrawals and fees."""

from random import Random

RESYN = {"description": "Savings account simulation", "tags": ["finance", "simulation"]}

KINDS = ("deposit", "withdraw", "rate", "fee")


def _event(rng: Random, month: int) -> dict:
    kind = rng.choice(KINDS)
    if kind == "rate":
        return {"month": month, "kind": kind, "value": rng.randint(10, 90) / 100}
    if kind == "fee":
        return {"month": month, "kind": kind, "value": rng.randint(5, 40)}
    return {"month": month, "kind": kind, "value": rng.randint(50, 900)}


def generate(rng: Random, difficulty: int) -> dict:
    months = 4 + 3 * difficulty
    count = 2 + difficulty
    when = sorted(rng.sample(range(1, months + 1), min(count, months)))
    return {
        "start": rng.randint(2000, 9000),
        "rate": rng.randint(20, 80) / 100,
        "months": months,
        "events": [_event(rng, month) for month in when],
    }


def _describe(event: dict) -> str:
    value = event["value"]
    text = {
        "deposit": f"{value} euros are paid in",
        "withdraw": f"{value} euros are withdrawn",
        "rate": f"the monthly rate becomes {value} %",
        "fee": f"a fee of {value} euros is charged",
    }[event["kind"]]
    return f"- month {event['month']}: {text}"


def observe(instance: dict) -> str:
    events = "\n".join(_describe(event) for event in instance["events"])
    return (
        f"A savings account starts with {instance['start']} euros and bears {instance['rate']} % "
        f"interest per month, compounded monthly. It runs for {instance['months']} months. At the "
        "beginning of these months something happens, before the interest of that month:\n"
        f"{events}\n"
        "At the end of every month the interest is added; do not round in between.\n"
        "What is the balance in euros after the last month? Answer with a decimal number, for "
        "example `1234.56`; a relative error of up to 0.00001 is accepted."
    )


def balance(instance: dict) -> float:
    money = float(instance["start"])
    rate = instance["rate"]
    by_month = {event["month"]: event for event in instance["events"]}
    for month in range(1, instance["months"] + 1):
        event = by_month.get(month)
        if event is not None:
            if event["kind"] == "deposit":
                money += event["value"]
            elif event["kind"] == "rate":
                rate = event["value"]
            else:
                money -= event["value"]
        money *= 1 + rate / 100
    return money


def close_enough(given: float, expected: float, tolerance: float = 1e-5) -> bool:
    """Symmetric relative comparison."""
    return abs(given - expected) <= tolerance * max(abs(given), abs(expected))


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip().removesuffix("euros").removesuffix("€").strip().replace(",", "")
    if len(text) > 60:
        return False
    try:
        given = float(text)
    except ValueError:
        return False
    return close_enough(given, balance(instance))


def reference_answer(instance: dict) -> str:
    return f"{balance(instance):.4f}"
