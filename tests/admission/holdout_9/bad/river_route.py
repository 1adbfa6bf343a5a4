"""Find a route through a road network within a length limit."""
import heapq

RESYN = {"description": "Route planning on a weighted graph", "tags": ["graph", "routes"]}


def generate(rng, difficulty):
    n = 7 + 2 * difficulty
    order = rng.sample(range(1, n + 1), n)
    roads = {}
    for a, b in zip(order, order[1:]):
        roads[(min(a, b), max(a, b))] = rng.randint(5, 60)
    while len(roads) < n + n // 2:
        a, b = rng.sample(range(1, n + 1), 2)
        roads.setdefault((min(a, b), max(a, b)), rng.randint(5, 60))
    return {"n": n, "roads": [[a, b, w] for (a, b), w in sorted(roads.items())], "start": order[0], "goal": order[-1]}


def adjacency(instance):
    near = {v: {} for v in range(1, instance["n"] + 1)}
    for a, b, w in instance["roads"]:
        near[a][b] = w
        near[b][a] = w
    return near


def shortest(instance):
    near, queue, done = adjacency(instance), [(0, instance["start"], [instance["start"]])], set()
    while queue:
        length, here, path = heapq.heappop(queue)
        if here == instance["goal"]:
            return length, path
        if here in done:
            continue
        done.add(here)
        for there, w in near[here].items():
            if there not in done:
                heapq.heappush(queue, (length + w, there, path + [there]))
    raise ValueError("no route")


def observe(instance):
    roads = ", ".join(f"{a}-{b} ({w} km)" for a, b, w in instance["roads"])
    return (f"Villages 1 to {instance['n']} are joined by these two-way roads: {roads}.\n"
            f"Give a shortest route from village {instance['start']} to village {instance['goal']}.\n"
            "Answer with the villages in order, joined by `>`, for example `70>71>72`.")


def verify(instance, answer):
    words = [w.strip() for w in answer.strip().split(">")]
    if not 2 <= len(words) <= 3 * instance["n"]:
        return False
    if not all(w.isascii() and w.isdigit() and len(w) <= 3 for w in words):
        return False
    path = [int(w) for w in words]
    if path[0] != instance["start"] or path[-1] != instance["goal"]:
        return False
    near = adjacency(instance)
    total = 0
    for i in range(len(path) - 2):
        step = near.get(path[i], {}).get(path[i + 1])
        if step is None:
            return False
        total += step
    return total <= shortest(instance)[0]


def reference_answer(instance):
    return ">".join(map(str, shortest(instance)[1]))
