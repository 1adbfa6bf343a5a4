"""Cheapest route through a network of passes."""
import heapq
import string

RESYN = {"profile": "standard", "family": "routing", "tags": ["dijkstra"]}


def cheapest(roads, start, goal):
    near = {}
    for (a, b), cost in roads.items():
        near.setdefault(a, []).append((b, cost))
        near.setdefault(b, []).append((a, cost))
    queue, done = [(0, start, [start])], set()
    while queue:
        cost, place, path = heapq.heappop(queue)
        if place == goal:
            return cost, path
        if place in done:
            continue
        done.add(place)
        for other, extra in near.get(place, []):
            heapq.heappush(queue, (cost + extra, other, path + [other]))
    return None, None


def generate(rng, difficulty):
    places = list(string.ascii_uppercase[:7 + difficulty])
    while True:
        roads = {}
        for _ in range(2 * len(places)):
            a, b = sorted(rng.sample(places, 2))
            roads[a, b] = rng.randint(2, 30)
        start, goal = rng.sample(places, 2)
        cost, path = cheapest(roads, start, goal)
        if path and len(path) >= 4:
            return {"roads": roads, "start": start, "goal": goal}


def observe(instance):
    roads = ", ".join(f"{a}-{b} {cost}" for (a, b), cost in instance["roads"].items())
    return (
        f"Roads (usable in both directions) and their costs: {roads}.\n"
        f"Find a cheapest route from {instance['start']} to {instance['goal']} along these roads. Reply with the "
        "places of the route in order, separated by blanks. If there are several cheapest routes, any is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    path = answer.split()
    if len(path) < 2 or path[0] != instance["start"] or path[-1] != instance["goal"]:
        return False
    if len(set(path)) != len(path):
        return False
    roads = instance["roads"]
    cost = 0
    for a, b in zip(path, path[1:]):
        cost += roads.get((a, b), roads.get((b, a), 0))
    best, _ = cheapest(roads, instance["start"], instance["goal"])
    return cost <= best


def reference_answer(instance):
    return " ".join(cheapest(instance["roads"], instance["start"], instance["goal"])[1])
