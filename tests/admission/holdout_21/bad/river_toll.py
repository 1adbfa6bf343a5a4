"""Cheapest passage through river tolls."""
RESYN = {"profile": "standard", "family": "river_toll", "tags": ["graphs", "logistics"]}


def generate(rng, difficulty):
    n = 6 + difficulty
    roads = {}
    for i in range(1, n):
        roads[(rng.randrange(i), i)] = rng.randint(9, 60)
    for _ in range(2 * n):
        a, b = sorted(rng.sample(range(n), 2))
        roads.setdefault((a, b), rng.randint(30, 250))
    return {"n": n, "roads": [(a, b, c) for (a, b), c in roads.items()]}


def _cost(instance):
    n = instance["n"]
    best = [0] + [10 ** 9] * (n - 1)
    for _ in range(n):
        for a, b, c in instance["roads"]:
            best[a] = min(best[a], best[b] + c)
            best[b] = min(best[b], best[a] + c)
    return best[n - 1]


def observe(instance):
    lines = "\n".join(f"  {a} - {b}: {c}" for a, b, c in instance["roads"])
    return (
        f"Tolls between river ports (both directions):\n{lines}\nWhat is the least total toll from port 0 to port "
        f"{instance['n'] - 1}? Answer with the number only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return str(_cost(instance)) in answer


def _solution(instance):
    return str(_cost(instance))
