"""Find a ferry connection with the fewest hops between two islands."""
from collections import deque
import re

RESYN = {"description": "Shortest ferry connection", "tags": ["graph"]}


def hops(ferries, start):
    distance = {start: 0}
    queue = deque([start])
    while queue:
        island = queue.popleft()
        for other in ferries[island]:
            if other not in distance:
                distance[other] = distance[island] + 1
                queue.append(other)
    return distance


def generate(rng, difficulty):
    n = 8 + 3 * difficulty
    ferries = {island: [] for island in range(1, n + 1)}
    islands = list(ferries)
    rng.shuffle(islands)

    def join(a, b):
        if a != b and b not in ferries[a]:
            ferries[a].append(b)
            ferries[b].append(a)

    for position in range(1, n):
        join(islands[position], islands[max(0, position - rng.randint(1, 3))])
    for _ in range(n // 4):
        join(*rng.sample(islands, 2))
    distance = hops(ferries, islands[0])
    far = max(distance.values())
    goal = min(i for i in distance if distance[i] == far)
    return {"ferries": ferries, "from": islands[0], "to": goal, "hops": far}


def observe(instance):
    lines = "\n".join(f"{a}: {', '.join(map(str, sorted(b)))}" for a, b in sorted(instance["ferries"].items()))
    return (
        f"Islands and where their ferries go (both ways):\n{lines}\n"
        f"Travel from island {instance['from']} to island {instance['to']} with as few ferries as possible. "
        "Answer with all islands on the way, first and last included, separated by blanks."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != instance["hops"] + 1 or not all(re.fullmatch(r"[0-9]{1,4}", w) for w in words):
        return False
    way = [int(w) for w in words]
    if way[0] != instance["from"] or way[-1] != instance["to"]:
        return False
    return all(b in instance["ferries"].get(a, []) for a, b in zip(way, way[1:]))


def reference_answer(instance):
    back = hops(instance["ferries"], instance["to"])
    way = [instance["from"]]
    while way[-1] != instance["to"]:
        way.append(min(i for i in instance["ferries"][way[-1]] if back[i] == back[way[-1]] - 1))
    return " ".join(map(str, way))
