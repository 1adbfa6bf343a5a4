"""A round trip past all farms that keeps to their opening order."""

RESYN = {"description": "round trip under precedence", "tags": ["routing", "graphs"]}
FARMS = ["Ashfold", "Brookend", "Coldwell", "Dunmore", "Elmstead", "Foxley", "Gorsehill", "Hayes", "Ivybridge", "Juniper",
         "Knoll", "Larkrise", "Mossgate", "Netherby"]


def generate(rng, difficulty):
    stops = [{"name": name, "litres": rng.randint(40, 400)} for name in rng.sample(FARMS, 4 + difficulty)]
    order = list(range(len(stops)))
    rng.shuffle(order)
    dairy = stops[order[0]]
    before = []
    while len(before) < 3 * len(stops):
        a, b = sorted(rng.sample(range(len(stops)), 2))
        before.append([order[a], order[b]])
    return {"stops": stops, "dairy": dairy, "before": before, "tour": order}


def observe(instance):
    stops = "\n".join(f"{i}: {stop['name']}, {stop['litres']} litres" for i, stop in enumerate(instance["stops"]))
    rules = "; ".join(f"{a} before {b}" for a, b in instance["before"])
    return (
        f"Stops of the milk lorry:\n{stops}\nThe tour begins at the dairy, which is at {instance['dairy']['name']}, and visits "
        f"every stop once. These must be kept: {rules}.\nAnswer with the numbers of all stops in the order of a tour that "
        "keeps all rules, separated by spaces."
    )


def verify(instance, answer):
    words = answer.replace(",", " ").split()
    stops = instance["stops"]
    names = [str(i) for i in range(len(stops))]
    if sorted(words) != sorted(names):
        return False
    tour = [int(word) for word in words]
    if stops[tour[0]] is not instance["dairy"]:
        return False
    return all(tour.index(a) < tour.index(b) for a, b in instance["before"])


def reference_answer(instance):
    return " ".join(map(str, instance["tour"]))
