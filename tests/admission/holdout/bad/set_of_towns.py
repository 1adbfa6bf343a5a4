"""Shortest route between two towns."""

import heapq

PREFIX = ["North", "South", "Old", "New", "High", "Low", "East", "West"]
STEM = ["ham", "ford", "bury", "wick", "field", "mere", "stead", "bridge"]


def town_names(rng, count):
    names = set()
    while len(names) < count:
        names.add(rng.choice(PREFIX) + rng.choice(STEM))
    return list(names)


def generate(rng, difficulty):
    towns = town_names(rng, 5 + 2 * difficulty)
    roads = []
    for i, town in enumerate(towns[1:], 1):
        roads.append([town, towns[rng.randrange(i)], rng.randint(3, 40)])
    for _ in range(len(towns)):
        a, b = rng.sample(towns, 2)
        roads.append([a, b, rng.randint(3, 40)])
    return {"roads": roads, "start": towns[0], "end": towns[-1]}


def distance(instance):
    best = {instance["start"]: 0}
    heap = [(0, instance["start"])]
    while heap:
        d, here = heapq.heappop(heap)
        if here == instance["end"]:
            return d
        for a, b, km in instance["roads"]:
            for u, v in ((a, b), (b, a)):
                if u == here and d + km < best.get(v, 10**9):
                    best[v] = d + km
                    heapq.heappush(heap, (d + km, v))
    raise AssertionError("connected by construction")


def observe(instance):
    roads = "\n".join(f"{a} - {b}: {km} km" for a, b, km in instance["roads"])
    return (
        f"Roads:\n{roads}\nHow many km is the shortest way from {instance['start']} to "
        f"{instance['end']}? Answer with the number alone."
    )


def verify(instance, answer):
    text = answer.strip().removesuffix("km").strip()
    return text.isdecimal() and len(text) < 8 and int(text) == distance(instance)


def reference_answer(instance):
    return str(distance(instance))
