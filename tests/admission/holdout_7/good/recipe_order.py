"""Order the steps of a recipe; every order that respects all conditions is right."""
import re

RESYN = {"description": "Topological order", "tags": ["scheduling", "graph"]}


def generate(rng, difficulty):
    n = 6 + 2 * difficulty
    order = list(range(1, n + 1))
    rng.shuffle(order)
    pairs = {(order[i], order[j]) for i in range(n) for j in range(i + 1, n)}
    # Neighbours in a few runs, so that the order is not easily guessed, and some others.
    before = {(order[i], order[i + 1]) for i in range(n - 1) if i % 3 != 2}
    before |= set(rng.sample(sorted(pairs - before), n))
    conditions = sorted(before)
    rng.shuffle(conditions)
    return {"steps": n, "conditions": conditions}


def observe(instance):
    rules = "\n".join(f"step {a} before step {b}" for a, b in instance["conditions"])
    return (
        f"A recipe has the steps 1 to {instance['steps']}. Conditions:\n{rules}\nFind an order of all steps that meets all conditions; any such order counts. "
        "Answer with the numbers of the steps, separated by blanks."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != instance["steps"] or not all(re.fullmatch("[0-9]{1,3}", w) for w in words):
        return False
    place = {int(w): i for i, w in enumerate(words)}
    if set(place) != set(range(1, instance["steps"] + 1)):
        return False
    return all(place[a] < place[b] for a, b in instance["conditions"])


def reference_answer(instance):
    """Kahn's algorithm; the smallest free step first."""
    left, order = set(range(1, instance["steps"] + 1)), []
    while left:
        step = min(s for s in left if not any(b == s and a in left for a, b in instance["conditions"]))
        left.remove(step)
        order.append(step)
    return " ".join(map(str, order))
