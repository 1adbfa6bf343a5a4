"""Find a way out of a dungeon of rooms joined by one-way doors."""
from collections import deque


def generate(rng, difficulty):
    n = 7 + 2 * difficulty
    rooms = [{"name": f"R{i}", "doors": []} for i in range(n)]
    order = list(range(n))
    rng.shuffle(order)
    for a, b in zip(order, order[1:]):
        rooms[a]["doors"].append(f"R{b}")
    for _ in range(n):
        a, b = rng.sample(range(n), 2)
        if f"R{b}" not in rooms[a]["doors"] and order.index(b) < order.index(a) + 2:
            rooms[a]["doors"].append(f"R{b}")
    for room in rooms:
        rng.shuffle(room["doors"])
    return {"rooms": rooms, "start": rooms[order[0]], "exit": rooms[order[-1]]}


def observe(instance):
    rows = "\n".join(f"{r['name']}: {' '.join(r['doors']) or 'no doors'}" for r in instance["rooms"])
    return (
        f"Rooms of a dungeon and the rooms their one-way doors lead to:\n{rows}\nGo from "
        f"{instance['start']['name']} to {instance['exit']['name']}. Answer with the names of all "
        "rooms on the way, both ends included, separated by blanks, no room twice."
    )


def verify(instance, answer):
    by_name = {r["name"]: r for r in instance["rooms"]}
    path = answer.split()
    if len(path) < 2 or len(path) != len(set(path)) or any(p not in by_name for p in path):
        return False
    rooms = [by_name[p] for p in path]
    if rooms[0] is not instance["start"] or rooms[-1] is not instance["exit"]:
        return False
    return all(b["name"] in a["doors"] for a, b in zip(rooms, rooms[1:]))


def reference_answer(instance):
    doors = {r["name"]: r["doors"] for r in instance["rooms"]}
    start, goal = instance["start"]["name"], instance["exit"]["name"]
    before, queue = {start: None}, deque([start])
    while queue:
        at = queue.popleft()
        for nxt in doors[at]:
            if nxt not in before:
                before[nxt] = at
                queue.append(nxt)
    path = [goal]
    while before[path[-1]] is not None:
        path.append(before[path[-1]])
    return " ".join(reversed(path))
