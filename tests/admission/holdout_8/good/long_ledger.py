"""Long but bounded questions: totals per account of a journal with up to 400 bookings."""
import re

ACCOUNTS = ("cash", "bank", "rent", "wages", "sales", "stock", "tax", "travel", "loans", "gifts")
LINE = re.compile(r"([a-z]{1,10})\s*:\s*(-?[0-9]{1,9})")


def generate(rng, difficulty):
    names = list(ACCOUNTS[: 3 + (difficulty * 7) // 10])
    bookings = []
    for _ in range(40 * difficulty):
        a, b = rng.sample(names, 2)
        bookings.append((rng.randint(1, 28), a, b, rng.randint(1, 500)))
    return {"names": names, "bookings": bookings}


def balances(instance):
    total = dict.fromkeys(instance["names"], 0)
    for _, debit, credit, amount in instance["bookings"]:
        total[debit] += amount
        total[credit] -= amount
    return total


def observe(instance):
    rows = "\n".join(
        f"day {day}: {amount} moved from {credit} to {debit}"
        for day, debit, credit, amount in instance["bookings"]
    )
    return (
        f"All accounts start at 0. A journal:\n{rows}\nGive the final balance of every account "
        f"({', '.join(instance['names'])}), one per line, as account: amount. The score is 1 for "
        "all right and otherwise 0."
    )


def verify(instance, answer):
    if len(answer) > 5000:
        return 0.0
    lines = [l.strip().lower() for l in answer.splitlines() if l.strip()]
    found = {}
    for line in lines:
        m = LINE.fullmatch(line)
        if not m or m[1] in found:
            return 0.0
        found[m[1]] = int(m[2])
    return float(found == balances(instance))


def reference_answer(instance):
    return "\n".join(f"{k}: {v}" for k, v in balances(instance).items())
