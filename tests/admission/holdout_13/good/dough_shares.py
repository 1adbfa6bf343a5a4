"""Exact amounts in a kitchen, as fractions or exact decimals."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "kitchen", "tags": ["fractions"]}
COOKS = ["Ann", "Ben", "Cid", "Dee", "Eva", "Fox", "Gus", "Hal", "Ina", "Jim", "Kay", "Lou"]


def generate(rng, difficulty):
    cooks = rng.sample(COOKS, 2 + difficulty)
    steps = []
    for cook in cooks:
        steps.append([cook, rng.randint(1, 4), rng.randint(5, 9)])
    return {"grams": rng.randint(301, 2999), "steps": steps}


def _left(instance):
    left = Fraction(instance["grams"])
    for _, p, q in instance["steps"]:
        left -= left * Fraction(p, q)
    return left


def observe(instance):
    lines = [f"There are {instance['grams']} g of dough. One after another"]
    lines += [f"  {cook} takes {p}/{q} of what is left," for cook, p, q in instance["steps"]]
    lines.append("How many grams remain? Answer exactly, as a fraction such as 1234/567 (it need not be in lowest terms), "
                 "a whole number or an exact decimal.")
    return "\n".join(lines)


def _number(text):
    text = text.strip()
    m = re.fullmatch(r"([0-9]{1,60})\s*/\s*([0-9]{1,60})", text)
    if m:
        return Fraction(int(m.group(1)), int(m.group(2))) if int(m.group(2)) else None
    m = re.fullmatch(r"([0-9]{1,60})(?:\.([0-9]{1,60}))?", text)
    if m:
        places = m.group(2) or ""
        return Fraction(int(m.group(1) + places), 10 ** len(places))
    return None


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 400:
        return False
    value = _number(answer)
    return value is not None and value == _left(instance)


def reference_answer(instance):
    return str(_left(instance))
