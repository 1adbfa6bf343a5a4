"""Convert a recipe from grams to ounces."""
import re

RESYN = {"profile": "standard", "family": "recipe_ounces", "tags": ["units", "cooking"]}
G_PER_OZ = 28.349523125


def generate(rng, difficulty):
    return {"grams": [rng.randint(30, 400 * difficulty) for _ in range(2 + difficulty)]}


def observe(instance):
    return (f"Convert to ounces (1 oz = {G_PER_OZ} g): {' g, '.join(map(str, instance['grams']))} g. "
            "Reply with the values rounded to two decimals, in order, separated by commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    parts = [p.strip() for p in answer.split(",")]
    if len(parts) != len(instance["grams"]) or not all(re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,4})?", p) for p in parts):
        return False
    return all(abs(float(p) - g / G_PER_OZ) < 0.0051 for p, g in zip(parts, instance["grams"]))


def reference_answer(instance):
    return ", ".join(str(int(g / G_PER_OZ * 10) / 10) for g in instance["grams"])
