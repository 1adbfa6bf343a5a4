"""Find a large independent set in a graph with a planted one."""
import re

RESYN = {"profile": "standard", "family": "graphs", "tags": ["search", "optimisation"]}


def generate(rng, difficulty):
    n = 12 + 2 * difficulty
    k = n // 3 + 1
    planted = sorted(rng.sample(range(n), k))
    inside = set(planted)
    edges = []
    for a in range(n):
        for b in range(a + 1, n):
            if a in inside and b in inside:
                continue
            if rng.random() < 0.45:
                edges.append([a, b])
    return {"n": n, "k": k, "edges": edges, "planted": planted}


def observe(instance):
    edges = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"A graph has the vertices 0 to {instance['n'] - 1} and the edges {edges}.\n"
        f"Choose {instance['k']} different vertices such that no two of them are joined by an edge. "
        "Answer with their numbers, separated by blanks."
    )


def _parse(answer, n):
    chosen = []
    for part in answer.split():
        if not re.fullmatch(r"[0-9]{1,3}", part):
            return None
        v = int(part)
        if v >= n or v in chosen:
            return None
        chosen.append(v)
    return chosen


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    chosen = _parse(answer, instance["n"])
    if chosen is None:
        return False
    picked = set(chosen)
    for a, b in instance["edges"]:
        if a in picked and b in picked:
            return False
    return True


def reference_answer(instance):
    return " ".join(str(v) for v in instance["planted"])
