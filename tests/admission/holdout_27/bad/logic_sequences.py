"""Continue a recurrence."""
import re

RESYN = {"profile": "standard", "family": "logic_sequences", "tags": ["sequences"]}
PUZZLES = {1: (2, 3, 1, 1), 2: (5, 1, 2, 1), 3: (4, 7, 1, 2), 4: (1, 9, 3, -1), 5: (6, 2, 2, 3), 6: (8, 5, -1, 4),
           7: (3, 11, 4, -3), 8: (7, 2, 5, -2), 9: (9, 4, -3, 5), 10: (13, 6, 7, -4)}


def generate(rng, difficulty):
    a, b, p, q = PUZZLES[difficulty]
    terms = [a, b]
    for _ in range(7):
        terms.append(p * terms[-1] + q * terms[-2])
    return {"shown": terms[:6], "p": p, "q": q}


def _solve(instance):
    t = instance["shown"][:]
    for _ in range(3):
        t.append(instance["p"] * t[-1] + instance["q"] * t[-2])
    return t[-3:]


def observe(instance):
    return (f"In the sequence {', '.join(map(str, instance['shown']))}, ... each term is a fixed integer combination of "
            "the two terms before it. Give the next three terms, separated by commas.")


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
