"""Colour market stalls so that neighbours differ, with given colours and counts."""

RESYN = {"profile": "standard", "family": "trade", "tags": ["graphs", "constraints"]}
COLOURS = ["red", "blue", "green", "white"]


def generate(rng, difficulty):
    n = 10 + 2 * difficulty
    hidden = [i % 4 for i in range(n)]
    rng.shuffle(hidden)
    edges = []
    for i in range(n):
        for j in range(i + 1, n):
            if hidden[i] != hidden[j] and rng.random() < 0.45:
                edges.append([i + 1, j + 1])
    given = sorted(rng.sample(range(n), 4))
    counts = [hidden.count(c) for c in range(4)]
    return {"n": n, "edges": edges, "given": [[g + 1, COLOURS[hidden[g]]] for g in given], "counts": counts,
            "hidden": [COLOURS[h] for h in hidden]}


def observe(instance):
    lines = [f"Stalls 1 to {instance['n']} are painted red, blue, green or white. Neighbours must differ:"]
    lines.append("  " + ", ".join(f"{a}-{b}" for a, b in instance["edges"]))
    lines.append("Already painted: " + ", ".join(f"{s} {c}" for s, c in instance["given"]) + ".")
    lines.append("The paint is for exactly " + ", ".join(f"{k} {c}" for k, c in zip(instance["counts"], COLOURS)) + " stalls in all, "
                 "those already painted included.")
    lines.append("Answer with the colours of stall 1, 2, ... in order, separated by spaces.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    row = answer.split()
    if len(row) != instance["n"] or any(c not in COLOURS for c in row):
        return False
    if any(row[s - 1] != c for s, c in instance["given"]):
        return False
    if [row.count(c) for c in COLOURS] != instance["counts"]:
        return False
    return all(row[a - 1] != row[b - 1] for a, b in instance["edges"])


def reference_answer(instance):
    return " ".join(instance["hidden"])
