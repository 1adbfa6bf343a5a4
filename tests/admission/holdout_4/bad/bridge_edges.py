"""Find all bridges of a graph: edges whose removal disconnects it."""

import re


class Graph:
    """Undirected graph over nodes 0..size-1."""

    def __init__(self, size, edges):
        self.size = size
        self.edges = [tuple(sorted(edge)) for edge in edges]

    def connected_without(self, missing):
        neighbours = {node: [] for node in range(self.size)}
        for edge in self.edges:
            if edge != missing:
                neighbours[edge[0]].append(edge[1])
                neighbours[edge[1]].append(edge[0])
        seen = {0}
        todo = [0]
        while todo:
            for other in neighbours[todo.pop()]:
                if other not in seen:
                    seen.add(other)
                    todo.append(other)
        return len(seen) == self.size

    def bridges(self):
        return sorted(edge for edge in self.edges if not self.connected_without(edge))


def generate(rng, difficulty):
    clusters = 4 + difficulty // 2
    width = 3 + difficulty % 2 + difficulty // 4
    size = clusters * width
    labels = list(range(size))
    rng.shuffle(labels)
    edges = set()
    for cluster in range(clusters):
        members = labels[cluster * width:(cluster + 1) * width]
        for here, after in zip(members, members[1:] + members[:1]):
            edges.add((min(here, after), max(here, after)))
        if cluster:
            other = rng.choice(labels[: cluster * width])
            here = rng.choice(members)
            edges.add((min(here, other), max(here, other)))
    listed = sorted(edges)
    rng.shuffle(listed)
    return {"size": size, "edges": [list(edge) for edge in listed]}


def observe(instance):
    edges = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"An undirected, connected graph has the nodes 0 to {instance['size'] - 1} and these edges:\n{edges}\n"
        "A bridge is an edge whose removal disconnects the graph. List all bridges of the graph, in any "
        "order, each once as a-b with the two node numbers, separated by commas."
    )


def verify(instance, answer):
    if len(answer) > 5000:
        return False
    pieces = [piece.strip() for piece in answer.strip().split(",")]
    found = set()
    for piece in pieces:
        match = re.fullmatch(r"([0-9]{1,4})\s*-\s*([0-9]{1,4})", piece)
        if not match:
            return False
        a, b = int(match[1]), int(match[2])
        found.add((min(a, b), max(a, b)))
    if len(found) != len(pieces):
        return False
    bridges = set(Graph(instance["size"], instance["edges"]).bridges())
    return found.issubset(bridges)


def reference_answer(instance):
    return ", ".join(f"{a}-{b}" for a, b in Graph(instance["size"], instance["edges"]).bridges())


RESYN = {"description": "Bridges of a graph", "tags": ["graphs"]}
