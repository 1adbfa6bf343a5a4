"""Convert a recipe's odd units; the tolerance is 0.2 percent and stated."""
import math
import re

GRAMS = {"ounce": 28.349523125, "pound": 453.59237, "stone": 6350.29318, "dram": 1.7718451953125, "grain": 0.06479891,
         "troy ounce": 31.1034768}


def generate(rng, difficulty):
    items = []
    for _ in range(2 + difficulty):
        unit = rng.choice(sorted(GRAMS))
        grams = rng.uniform(20, 2500)
        items.append([max(1, round(grams / GRAMS[unit])), unit])
    return {"items": items, "people": rng.randint(2, 9), "guests": rng.randint(10, 60)}


def total(instance):
    return sum(n * GRAMS[u] for n, u in instance["items"]) * instance["guests"] / instance["people"]


def observe(instance):
    table = "; ".join(f"1 {u} = {g} g" for u, g in GRAMS.items())
    items = ", ".join(f"{n} {u}{'s' if n > 1 else ''}" for n, u in instance["items"])
    return (f"{table}.\nA stew for {instance['people']} people takes {items} of ingredients. How many grams of ingredients in "
            f"total does it take for {instance['guests']} people? Answer with one number (plain decimal notation, `g` "
            "after it is fine). Errors of up to 0.2 percent are accepted.")


def reference_answer(instance):
    return f"{total(instance):.3f} g"


def verify(instance, answer):
    m = re.fullmatch(r"\s*([0-9]{1,15}(?:\.[0-9]{1,15})?)\s*(?:g|grams)?\s*", answer[:200], re.IGNORECASE)
    if not m:
        return 0.0
    value = float(m[1])
    return 1.0 if math.isfinite(value) and math.isclose(value, total(instance), rel_tol=0.002) else 0.0
