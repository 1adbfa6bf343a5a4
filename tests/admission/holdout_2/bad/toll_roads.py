"""Cheapest route through toll roads, with its price."""

import heapq
import re

RESYN = {"description": "cheapest route and its price", "tags": ["graphs", "shortest path"]}
TOWNS = "ABCDEFGHIJKLMNOPQRSTUVWX"


def generate(rng, difficulty):
    n = 5 + difficulty
    towns = TOWNS[:n]
    roads = {}
    order = rng.sample(towns, n)
    for a, b in zip(order, order[1:]):
        roads["".join(sorted(a + b))] = rng.randint(101, 899)
    while len(roads) < 2 * n:
        a, b = rng.sample(towns, 2)
        roads.setdefault("".join(sorted(a + b)), rng.randint(101, 899))
    return {"roads": roads, "start": order[0], "goal": order[-1]}


def cheapest(instance):
    near = {}
    for pair, toll in instance["roads"].items():
        near.setdefault(pair[0], []).append((pair[1], toll))
        near.setdefault(pair[1], []).append((pair[0], toll))
    heap, done = [(0, instance["start"])], set()
    while heap:
        cost, path = heapq.heappop(heap)
        at = path[-1]
        if at == instance["goal"]:
            return cost, path
        if at in done:
            continue
        done.add(at)
        for town, toll in near[at]:
            if town not in done:
                heapq.heappush(heap, (cost + toll, path + town))
    raise AssertionError("towns are connected by construction")


def observe(instance):
    roads = ", ".join(f"{p[0]}-{p[1]} {toll}" for p, toll in instance["roads"].items())
    return (
        f"Toll roads (both directions) and their prices: {roads}.\n"
        f"Find a cheapest route from {instance['start']} to {instance['goal']}.\n"
        "Answer on one line with the towns of the route joined by '-', an equals sign and the total "
        "price, in the form `X-Y-Z = 17`."
    )


def verify(instance, answer):
    match = re.fullmatch(r"([A-Z](?:-[A-Z]){0,40})\s*=\s*([0-9]{1,6})", answer.strip()[:300])
    if not match:
        return False
    route, price = match.group(1).split("-"), int(match.group(2))
    cost, _ = cheapest(instance)
    if not all(town in TOWNS for town in route):
        return False
    return price == cost


def reference_answer(instance):
    cost, path = cheapest(instance)
    return f"{'-'.join(path)} = {cost}"
