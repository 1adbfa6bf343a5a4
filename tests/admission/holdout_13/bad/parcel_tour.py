"""Plan a closed delivery tour that respects two precedence rules and state its length."""
import re

RESYN = {"profile": "standard", "family": "logistics", "tags": ["routing", "planning"]}

STREETS = ["Ash", "Birch", "Cedar", "Dale", "Elm", "Fern", "Grove", "Hazel", "Ivy", "Juniper",
           "Kiln", "Larch", "Maple", "Nettle", "Oak", "Pine"]


def _length(order, places):
    pts = [(0, 0)] + [places[n] for n in order] + [(0, 0)]
    return sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in zip(pts, pts[1:]))


def generate(rng, difficulty):
    n = 5 + difficulty
    names = rng.sample(STREETS, n)
    places = {}
    for name in names:
        places[name] = (rng.randint(-30, 30), rng.randint(-30, 30))
    hidden = names[:]
    rng.shuffle(hidden)
    before = []
    for _ in range(n):
        i, j = sorted(rng.sample(range(n), 2))
        if [hidden[i], hidden[j]] not in before:
            before.append([hidden[i], hidden[j]])
    for i in range(0, n - 1):
        if [hidden[i], hidden[i + 1]] not in before and rng.random() < 0.5:
            before.append([hidden[i], hidden[i + 1]])
    rng.shuffle(before)
    return {"places": {n: list(p) for n, p in places.items()}, "before": before}


def observe(instance):
    lines = ["A courier starts at the depot (0, 0), visits every address once and returns to the depot.",
             "Distances are Manhattan distances in blocks.", "Addresses:"]
    lines += [f"  {n}: ({x}, {y})" for n, (x, y) in sorted(instance["places"].items())]
    lines.append("Deliveries that must come before others:")
    lines += [f"  {a} before {b}" for a, b in instance["before"]]
    lines.append("Give any valid tour. Answer with exactly two lines:")
    lines.append("ROUTE: name, name, ...")
    lines.append("TOTAL: length of your closed tour in blocks")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    m = re.fullmatch(r"\s*ROUTE:([A-Za-z, ]+)\n\s*TOTAL: *([0-9]{1,6})\s*", answer)
    if m is None:
        return False
    route = [p.strip() for p in m.group(1).split(",")]
    total = int(m.group(2))
    if sorted(route) != sorted(instance["places"]):
        return False
    where = {n: i for i, n in enumerate(route)}
    if any(where[a] > where[b] for a, b in instance["before"]):
        return False
    return total >= 0


def reference_answer(instance):
    left = sorted(instance["places"])
    order = []
    while left:
        for n in left:
            if all(a in order for a, b in instance["before"] if b == n):
                order.append(n)
                left.remove(n)
                break
    return "ROUTE: " + ", ".join(order) + f"\nTOTAL: {_length(order, instance['places'])}"
