"""Continue a linear recurrence."""
import re

RESYN = {"profile": "standard", "family": "recurrence_next", "tags": ["sequences"]}


def generate(rng, difficulty):
    return {"start": [rng.randint(1, 30), rng.randint(1, 30)], "p": rng.randint(2, 4 + difficulty), "q": rng.randint(1, 4 + difficulty),
            "c": rng.randint(-20, 20)}


def _terms(instance, n):
    t = list(instance["start"])
    while len(t) < n:
        t.append(instance["p"] * t[-1] + instance["q"] * t[-2] + instance["c"])
    return t


def observe(instance):
    return (f"A sequence starts {', '.join(map(str, _terms(instance, 6)))}; each term is p times the one before plus q times the one "
            "before that plus a constant c (integers). Give the next two terms, separated by a comma.")


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
    return got is not None and got == _terms(instance, 8)[6:]
