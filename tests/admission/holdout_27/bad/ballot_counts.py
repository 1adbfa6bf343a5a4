"""Seats by votes per candidate."""
import re
from collections import Counter

RESYN = {"profile": "standard", "family": "ballot_counts", "tags": ["elections"]}


def generate(rng, difficulty):
    names = ["Abel", "Bly", "Cruz", "Dorn", "Egan", "Frey", "Gold", "Hunt"][:4 + difficulty // 3]
    ballots = [rng.choice(names) for _ in range(25 + 8 * difficulty)]
    return {"names": names + ["Write-in"], "ballots": ballots, "votes": Counter(ballots), "bonus": rng.randint(2, 9)}


def _solve(instance):
    votes = instance["votes"]
    return [votes[n] * instance["bonus"] + len(n) for n in instance["names"]]


def observe(instance):
    return (f"Ballots: {' '.join(instance['ballots'])}\nEach ballot gives {instance['bonus']} points, and each name gets "
            f"one point per character of the name. Give the points of {', '.join(instance['names'])} in this order, "
            "separated by commas.")


def _numbers(answer):
    """Parse a comma separated list of integers, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    out = []
    for part in answer.strip().split(","):
        if not re.fullmatch(r"\s*[+-]?[0-9]{1,12}\s*", part):
            return None
        out.append(int(part))
    return out


def verify(instance, answer):
    got = _numbers(answer)
    if got is None:
        return False
    return got == list(_solve(instance))


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
