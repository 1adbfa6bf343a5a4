"""Rebuild a labelled tree of its Pruefer code."""
import heapq
import re


def generate(rng, difficulty):
    n = 6 + 2 * difficulty
    return [rng.randint(1, n) for _ in range(n - 2)]


def _edges(code):
    n = len(code) + 2
    degree = [1] * (n + 1)
    for v in code:
        degree[v] += 1
    leaves = [v for v in range(1, n + 1) if degree[v] == 1]
    heapq.heapify(leaves)
    out = set()
    for v in code:
        leaf = heapq.heappop(leaves)
        out.add((min(leaf, v), max(leaf, v)))
        degree[v] -= 1
        if degree[v] == 1:
            heapq.heappush(leaves, v)
    a, b = heapq.heappop(leaves), heapq.heappop(leaves)
    out.add((min(a, b), max(a, b)))
    return out


def observe(instance):
    return (
        f"The Pruefer code of a tree on the vertices 1 to {len(instance) + 2} is {' '.join(map(str, instance))}. "
        "List its edges as pairs like 3-8, separated by spaces, each once; the order of edges and of the ends is free."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 20 * (len(instance) + 2):
        return False
    got = []
    for token in answer.split():
        m = re.fullmatch(r"([0-9]{1,3})-([0-9]{1,3})", token)
        if not m:
            return False
        a, b = int(m[1]), int(m[2])
        got.append((min(a, b), max(a, b)))
    return sorted(got) == sorted(_edges(instance))


def reference_answer(instance):
    return " ".join(f"{a}-{b}" for a, b in sorted(_edges(instance)))
