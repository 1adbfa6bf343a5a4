"""Which ledger entries make up a difference?"""
import re

RESYN = {"profile": "standard", "family": "subset_sum_ledger", "tags": ["spreadsheets", "search"]}


def generate(rng, difficulty):
    entries = rng.sample(range(100, 900 + 400 * difficulty), 20)
    target = sum(rng.sample(entries, 4 + difficulty // 3))
    return {"entries": entries, "target": target}


def _smallest(instance):
    entries = instance["entries"]
    size = len(entries) + 1
    for mask in range(1, 2 ** len(entries)):
        total = count = 0
        for i, e in enumerate(entries):
            if mask >> i & 1:
                total += e
                count += 1
        if total == instance["target"]:
            size = min(size, count)
    return size


def observe(instance):
    return (
        f"A ledger has the entries {', '.join(map(str, instance['entries']))}. Find as few of them as possible with the sum "
        f"{instance['target']}. Answer with these entries separated by commas; any smallest selection is right."
    )


def verify(instance, answer):
    smallest = _smallest(instance)
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{3,5}(\s*,\s*[0-9]{3,5}){0,19}", answer.strip()):
        return False
    chosen = [int(t) for t in answer.split(",")]
    if len(set(chosen)) != len(chosen) or not set(chosen) <= set(instance["entries"]):
        return False
    return sum(chosen) == instance["target"] and len(chosen) == smallest


def reference_answer(instance):
    best = {0: ()}
    for e in instance["entries"]:
        for total, chosen in list(best.items()):
            new = chosen + (e,)
            if total + e <= instance["target"] and len(new) < len(best.get(total + e, range(99))):
                best[total + e] = new
    return ", ".join(map(str, best[instance["target"]]))
