"""Order the tasks of a project so that every prerequisite comes first."""
RESYN = {"profile": "standard", "family": "graphs", "tags": ["dag", "ordering"]}


def generate(rng, difficulty):
    n = 7 + difficulty
    while True:
        order = list(range(1, n + 1))
        rng.shuffle(order)
        edges = {(order[i], order[i + 1]) for i in range(0, n - 1) if rng.random() < 0.8}
        while len(edges) < 2 * n:
            i, j = sorted(rng.sample(range(n), 2))
            edges.add((order[i], order[j]))
        edges = sorted(edges)
        if any(a > b for a, b in edges) and any(a < b for a, b in edges):
            break
    rng.shuffle(edges)
    return {"n": n, "edges": edges}


def observe(instance):
    lines = [f"{a} before {b}" for a, b in instance["edges"]]
    return (
        f"There are tasks 1 to {instance['n']}. Constraints:\n" + "\n".join(lines)
        + "\nGive an order of all the tasks that respects every constraint, as numbers "
        "separated by spaces or commas. Any valid order is accepted."
    )


def _parse(answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return None
    return [int(x) for x in answer.replace(",", " ").split()]


def verify(instance, answer):
    order = _parse(answer)
    if order is None or sorted(order) != list(range(1, instance["n"] + 1)):
        return False
    place = {task: i for i, task in enumerate(order)}
    return all(place[a] < place[b] for a, b in instance["edges"])


def reference_answer(instance):
    left = set(range(1, instance["n"] + 1))
    out = []
    while left:
        ready = min(v for v in left if not any(b == v and a in left for a, b in instance["edges"]))
        out.append(ready)
        left.remove(ready)
    return " ".join(map(str, out))
