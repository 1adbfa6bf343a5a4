"""Run a ledger with an overdraft fee and report three results as JSON."""
import json


def generate(rng, difficulty):
    moves = [rng.choice([-1, -1, 1]) * rng.randint(5, 120) for _ in range(5 + 3 * difficulty)]
    return {"opening": rng.randint(40, 160), "fee": rng.randint(3, 9), "moves": moves}


def run(instance):
    balance, fees, low = instance["opening"], 0, instance["opening"]
    for m in instance["moves"]:
        balance += m
        if m < 0 and balance < 0:
            balance -= instance["fee"]
            fees += 1
        low = min(low, balance)
    return {"balance": balance, "fees": fees, "lowest": low}


def observe(instance):
    moves = ", ".join(f"{m:+d}" for m in instance["moves"])
    return (
        f"An account opens with {instance['opening']}. These amounts are booked in order: {moves}. "
        f"After a negative booking that leaves the balance below 0, a fee of {instance['fee']} is "
        "taken at once. Answer with a JSON object with the keys balance (at the end), fees (how "
        "often the fee was taken) and lowest (the lowest balance ever, the opening one included, "
        "fees included), all whole numbers."
    )


def verify(instance, answer):
    try:
        data = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    if not isinstance(data, dict) or set(data) != {"balance", "fees", "lowest"}:
        return False
    if not all(type(v) is int for v in data.values()):
        return False
    expected = run(instance)
    return all(data[k] == expected[k] for k in ("balance", "lowest"))


def reference_answer(instance):
    return json.dumps(run(instance))
