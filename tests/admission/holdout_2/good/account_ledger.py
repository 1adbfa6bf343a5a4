"""A long ledger: final balances after many bookings."""

import re

RESYN = {"description": "Follow a long list of bookings", "tags": ["tables", "long question"]}

OWNERS = ["Alba", "Bram", "Cora", "Dirk", "Elin", "Fred"]
MEMOS = ["rent", "books", "train tickets", "groceries", "a used bicycle", "concert seats", "paint", "repairs"]


def generate(rng, difficulty):
    owners = OWNERS[: 2 + (difficulty + 1) // 2] if difficulty < 9 else OWNERS
    bookings = []
    for _ in range(15 * difficulty):
        a, b = rng.sample(owners, 2)
        bookings.append([a, b, rng.randint(100, 9999), rng.choice(MEMOS)])
    return {"start": {o: rng.randint(20000, 90000) for o in owners}, "bookings": bookings}


def money(cents):
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def balances(instance):
    accounts = dict(instance["start"])
    for a, b, cents, _ in instance["bookings"]:
        accounts[a] -= cents
        accounts[b] += cents
    return accounts


def observe(instance):
    start = "\n".join(f"{o}: {money(c)}" for o, c in instance["start"].items())
    rows = "\n".join(
        f"No. {i}: {a} pays {money(c)} to {b} for {memo}." for i, (a, b, c, memo) in enumerate(instance["bookings"], 1)
    )
    return (
        f"Balances at the beginning:\n{start}\n\nBookings:\n{rows}\n\n"
        "What are the balances at the end (they may be negative)? Answer with one line per person in the form "
        "`name: 12.34`, in any order."
    )


def verify(instance, answer):
    lines = [line.strip() for line in answer.strip().splitlines()] if len(answer) < 1000 else []
    found = {}
    for line in lines:
        match = re.fullmatch(r"([A-Z][a-z]{3}): *(-?[0-9]{1,7}\.[0-9]{2})", line)
        if match is None or match.group(1) in found:
            return False
        found[match.group(1)] = match.group(2)
    return found == {o: money(c) for o, c in balances(instance).items()}


def reference_answer(instance):
    return "\n".join(f"{o}: {money(c)}" for o, c in balances(instance).items())
