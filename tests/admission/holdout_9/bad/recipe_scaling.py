"""Scale a recipe to another number of guests."""
import json
from fractions import Fraction

RESYN = {"tags": ["units", "cooking"], "description": "Proportional scaling with JSON output"}
THINGS = "flour sugar butter milk salt yeast cream cocoa oats honey rice lentils barley raisins".split()


def generate(rng, difficulty):
    things = rng.sample(THINGS, 2 + difficulty)
    guests = rng.randint(3, 8)
    grams = {t: guests * rng.randint(7, 60 + 20 * difficulty) for t in things}
    return {"guests": guests, "wanted": guests + rng.randint(2, 9), "grams": grams}


def scaled(instance):
    f = Fraction(instance["wanted"], instance["guests"])
    return {t: int(g * f) for t, g in instance["grams"].items()}


def observe(instance):
    rows = "\n".join(f"{g} g {t}" for t, g in instance["grams"].items())
    return (f"A recipe for {instance['guests']} guests needs:\n{rows}\nScale it to {instance['wanted']} guests.\n"
            'Answer with JSON such as {"grams": {"pepper": 12}}, all amounts as integers of grams.')


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 4000:
        return False
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return False
    grams = data.get("grams")
    if not isinstance(grams, dict):
        return False
    right = scaled(instance)
    return set(grams) == set(right) and all(type(grams[t]) is int and grams[t] == right[t] for t in right)


def reference_answer(instance):
    return json.dumps({"grams": scaled(instance)})
