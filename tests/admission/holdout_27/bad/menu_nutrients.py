"""Calories of every dish of a menu."""
import re

RESYN = {"profile": "standard", "family": "menu_nutrients", "tags": ["cooking"]}


def generate(rng, difficulty):
    return {"dishes": [[rng.randint(10, 90) for _ in range(3)] for _ in range(2 + difficulty)]}


def _solve(instance):
    return [4 * p + 4 * c + 9 * f for p, c, f in instance["dishes"]]


def observe(instance):
    rows = "\n".join(f"protein {p} g, carbohydrate {c} g, fat {f} g" for p, c, f in instance["dishes"])
    return f"{rows}\nWith 4, 4 and 9 kcal per g, give the kcal of every dish in order, separated by commas."


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
    if not got:
        return False
    return all(g == w for g, w in zip(got, _solve(instance)))


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
