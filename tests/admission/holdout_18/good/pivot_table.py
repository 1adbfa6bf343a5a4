"""Spreadsheets: pivot of sales by region and product."""
import re

REGIONS = ["north", "south", "east", "west"]
PRODUCTS = ["apples", "bread", "coffee", "dates", "eggs"]


def generate(rng, difficulty):
    products = PRODUCTS[:2 + difficulty // 4]
    rows = [[rng.choice(REGIONS), rng.choice(products), rng.randint(5, 99)] for _ in range(8 + 3 * difficulty)]
    return {"rows": rows}


def _pivot(instance):
    out = {}
    for region, product, amount in instance["rows"]:
        key = f"{region}/{product}"
        out[key] = out.get(key, 0) + amount
    return out


def observe(instance):
    rows = "\n".join(f"{a},{b},{c}" for a, b, c in instance["rows"])
    return (f"region,product,amount\n{rows}\nSum the amounts for every pair of region and product that occurs. Answer with one "
            "line per pair in the form region/product=sum, lines in any order, each pair once.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    found = {}
    for line in answer.strip().splitlines():
        match = re.fullmatch(r"\s*([a-z]{1,20}/[a-z]{1,20})=(\d{1,9})\s*", line, re.ASCII)
        if not match or match.group(1) in found:
            return False
        found[match.group(1)] = int(match.group(2))
    return found == _pivot(instance)


def reference_answer(instance):
    return "\n".join(f"{k}={v}" for k, v in _pivot(instance).items())
