"""Road tolls; the instance holds sets, tuples, fractions and a dictionary with tuples as keys."""
import re
from fractions import Fraction

RESYN = {"description": "tolls on a grid of roads", "tags": ["grids", "fractions"]}


def generate(rng, difficulty):
    side = 3 + difficulty // 2
    while True:
        tolls = {
            (x, y): Fraction(rng.randint(1, 30), rng.choice([2, 3, 4, 5, 6, 8]))
            for x in range(side)
            for y in range(side)
        }
        route = [(rng.randrange(side), rng.randrange(side))]
        while len(route) < 4 + 2 * difficulty:
            x, y = route[-1]
            near = [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)]
            route.append(rng.choice([place for place in near if place in tolls]))
        free = set(rng.sample(sorted(tolls), side - 1))
        instance = {"tolls": tolls, "route": tuple(route), "free": free}
        if cost(instance).denominator > 1:
            return instance


def cost(instance):
    paid, total = set(), Fraction(0)
    for zone in instance["route"]:
        if zone in instance["free"]:
            continue
        price = instance["tolls"][zone]
        total += price / 2 if zone in paid else price
        paid.add(zone)
    return total


def observe(instance):
    tolls = "\n".join(f"zone {x}/{y}: {price}" for (x, y), price in sorted(instance["tolls"].items()))
    free = ", ".join(f"{x}/{y}" for x, y in sorted(instance["free"]))
    route = " -> ".join(f"{x}/{y}" for x, y in instance["route"])
    return (
        f"Tolls in groats:\n{tolls}\nA carter holds a pass and pays nothing in {free}. In any other zone he pays its toll when he comes "
        f"there for the first time and half of it each later time; the zone where he starts counts as a visit.\nHis way: {route}\n"
        "How many groats does he pay? Answer with a whole number or an exact fraction p/q (it need not be in lowest terms)."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,12})(?:\s*/\s*([1-9][0-9]{0,11}))?\s*", answer) if len(answer) <= 60 else None
    if match is None:
        return False
    return Fraction(int(match[1]), int(match[2] or 1)) == cost(instance)


def reference_answer(instance):
    return str(cost(instance))
