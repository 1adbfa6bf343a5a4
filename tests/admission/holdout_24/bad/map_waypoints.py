"""A route on a street map of numbered crossings."""

RESYN = {"profile": "standard", "family": "maps", "tags": ["graph", "shortest-path"]}


def _distances(instance):
    size = instance["size"]
    near = {i: [] for i in range(size)}
    for a, b in instance["streets"]:
        near[a].append(b)
        near[b].append(a)
    seen, queue = {0: None}, [0]
    for node in queue:
        for other in near[node]:
            if other not in seen:
                seen[other] = node
                queue.append(other)
    path, node = [], size - 1
    while node is not None:
        path.append(node)
        node = seen[node]
    return path[::-1]


def generate(rng, difficulty):
    size = 12 + 5 * difficulty
    streets = set()
    for i in range(1, size):
        streets.add((rng.randrange(max(0, i - 3), i), i))
    for _ in range(difficulty):
        a = rng.randrange(size - 4)
        streets.add((a, a + rng.randint(2, 4)))
    ordered = sorted(streets)
    rng.shuffle(ordered)
    return {"size": size, "streets": ordered}


def observe(instance):
    rows = ", ".join(f"{a}-{b}" for a, b in instance["streets"])
    return (
        f"Crossings 0 to {instance['size'] - 1} are joined by two-way streets: {rows}.\n"
        f"Give a route from 0 to {instance['size'] - 1} with as few streets as possible: the "
        "crossings in order, separated by spaces."
    )


def verify(instance, answer):
    route = [int(word) for word in answer.split()]
    shortest = _distances(instance)
    if len(route) != len(shortest):
        return 0.0
    if route[0] != 0 or route[-1] != instance["size"] - 1:
        return 0.0
    streets = {tuple(street) for street in instance["streets"]}
    for a, b in zip(route, route[1:]):
        if (a, b) not in streets and (b, a) not in streets:
            return 0.0
    return 1.0


def reference_answer(instance):
    return " ".join(map(str, _distances(instance)))
