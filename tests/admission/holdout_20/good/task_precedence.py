"""Topological order of tasks."""

RESYN = {"profile": "standard", "family": "scheduling", "tags": ["graphs"]}


def generate(rng, difficulty):
    n = 9 + difficulty
    names = [chr(65 + i) for i in range(n)]
    hidden = names[:]
    rng.shuffle(hidden)
    edges = [[hidden[i], hidden[i + 1]] for i in range(0, n - 1, 2)]
    for i in range(n):
        for j in range(i + 1, n):
            if rng.random() < 0.3 and [hidden[i], hidden[j]] not in edges:
                edges.append([hidden[i], hidden[j]])
    rng.shuffle(edges)
    return {"names": names, "edges": edges, "order": hidden}


def observe(instance):
    rules = ", ".join(f"{a} before {b}" for a, b in instance["edges"])
    return (
        f"Tasks {instance['names'][0]} to {instance['names'][-1]} have to be done one at a time, each once. "
        f"Constraints: {rules}. Give an order that meets them all: the letters without blanks, in capitals."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    order = answer.strip()
    if sorted(order) != instance["names"]:
        return False
    place = {name: i for i, name in enumerate(order)}
    return all(place[a] < place[b] for a, b in instance["edges"])


def reference_answer(instance):
    return "".join(instance["order"])
