"""Order tasks such that all prerequisites come first."""

RESYN = {"profile": "standard", "family": "topological_sort", "tags": ["graphs", "planning"]}


def generate(rng, difficulty):
    n = 7 + difficulty
    names = [a + b for a in "KLMN" for b in "aeiou"]
    order = rng.sample(names, n)
    pairs = [[order[i], order[i + 1]] for i in range(n - 1) if i % 4 != 3]
    for _ in range(n):
        i, j = sorted(rng.sample(range(n), 2))
        pairs.append([order[i], order[j]])
    pairs = [list(p) for p in sorted({tuple(p) for p in pairs})]
    rng.shuffle(pairs)
    return {"tasks": sorted(order), "before": pairs, "witness": order}


def observe(instance):
    rules = "\n".join(f"{a} before {b}" for a, b in instance["before"])
    return (f"Tasks: {', '.join(instance['tasks'])}.\nRules:\n{rules}\n"
            "Find an order of all tasks that keeps all rules. Answer with the task names separated by spaces, each "
            "once. Any valid order counts.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    order = answer.split()
    if sorted(order) != sorted(instance["tasks"]):
        return False
    place = {task: i for i, task in enumerate(order)}
    return all(place[a] < place[b] for a, b in instance["before"])


def reference_answer(instance):
    return " ".join(instance["witness"])
