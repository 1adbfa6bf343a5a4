"""Find a smallest set cover."""
from itertools import combinations
import re

RESYN = {"profile": "standard", "family": "set-cover", "tags": ["sets", "optimisation"]}


def generate(rng, difficulty):
    universe = list(range(1, 13))
    while True:
        family = []
        for _ in range(13 + difficulty // 2):
            low = 3 + difficulty // 5
            high = 4 + difficulty
            family.append(sorted(rng.sample(universe, min(low + rng.randint(0, 1), 5))))
        family.append(sorted(rng.sample(universe, high if difficulty >= 9 else 4)))
        rng.shuffle(family)
        best = _best(family, len(universe))
        if best is not None and best >= 3:
            return {"size": len(universe), "family": family, "best": best}


def _best(family, size):
    masks = [sum(1 << (v - 1) for v in s) for s in family]
    full = (1 << size) - 1
    for k in range(1, 7):
        for combo in combinations(masks, k):
            union = 0
            for mask in combo:
                union |= mask
            if union == full:
                return k
    return None


def observe(instance):
    lines = ["S%d = {%s}" % (i, ", ".join(map(str, s))) for i, s in enumerate(instance["family"], 1)]
    return (
        "Here are subsets of {1, ..., %d}:\n%s\n\nChoose as few of them as possible so that their union is "
        "the whole set. Answer with the numbers of the chosen subsets, separated by blanks."
        % (instance["size"], "\n".join(lines))
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500 or not re.fullmatch(r"\s*[0-9]{1,2}(?: +[0-9]{1,2})*\s*", answer):
        return False
    chosen = [int(t) for t in answer.split()]
    if len(chosen) != len(set(chosen)) or len(chosen) != instance["best"]:
        return False
    if any(not 1 <= c <= len(instance["family"]) for c in chosen):
        return False
    union = set()
    for c in chosen:
        union.update(instance["family"][c - 1])
    return len(union) == instance["size"]


def reference_answer(instance):
    family = instance["family"]
    for combo in combinations(range(len(family)), instance["best"]):
        if len(set().union(*(family[i] for i in combo))) == instance["size"]:
            return " ".join(str(i + 1) for i in combo)
    return ""
