"""Two-colour a graph or show an odd cycle."""
import re

RESYN = {"profile": "standard", "family": "graphs", "tags": ["bipartite", "certificate"]}


def _two_colour(n, edges):
    near = {v: [] for v in range(n)}
    for a, b in edges:
        near[a].append(b)
        near[b].append(a)
    side, parent = {}, {}
    for root in range(n):
        if root in side:
            continue
        side[root], parent[root] = 0, None
        queue = [root]
        for v in queue:
            for w in near[v]:
                if w not in side:
                    side[w], parent[w] = 1 - side[v], v
                    queue.append(w)
                elif side[w] == side[v]:
                    left, right = [v], [w]
                    while left[-1] != right[-1]:
                        left.append(parent[left[-1]])
                        right.append(parent[right[-1]])
                    return None, left + right[-2::-1]
    return [side[v] for v in range(n)], None


def generate(rng, difficulty):
    n = 11 + 2 * difficulty
    names = list(range(n))
    rng.shuffle(names)
    odd = rng.random() < 0.5
    edges = {tuple(sorted((names[i], names[i + 1]))) for i in range(n - 1)}
    place = {v: k for k, v in enumerate(names)}
    while len(edges) < n + 2 + difficulty // 2:
        a, b = sorted(rng.sample(range(n), 2))
        if abs(place[a] - place[b]) % 2:
            edges.add((a, b))
    if odd:
        i = rng.randrange(0, n - 10)
        edges.add(tuple(sorted((names[i], names[i + 8 + 2 * rng.randint(0, 1)]))))
    return {"n": n, "edges": sorted(list(e) for e in edges)}


def observe(instance):
    edges = ", ".join("%d-%d" % tuple(e) for e in instance["edges"])
    return (
        "Graph on the vertices 0 to %d with the edges %s.\n\nIf it is bipartite, answer with the word sides and a "
        "string of %d digits 0 and 1, the side of each vertex in order. If not, answer with the word cycle and "
        "the vertices, in order and each once, of a cycle of odd length, separated by blanks."
        % (instance["n"] - 1, edges, instance["n"])
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    parts = answer.split()
    edges = {tuple(e) for e in instance["edges"]}
    if len(parts) == 2 and parts[0] == "sides":
        sides = parts[1]
        if not re.fullmatch("[01]{%d}" % instance["n"], sides):
            return False
        return all(sides[a] != sides[b] for a, b in edges)
    if len(parts) >= 4 and parts[0] == "cycle":
        if not all(re.fullmatch("[0-9]{1,2}", p) for p in parts[1:]):
            return False
        cycle = [int(p) for p in parts[1:]]
        if len(cycle) % 2 == 0 or len(set(cycle)) != len(cycle):
            return False
        return all(tuple(sorted(e)) in edges for e in zip(cycle, cycle[1:] + cycle[:1]))
    return False


def reference_answer(instance):
    sides, cycle = _two_colour(instance["n"], instance["edges"])
    if sides:
        return "sides " + "".join(map(str, sides))
    return "cycle " + " ".join(map(str, cycle))
