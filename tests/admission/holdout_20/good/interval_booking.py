"""Weighted interval scheduling: give a best selection."""
import re

RESYN = {"profile": "standard", "family": "scheduling", "tags": ["dynamic_programming"]}


def _best(items):
    order = sorted(range(len(items)), key=lambda i: items[i][1])
    best = [(0, ())]
    for k, i in enumerate(order):
        start, end, weight = items[i]
        j = k
        while j and items[order[j - 1]][1] > start:
            j -= 1
        take = (best[j][0] + weight, best[j][1] + (i,))
        best.append(max(best[-1], take))
    return best[-1]


def generate(rng, difficulty):
    n = 12 + 2 * difficulty
    items = []
    for _ in range(n):
        s = rng.randint(0, 60)
        items.append([s, s + rng.randint(3, 18), rng.randint(5, 40)])
    return {"items": items}


def observe(instance):
    lines = [f"{i}: from {s} to {e}, pays {w}" for i, (s, e, w) in enumerate(instance["items"])]
    return (
        "Bookings for one hall (number: time, pay):\n" + "\n".join(lines) + "\nChoose bookings that do not overlap (one "
        "may start when another ends) with the largest total pay. Answer with their numbers in increasing order, "
        "separated by blanks. If several choices are best, give any of them."
    )


def _ints(text):
    """Integers separated by blanks, or None when anything else is in the text."""
    if not isinstance(text, str) or len(text) > 20000:
        return None
    parts = text.split()
    if not parts:
        return None
    for part in parts:
        if not re.fullmatch(r"0|-?[1-9][0-9]{0,11}", part):
            return None
    return [int(part) for part in parts]


def verify(instance, answer):
    chosen = _ints(answer)
    items = instance["items"]
    if chosen is None or any(not 0 <= i < len(items) for i in chosen):
        return False
    if any(a >= b for a, b in zip(chosen, chosen[1:])):
        return False
    spans = sorted(items[i][:2] for i in chosen)
    if any(a[1] > b[0] for a, b in zip(spans, spans[1:])):
        return False
    return sum(items[i][2] for i in chosen) == _best(items)[0]


def reference_answer(instance):
    return " ".join(map(str, sorted(_best(instance["items"])[1])))
