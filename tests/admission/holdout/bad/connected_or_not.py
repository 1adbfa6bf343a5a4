"""Reachability in a directed network of pipes."""


def reachable(edges, start, goal):
    seen, todo = {start}, [start]
    while todo:
        here = todo.pop()
        for a, b in edges:
            if a == here and b not in seen:
                seen.add(b)
                todo.append(b)
    return goal in seen


def generate(rng, difficulty):
    nodes = 6 + 3 * difficulty
    want = rng.random() < 0.5
    while True:
        edges = [rng.sample(range(nodes), 2) for _ in range(nodes + nodes // 3)]
        start, goal = rng.sample(range(nodes), 2)
        if reachable(edges, start, goal) == want:
            return {"nodes": nodes, "edges": edges, "start": start, "goal": goal}


def observe(instance):
    pipes = ", ".join(f"{a}->{b}" for a, b in instance["edges"])
    return (
        f"Water flows through one-way pipes between tanks: {pipes}.\n"
        f"Can water get from tank {instance['start']} to tank {instance['goal']}? Answer yes or no."
    )


def verify(instance, answer):
    word = answer.strip().strip(".").lower()
    if word not in ("yes", "no"):
        return False
    return (word == "yes") == reachable(instance["edges"], instance["start"], instance["goal"])


def reference_answer(instance):
    return "yes" if reachable(instance["edges"], instance["start"], instance["goal"]) else "no"
