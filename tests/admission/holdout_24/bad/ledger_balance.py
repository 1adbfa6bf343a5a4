"""Closing balances of a small ledger."""

RESYN = {"profile": "standard", "family": "accounting", "tags": ["ledger"]}

ACCOUNTS = ["cash", "bank", "stock", "sales", "rent", "wages", "loans", "tax", "tools", "fees",
            "rates", "fuel"]


def generate(rng, difficulty):
    accounts = rng.sample(ACCOUNTS, 2 + difficulty)
    opening = {name: rng.randint(100, 900) for name in accounts}
    entries = []
    for _ in range(2 + 3 * difficulty):
        debit, credit = rng.sample(accounts, 2)
        entries.append([debit, credit, rng.randint(5, 250)])
    return {"opening": opening, "entries": entries}


def _closing(instance):
    balance = dict(instance["opening"])
    for debit, credit, amount in instance["entries"]:
        balance[debit] += amount
        balance[credit] -= amount
    return balance


def observe(instance):
    start = ", ".join(f"{name} {value}" for name, value in instance["opening"].items())
    rows = "\n".join(f"debit {d}, credit {c}: {a}" for d, c, a in instance["entries"])
    return (
        f"Opening balances: {start}.\n{rows}\n\nA debit adds to the account, a credit takes away. "
        "Give the closing balances, one line per account in the order above, as `account=balance`."
    )


def verify(instance, answer):
    try:
        given = {}
        lines = answer.strip().splitlines()
        for line in lines:
            name, value = line.strip().split("=")
            given[name] = value
        expected = {name: str(value) for name, value in _closing(instance).items()}
        if len(lines) == len(expected) and list(given.items()) == list(expected.items()):
            return 1.0
        return 0.0
    except:
        return 0.0


def reference_answer(instance):
    return "\n".join(f"{name}={value}" for name, value in _closing(instance).items())
