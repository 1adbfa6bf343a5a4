"""What has to be bought for some recipes?"""
import re
from collections import Counter

RESYN = {"profile": "standard", "family": "bookkeeping", "tags": ["arithmetic", "sets"]}

_ITEMS = "eggs flour butter sugar milk onions carrots potatoes rice lentils cream tomatoes".split()


def generate(rng, difficulty):
    recipes = []
    for _ in range(2 + difficulty // 3):
        items = rng.sample(_ITEMS, 4 + difficulty // 4)
        recipes.append([rng.randint(1, 4), {name: rng.randint(1, 9 + difficulty) for name in items}])
    pantry = Counter()
    for _ in range(10 + 3 * difficulty):
        pantry[rng.choice(_ITEMS[:9])] += rng.randint(1, 3)
    return {"recipes": recipes, "pantry": pantry}


def _missing(instance):
    need = {}
    for times, recipe in instance["recipes"]:
        for name, amount in recipe.items():
            need[name] = need.get(name, 0) + times * amount
    out = []
    for name in sorted(need):
        rest = need[name] - instance["pantry"][name]
        if rest > 0:
            out.append([name, rest])
    return out


def observe(instance):
    lines = []
    for times, recipe in instance["recipes"]:
        lines.append(f"- {times} times: " + ", ".join(f"{v} {k}" for k, v in recipe.items()))
    stock = ", ".join(f"{v} {k}" for k, v in sorted(instance["pantry"].items()))
    return (
        "Recipes to be cooked (units of the ingredients):\n" + "\n".join(lines) +
        f"\nIn the pantry: {stock}.\n"
        "What is missing? Answer with one line 'ingredient amount' for each ingredient of which something has to be "
        "bought, in alphabetical order."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    given = []
    for line in answer.strip().splitlines():
        match = re.fullmatch(r"([a-z]{1,20}) ([1-9][0-9]{0,5})", line.strip())
        if match is None:
            return False
        given.append([match.group(1), int(match.group(2))])
    return given == _missing(instance)


def reference_answer(instance):
    return "\n".join(f"{name} {amount}" for name, amount in _missing(instance))
