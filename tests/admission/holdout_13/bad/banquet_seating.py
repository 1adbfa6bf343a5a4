"""Seat guests in a row with the greatest total sympathy."""
import itertools

RESYN = {"profile": "standard", "family": "kitchen", "tags": ["optimization", "permutation"]}
GUESTS = ["Anna", "Bert", "Clara", "Dirk", "Erna", "Fritz", "Gerda", "Heinz", "Inge"]


def generate(rng, difficulty):
    n = 5 + (difficulty + 1) * 4 // 11
    guests = sorted(rng.sample(GUESTS, n))
    like = {}
    for a, b in itertools.combinations(guests, 2):
        like[a + "-" + b] = rng.randint(-50, 99)
    return {"guests": guests, "like": like}


def _score(instance, row):
    total = 0
    for a, b in zip(row, row[1:]):
        total += instance["like"]["-".join(sorted((a, b)))]
    return total


def _best(instance):
    return max(itertools.permutations(instance["guests"]), key=lambda row: _score(instance, row))


def observe(instance):
    lines = ["Guests sit in one row. Two neighbours give this sympathy:"]
    lines += [f"  {pair}: {s}" for pair, s in instance["like"].items()]
    lines.append("Find a row of all guests with the greatest total. Answer with the names from left to right, separated by commas.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    row = [g.strip() for g in answer.split(",")]
    best = _score(instance, _best(instance))
    return sorted(row) == instance["guests"] and _score(instance, row) == best


def reference_answer(instance):
    return ", ".join(_best(instance))
