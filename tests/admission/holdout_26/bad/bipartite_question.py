"""Can a club be split into two groups without internal quarrels?"""

RESYN = {"profile": "standard", "family": "graphs", "tags": ["bipartite"]}


def two_sides(n, edges):
    side = {}
    near = {v: [] for v in range(n)}
    for a, b in edges:
        near[a].append(b)
        near[b].append(a)
    for root in range(n):
        if root in side:
            continue
        side[root] = 0
        stack = [root]
        while stack:
            v = stack.pop()
            for w in near[v]:
                if w not in side:
                    side[w] = 1 - side[v]
                    stack.append(w)
                elif side[w] == side[v]:
                    return False
    return True


def generate(rng, difficulty):
    n = 8 + 2 * difficulty
    wanted = rng.random() < 0.5
    while True:
        colours = [rng.randint(0, 1) for _ in range(n)]
        pairs = [(a, b) for a in range(n) for b in range(a + 1, n) if colours[a] != colours[b]]
        if len(pairs) < n + 2:
            continue
        edges = rng.sample(pairs, n + 2)
        if not wanted:
            same = [(a, b) for a in range(n) for b in range(a + 1, n) if colours[a] == colours[b]]
            edges[0] = rng.choice(same)
        if two_sides(n, edges) == wanted:
            return {"n": n, "edges": sorted(edges)}


def observe(instance):
    edges = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"A club has the members 0 to {instance['n'] - 1}. These pairs quarrel: {edges}.\n"
        "Can the club be divided into two groups so that no two members of the same group quarrel? "
        "Reply with yes or no."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip().lower()
    return text == ("yes" if two_sides(instance["n"], instance["edges"]) else "no")


def reference_answer(instance):
    return "yes" if two_sides(instance["n"], instance["edges"]) else "no"
