"""Distribute the seats of a council by the method of D'Hondt."""
import re
from fractions import Fraction


def _seats(votes, total):
    quotients = sorted(((Fraction(v, k), p) for p, v in votes.items() for k in range(1, total + 1)),
                       reverse=True)
    tie = quotients[total - 1][0] == quotients[total][0]
    seats = {p: 0 for p in votes}
    for _, party in quotients[:total]:
        seats[party] += 1
    return seats, tie


def generate(rng, difficulty):
    while True:
        parties = rng.sample("ABCDEFGHJKLMNPRSTUVW", 5 + difficulty // 3)
        votes = {p: rng.randint(2000, 60000) for p in parties}
        total = 21 + 3 * difficulty + rng.randint(0, 5)
        _, tie = _seats(votes, total)
        if not tie:
            return {"votes": votes, "seats": total}


def observe(instance):
    rows = "\n".join(f"party {p}: {v} votes" for p, v in instance["votes"].items())
    return (
        f"{rows}\n\nThe council has {instance['seats']} seats, distributed by the D'Hondt method without a "
        "threshold. How many seats does each party get? Answer on one line like X=7 Y=0 with every party "
        "exactly once, in any order, separated by blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    given = {}
    for part in answer.split():
        match = re.fullmatch(r"([A-Z])=([0-9]{1,3})", part)
        if not match or match[1] in given:
            return False
        given[match[1]] = int(match[2])
    return given == _seats(instance["votes"], instance["seats"])[0]


def reference_answer(instance):
    return " ".join(f"{p}={n}" for p, n in _seats(instance["votes"], instance["seats"])[0].items())
