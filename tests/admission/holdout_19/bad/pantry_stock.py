"""Cooking: what is left in the pantry after a week of dishes."""
import re

RESYN = {"profile": "standard", "family": "pantry_stock", "tags": ["cooking", "bookkeeping"]}
GOODS = {"rice", "flour", "sugar", "beans", "oats", "salt", "honey", "butter", "lentils", "pasta", "maize", "barley"}


def generate(rng, difficulty):
    chosen = list(GOODS)[: 3 + difficulty // 2]
    stock = [(g, rng.randint(400, 900)) for g in chosen]
    uses = [(rng.randrange(len(chosen)), rng.randint(5, 40)) for _ in range(4 + difficulty)]
    return {"stock": stock, "uses": uses}


def _left(instance):
    left = [n for _, n in instance["stock"]]
    for i, amount in instance["uses"]:
        left[i] -= amount
    return left


def observe(instance):
    stock = ", ".join(f"{g} {n} g" for g, n in instance["stock"])
    uses = "; ".join(f"{a} g of {instance['stock'][i][0]}" for i, a in instance["uses"])
    return (
        f"In the pantry: {stock}. Used, one after the other: {uses}. How much is left of each, in the order of the "
        "first list? Answer with the numbers of grams, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    parts = answer.split()
    if not all(re.fullmatch(r"[0-9]{1,5}", p) for p in parts):
        return False
    return [int(p) for p in parts] == _left(instance)


def reference_answer(instance):
    return " ".join(map(str, _left(instance)))
