"""Route of a message in a tree of stations."""


def generate(rng, difficulty):
    n = 8 + 4 * difficulty
    names = list(range(n))
    rng.shuffle(names)
    links = {name: [] for name in names}
    for i in range(1, n):
        other = names[rng.randrange(max(0, i - 3), i)]
        links[names[i]].append(other)
        links[other].append(names[i])
    return {"links": links, "start": names[0], "goal": names[-1]}


def route(instance):
    links, goal = instance["links"], instance["goal"]
    stack = [(instance["start"], [instance["start"]])]
    while stack:
        node, path = stack.pop()
        if node == goal:
            return path
        for nxt in links[node]:
            if nxt not in path:
                stack.append((nxt, path + [nxt]))
    return []


def observe(instance):
    rows = "\n".join(f"{a}: {', '.join(map(str, sorted(b)))}" for a, b in sorted(instance["links"].items()))
    return (
        f"Neighbours of each station:\n{rows}\nGive the only route from {instance['start']} to {instance['goal']} "
        "that visits no station twice: all stations on it, separated by '>'"
    )


def verify(instance, answer):
    given = [part.strip() for part in answer[:2000].split(">")]
    return 1.0 if given == [str(s) for s in route(instance)] else 0.0


def reference_answer(instance):
    return ">".join(map(str, route(instance)))
