"""Shortest route between two towns, with its length."""
import heapq
import re


def generate(rng, difficulty):
    count = 8 + 2 * difficulty
    towns = rng.sample([a + b for a in "BCDFGHKLMNPRST" for b in ("ane", "ell", "ick", "orn", "uss")], count)
    roads = {}
    for i in range(count - 1):
        roads[(towns[i], towns[i + 1])] = rng.randint(11, 60)
    for _ in range(count):
        i = rng.randrange(count - 2)
        j = min(count - 1, i + rng.choice([2, 2, 3]))
        roads[(towns[i], towns[j])] = rng.randint(35, 120)
    rows = [(a, b, w) for (a, b), w in roads.items()]
    rng.shuffle(rows)
    return {"roads": rows, "start": towns[0], "goal": towns[-1]}


def observe(instance):
    rows = "\n".join(f"{a} to {b}: {w} km" for a, b, w in instance["roads"])
    return (
        f"Roads (usable in both directions):\n{rows}\n\nFind a shortest route from {instance['start']} to "
        f"{instance['goal']}. Answer on one line: all towns of the route in order joined by ' - ', then "
        "' = ' and the total length in km as a whole number."
    )


def _shortest(instance):
    near = {}
    for a, b, w in instance["roads"]:
        near.setdefault(a, []).append((b, w))
        near.setdefault(b, []).append((a, w))
    heap, done = [(0, [instance["start"]])], set()
    while heap:
        length, path = heapq.heappop(heap)
        town = path[-1]
        if town == instance["goal"]:
            return length, path
        if town in done:
            continue
        done.add(town)
        for other, w in near[town]:
            heapq.heappush(heap, (length + w, path + [other]))
    raise ValueError("no route")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    match = re.fullmatch(r"([A-Za-z]+(?: *- *[A-Za-z]+)*) *= *([0-9]{1,6})(?: *km)?", answer.strip())
    if not match:
        return False
    path = [part.strip() for part in match[1].split("-")]
    if path[0] != instance["start"] or path[-1] != instance["goal"]:
        return False
    length = {}
    for a, b, w in instance["roads"]:
        length[a, b] = length[b, a] = w
    total = 0
    for a, b in zip(path, path[1:]):
        if (a, b) not in length:
            return False
        total += length[a, b]
    return total == int(match[2]) and total == _shortest(instance)[0]


def reference_answer(instance):
    length, path = _shortest(instance)
    return " - ".join(path) + f" = {length}"
