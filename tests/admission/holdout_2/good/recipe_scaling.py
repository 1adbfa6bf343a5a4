"""Scale a recipe in kitchen measures; mixed numbers are read with care for what may go wrong."""

from fractions import Fraction

RESYN = {"description": "Scale recipes with fractions", "tags": ["units", "fractions"]}

# In teaspoons.
MEASURES = {"teaspoons": Fraction(1), "tablespoons": Fraction(3), "ounces": Fraction(6), "cups": Fraction(48)}
FOODS = ["flour", "sugar", "oil", "milk", "cocoa", "honey", "oats", "vinegar", "rice", "syrup", "broth", "cream"]


class Unreadable(Exception):
    """The text is no amount."""


def read_amount(text):
    """A whole number, a fraction or a mixed number such as `2 1/3`."""
    words = text.split()
    if not 1 <= len(words) <= 2 or len(text) > 40:
        raise Unreadable(text)
    total = Fraction(0)
    for position, word in enumerate(words):
        if word.strip("0123456789/") or (len(words) == 2 and ("/" in word) != (position == 1)):
            raise Unreadable(text)
        try:
            total += Fraction(word)
        except (ValueError, ZeroDivisionError) as problem:
            raise Unreadable(text) from problem
    return total


def generate(rng, difficulty):
    names = list(MEASURES)
    rows = []
    for food in rng.sample(FOODS, 2 + difficulty):
        amount = Fraction(rng.randint(1, 5 + difficulty), rng.choice([1, 2, 3, 4]))
        rows.append([food, amount, rng.choice(names), rng.choice(names)])
    return {"rows": rows, "serves": rng.randint(2, 6), "wanted": rng.randint(7, 9 + 2 * difficulty)}


def observe(instance):
    rows = "\n".join(
        f"{i}. {food}: {amount} {unit}, to be given in {target}"
        for i, (food, amount, unit, target) in enumerate(instance["rows"], 1)
    )
    return (
        f"A recipe for {instance['serves']} people is made for {instance['wanted']} people:\n{rows}\n"
        "(1 tablespoon = 3 teaspoons, 1 ounce = 2 tablespoons, 1 cup = 8 ounces, all as measures of volume.)\n"
        "Answer with the new amounts in the units asked for, one per line in this order, as exact numbers without "
        "the unit: a whole number, a fraction like 7/3, or a mixed number like 2 1/3."
    )


def amounts(instance):
    scale = Fraction(instance["wanted"], instance["serves"])
    return [amount * scale * MEASURES[unit] / MEASURES[target] for _, amount, unit, target in instance["rows"]]


def verify(instance, answer):
    lines = [line for line in answer.splitlines() if line.strip()] if len(answer) <= 2000 else []
    try:
        given = [read_amount(line) for line in lines]
    except Unreadable:
        return False
    return given == amounts(instance)


def reference_answer(instance):
    return "\n".join(str(a) for a in amounts(instance))
