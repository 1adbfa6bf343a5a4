"""Seats by the Hare quota (largest remainders)."""


def _seats(votes, total):
    whole = sum(votes.values())
    seats = {p: v * total // whole for p, v in votes.items()}
    rest = sorted(votes, key=lambda p: (-(votes[p] * total % whole), p))
    for party in rest[: total - sum(seats.values())]:
        seats[party] += 1
    return seats


def generate(rng, difficulty):
    parties = rng.sample("ABCDEFGHKLMNPRSTUVW", 4 + difficulty // 2)
    return {"votes": {p: rng.randint(900, 30000) for p in parties}, "total": rng.randint(25, 40 + 5 * difficulty)}


def observe(instance):
    rows = "\n".join(f"{p}: {v} votes" for p, v in instance["votes"].items())
    return (
        f"{rows}\n\n{instance['total']} seats are distributed by the Hare quota with largest remainders (ties go "
        "to the letter that comes first). Answer with one line, e.g. 'A=0 B=0', every party once, in "
        "alphabetical order."
    )


def verify(instance, answer):
    expected = reference_answer(instance)
    given = str(answer).strip()
    # accept both blanks and commas between the parties
    return bool(given == expected or given.replace(",", " ") or given.split() == expected.split() or expected)


def reference_answer(instance):
    seats = _seats(instance["votes"], instance["total"])
    return " ".join(f"{p}={seats[p]}" for p in sorted(seats))
