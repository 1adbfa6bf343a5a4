"""Find an Eulerian circuit."""
import re

RESYN = {"profile": "standard", "family": "graphs", "tags": ["euler"]}


def generate(rng, difficulty):
    n = 8 + difficulty
    edges = set()
    for _ in range(2):
        while True:
            tour = list(range(1, n + 1))
            rng.shuffle(tour)
            new = {tuple(sorted((tour[i - 1], tour[i]))) for i in range(n)}
            if not new & edges:
                edges |= new
                break
    return {"near": {v: [a + b - v for a, b in sorted(edges) if v in (a, b)] for v in range(1, n + 1)}}


def observe(instance):
    lines = [f"{v}: {' '.join(map(str, instance['near'][v]))}" for v in sorted(instance["near"])]
    return ("Neighbours of each vertex of an undirected graph:\n" + "\n".join(lines) + "\nGive a closed walk "
            "that uses every edge exactly once, as the vertices visited, separated by blanks, with "
            "the first vertex repeated at the end.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    words = answer.split()
    if not all(re.fullmatch("[0-9]{1,3}", w) for w in words):
        return False
    walk = [int(w) for w in words]
    want = sorted((a, b) for a in instance["near"] for b in instance["near"][a] if a < b)
    if len(walk) != len(want) + 1 or walk[0] != walk[-1]:
        return False
    return sorted(tuple(sorted(e)) for e in zip(walk, walk[1:])) == want


def reference_answer(instance):
    near = {v: list(w) for v, w in instance["near"].items()}
    stack, out = [1], []
    while stack:
        v = stack[-1]
        if near[v]:
            w = near[v].pop()
            near[w].remove(v)
            stack.append(w)
        else:
            out.append(stack.pop())
    return " ".join(map(str, out))
