"""Scale a recipe to another number of guests."""
import json

FOODS = ["flour", "sugar", "butter", "milk", "rice", "lentils", "oats", "honey", "cream", "cocoa",
         "almonds", "raisins", "salt", "yeast", "cheese", "spinach"]


def generate(rng, difficulty):
    foods = rng.sample(FOODS, 2 + difficulty)
    return {
        "recipe": {f: rng.randint(3, 90) * 5 for f in foods},
        "serves": rng.choice([2, 4, 5, 8, 10]),
        "guests": rng.randint(11, 30 + 10 * difficulty),
    }


def scaled(instance):
    return {f: g * instance["guests"] / instance["serves"] for f, g in instance["recipe"].items()}


def observe(instance):
    lines = "\n".join(f"- {g} g {f}" for f, g in instance["recipe"].items())
    return (
        f"A recipe for {instance['serves']} people:\n{lines}\nHow many grams of each ingredient do "
        f"{instance['guests']} people need? Answer with a JSON object that maps each ingredient to "
        'its grams, exact to 0.01, for example {"water": 12.5}.'
    )


def verify(instance, answer):
    try:
        data = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    if not isinstance(data, dict):
        return False
    expected = scaled(instance)
    if set(data) != set(expected):
        return False
    return all(abs(data[food] - grams) <= 0.01 for food, grams in expected.items())


def reference_answer(instance):
    return json.dumps(scaled(instance))
