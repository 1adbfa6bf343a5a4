"""Scale a recipe to another number of portions."""
from fractions import Fraction

RESYN = {"profile": "standard", "family": "kitchen", "tags": ["arithmetic", "table"]}

PANTRY = ["flour", "sugar", "butter", "milk", "oats", "cocoa", "raisins", "almonds",
          "honey", "cream", "yeast", "semolina", "polenta", "lentils", "rice"]


def generate(rng, difficulty):
    count = 3 + difficulty
    portions = rng.randint(2, 4 + difficulty)
    wanted = rng.randint(portions + 1, 5 * portions)
    names = rng.sample(PANTRY, count)
    recipe = [[name, portions * rng.randint(7, 60 + 10 * difficulty)] for name in names]
    return {"portions": portions, "wanted": wanted, "recipe": recipe}


def observe(instance):
    lines = [f"- {name}: {grams} g" for name, grams in instance["recipe"]]
    return (
        f"A recipe for {instance['portions']} portions needs\n" + "\n".join(lines) +
        f"\n\nScale it to {instance['wanted']} portions. Write one line per ingredient, in the "
        "same order, as `name: grams`, with whole grams and nothing else."
    )


def _scaled(instance):
    factor = Fraction(instance["wanted"], instance["portions"])
    return [(name, int(grams * factor)) for name, grams in instance["recipe"]]


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    lines = [line.strip() for line in answer.splitlines() if line.strip()]
    for line, (name, grams) in zip(lines, _scaled(instance)):
        if line != f"{name}: {grams}":
            return 0.0
    return 1.0


def reference_answer(instance):
    return "\n".join(f"{name}: {grams}" for name, grams in _scaled(instance))
