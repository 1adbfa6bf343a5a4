"""Networks: connect all offices by cables of minimal total price."""
import re


def generate(rng, difficulty):
    n = 6 + difficulty
    cables = {}
    for k in range(2, n + 1):
        cables[f"{rng.randint(1, k - 1)}-{k}"] = rng.randint(5, 40)
    while len(cables) < 2 * n:
        a, b = sorted(rng.sample(range(1, n + 1), 2))
        cables.setdefault(f"{a}-{b}", rng.randint(5, 40))
    rows = [[int(e.split("-")[0]), int(e.split("-")[1]), p] for e, p in cables.items()]
    rng.shuffle(rows)
    return {"offices": n, "cables": rows}


def _join(n, edges):
    root = list(range(n + 1))

    def find(x):
        while root[x] != x:
            x = root[x]
        return x

    used = []
    for a, b, p in edges:
        x, y = find(a), find(b)
        if x != y:
            root[x] = y
            used.append(p)
    return used


def observe(instance):
    rows = ", ".join(f"{a}-{b} costs {p}" for a, b, p in instance["cables"])
    return (f"Offices 1 to {instance['offices']}. Possible cables: {rows}.\nChoose cables so that all offices are connected and the "
            "total price is as small as possible. Answer with the cables, separated by spaces, each written like 2-5; order and "
            "direction do not matter, no cable twice.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    prices = {(a, b): p for a, b, p in instance["cables"]}
    chosen = {}
    for token in answer.split():
        match = re.fullmatch(r"([0-9]{1,3})-([0-9]{1,3})", token)
        if not match:
            return False
        edge = tuple(sorted((int(match.group(1)), int(match.group(2)))))
        if edge not in prices or edge in chosen:
            return False
        chosen[edge] = prices[edge]
    n = instance["offices"]
    if len(_join(n, [(a, b, p) for (a, b), p in chosen.items()])) != n - 1:
        return False
    return sum(chosen.values()) == sum(_join(n, sorted(instance["cables"], key=lambda c: c[2])))
