"""List the pairs a relation lacks to be transitive."""
import re

RESYN = {"profile": "standard", "family": "relations", "tags": ["closure", "relations"]}


def _closure(pairs):
    closed = {tuple(p) for p in pairs}
    while True:
        more = {(a, d) for a, b in closed for c, d in closed if b == c} - closed
        if not more:
            return closed
        closed |= more


def generate(rng, difficulty):
    n = 6 + difficulty
    while True:
        pairs = set()
        while len(pairs) < n + difficulty // 2:
            a, b = rng.sample(range(n), 2)
            pairs.add((min(a, b), max(a, b)))
        relation = sorted(pairs)
        if len(_closure(relation)) - len(relation) >= 4:
            break
    names = rng.sample(range(10, 60), n)
    shown = [[names[a], names[b]] for a, b in relation]
    rng.shuffle(shown)
    return {"relation": shown}


def observe(instance):
    shown = " ".join("%d>%d" % (a, b) for a, b in instance["relation"])
    return (
        "A relation consists of the pairs\n%s\n\n"
        "List all the pairs that have to be added to make it transitive (its transitive closure minus the "
        "relation itself), in the same notation, separated by blanks, in any order, each pair once." % shown
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 10000:
        return False
    missing = _closure(instance["relation"]) - {tuple(p) for p in instance["relation"]}
    seen = set()
    for part in answer.split():
        match = re.fullmatch(r"([0-9]{1,3})>([0-9]{1,3})", part)
        if not match:
            return False
        pair = (int(match.group(1)), int(match.group(2)))
        if pair not in missing or pair in seen:
            return False
        seen.add(pair)
    return True
