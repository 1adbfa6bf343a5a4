"""Most popular ingredients in a list of recipes."""
from collections import Counter

RESYN = {"profile": "standard", "family": "recipe_majority", "tags": ["cooking", "counting"]}
STUFF = ["salt", "oil", "garlic", "onion", "basil", "pepper", "lemon", "tomato", "rice", "beans", "thyme", "cumin", "mint", "chili"]


def generate(rng, difficulty):
    recipes = [rng.sample(STUFF, rng.randint(3, 5)) for _ in range(5 + 2 * difficulty)]
    return {"recipes": recipes, "plan": _top(recipes)}


def _top(recipes):
    names = sorted({i for r in recipes for i in r})
    counts = Counter(i for r in recipes for i in r)
    return sorted(names, key=lambda n: -counts[n])[:5]


def observe(instance):
    lines = "\n".join(f"  {k}. {', '.join(r)}" for k, r in enumerate(instance["recipes"], 1))
    return (
        f"Ingredients of some recipes:\n{lines}\nName the five ingredients that occur in the most recipes, most frequent "
        "first; ingredients that occur equally often come in alphabetical order. Separate them by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    counts = Counter()
    for name in set().union(*instance["recipes"]):
        counts[name] = sum(name in r for r in instance["recipes"])
    top = [name for name, _ in counts.most_common(5)]
    return [n.strip() for n in answer.split(",")] == top


def reference_answer(instance):
    return ", ".join(instance["plan"])
