"""Is a graph connected?"""

RESYN = {"tags": ["graph"]}


def generate(rng, difficulty):
    nodes = 4 + 2 * difficulty
    edges = [[rng.randrange(node), node] for node in range(1, nodes)]
    edges += [sorted(rng.sample(range(nodes), 2)) for _ in range(difficulty)]
    rng.shuffle(edges)
    return {"nodes": nodes, "edges": edges}


def _connected(instance):
    seen, waiting = {0}, [0]
    while waiting:
        node = waiting.pop()
        for a, b in instance["edges"]:
            for here, there in ((a, b), (b, a)):
                if here == node and there not in seen:
                    seen.add(there)
                    waiting.append(there)
    return len(seen) == instance["nodes"]


def observe(instance):
    edges = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"A graph has the nodes 0 to {instance['nodes'] - 1} and the edges {edges}. Can each node "
        "be reached from each other? Answer Yes or No."
    )


def verify(instance, answer):
    return answer.strip().lower() == ("yes" if _connected(instance) else "no")


def reference_answer(instance):
    return "Yes" if _connected(instance) else "No"
