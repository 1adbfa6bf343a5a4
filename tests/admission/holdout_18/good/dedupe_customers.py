"""Data cleaning: find the groups of duplicate customers."""
import re


def generate(rng, difficulty):
    n = 9 + 2 * difficulty
    group = {k: rng.randrange(3 + n // 3) for k in range(1, n + 1)}
    group[1] = group[2]
    names = sorted({f"{a}{b}{c}" for a in "bdkmt" for b in "aeiou" for c in "lnrs"})
    chosen = rng.sample(names, 3 + n // 3)
    rows = []
    for k in range(1, n + 1):
        name = chosen[group[k]]
        style = rng.randrange(3)
        rows.append([k, [name.capitalize(), f" {name} ", "-".join(name)][style]])
    return {"rows": rows}


def _groups(instance):
    found = {}
    for k, text in instance["rows"]:
        key = text.lower().replace(" ", "").replace("-", "")
        found.setdefault(key, set()).add(k)
    return {frozenset(g) for g in found.values() if len(g) > 1}


def observe(instance):
    rows = "\n".join(f"{k}: '{t}'" for k, t in instance["rows"])
    return (f"{rows}\nTwo entries are duplicates if their texts agree after lower-casing and deleting spaces and hyphens. List all "
            "groups of two or more duplicates as numbers joined by +, groups separated by spaces (for example 91+95 92+99). Order "
            "inside and between groups does not matter; each number at most once.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    seen, groups = [], set()
    for token in answer.split():
        if not re.fullmatch(r"[0-9]{1,3}(\+[0-9]{1,3})+", token):
            return False
        numbers = [int(t) for t in token.split("+")]
        seen += numbers
        groups.add(frozenset(numbers))
    return len(seen) == len(set(seen)) and groups == _groups(instance)


def reference_answer(instance):
    return " ".join("+".join(map(str, sorted(g))) for g in sorted(_groups(instance), key=min))
