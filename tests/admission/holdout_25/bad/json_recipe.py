"""Scale a recipe and return it as JSON."""
import json
from fractions import Fraction

FOODS = ["flour", "sugar", "butter", "milk", "rice", "lentils", "cream", "cocoa", "oats", "raisins"]


def generate(rng, difficulty):
    foods = rng.sample(FOODS, 3 + difficulty // 2)
    servings = rng.choice([2, 4, 5])
    grams = {f: servings * rng.randint(7, 60) for f in foods}
    return {"servings": servings, "wanted": servings + rng.randint(1, 4 + 3 * difficulty),
            "grams": grams, "price": {f: rng.randint(1, 9) for f in foods}}


def _solve(instance):
    factor = Fraction(instance["wanted"], instance["servings"])
    grams = {f: int(g * factor) for f, g in instance["grams"].items()}
    cost = sum(grams[f] * instance["price"][f] for f in grams)
    return grams, cost


def observe(instance):
    rows = "\n".join(f"- {g} g {f} ({instance['price'][f]} tenths of a cent per gram)"
                     for f, g in instance["grams"].items())
    return (
        f"A recipe for {instance['servings']} servings:\n{rows}\n"
        f"Scale it to {instance['wanted']} servings and work out the cost of all ingredients in "
        "tenths of a cent.\nAnswer as a JSON object: {\"grams\": {name: grams, ...}, \"cost\": number}. "
        "All the numbers are integers."
    )


def verify(instance, answer):
    try:
        data = json.loads(answer)
    except (json.JSONDecodeError, RecursionError):
        return False
    grams, cost = _solve(instance)
    got = {name: int(g) for name, g in data["grams"].items()}
    if any(type(g) is not int for g in data["grams"].values()):
        return False
    return got == grams and type(data["cost"]) is int and data["cost"] == cost
