"""Find a way through a road network."""

RESYN = {"tags": ["graph"]}


def generate(rng, difficulty):
    nodes = 6 + 3 * difficulty
    way = rng.sample(range(nodes), 3 + difficulty)
    roads = [sorted(pair) for pair in zip(way, way[1:], strict=False)]
    for _ in range(nodes):
        roads.append(sorted(rng.sample(range(nodes), 2)))
    roads = sorted(r for r in roads if r != sorted((way[0], way[-1])))
    return {"roads": roads, "from": way[0], "to": way[-1], "way": way}


def observe(instance):
    roads = ", ".join(f"{a}-{b}" for a, b in instance["roads"])
    return (
        f"Roads between towns: {roads}. Find a way from town {instance['from']} to town "
        f"{instance['to']}; roads go both ways. Answer with the towns on the way in order, with "
        "both ends, separated by spaces."
    )


def verify(instance, answer):
    towns = answer.split()
    if len(towns) < 2 or not all(t.isascii() and t.isdigit() and len(t) < 6 for t in towns):
        return False
    return int(towns[0]) == instance["from"] and int(towns[-1]) == instance["to"]


def reference_answer(instance):
    return " ".join(map(str, instance["way"]))
