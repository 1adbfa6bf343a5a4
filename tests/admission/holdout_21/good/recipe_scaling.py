"""Scale a recipe to another number of portions, exactly."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "recipe_scaling", "tags": ["cooking", "fractions"]}

STUFF = ["flour", "sugar", "butter", "milk", "oats", "cocoa", "honey", "rice", "lentils", "cream", "yeast", "raisins"]


def generate(rng, difficulty):
    names = rng.sample(STUFF, 2 + difficulty)
    amounts = {n: Fraction(rng.randint(1, 9 + difficulty), rng.choice([2, 3, 4, 8])) for n in names}
    old = rng.randint(3, 6 + difficulty)
    new = rng.choice([k for k in range(2, 16 + difficulty) if k % old])
    return {"amounts": amounts, "old": old, "new": new}


def _amount(text):
    """A non-negative Fraction, or None. Accepts 3, 2.75, 7/3 and 2 1/3."""
    text = text.strip()
    if re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,12})?", text):
        return Fraction(text)
    m = re.fullmatch(r"(?:([0-9]{1,6}) )?([0-9]{1,6})/([0-9]{1,6})", text)
    if m and int(m.group(3)):
        return int(m.group(1) or 0) + Fraction(int(m.group(2)), int(m.group(3)))
    return None


def observe(instance):
    lines = "\n".join(f"  {n}: {a} cups" for n, a in instance["amounts"].items())
    return (
        f"A recipe for {instance['old']} portions needs\n{lines}\n"
        f"How much is needed for {instance['new']} portions, exactly? One line per ingredient, in any "
        "order, as 'name: amount' (cups, no unit). Amounts may be fractions (7/3), mixed numbers "
        "(2 1/3) or decimals where these are exact; they need not be in lowest terms."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    got = {}
    for line in answer.strip().splitlines():
        name, colon, value = line.partition(":")
        name = name.strip()
        amount = _amount(value)
        if not colon or amount is None or name in got:
            return False
        got[name] = amount
    factor = Fraction(instance["new"], instance["old"])
    return got == {n: a * factor for n, a in instance["amounts"].items()}


def reference_answer(instance):
    factor = Fraction(instance["new"], instance["old"])
    return "\n".join(f"{n}: {a * factor}" for n, a in instance["amounts"].items())
