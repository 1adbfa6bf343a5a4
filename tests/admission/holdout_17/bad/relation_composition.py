"""Compose two binary relations."""
import re

RESYN = {"profile": "standard", "family": "relations", "tags": ["relations", "composition"]}

NAMES = ["ann", "bob", "cem", "dot", "eva", "fay", "gus", "hal", "ida", "jon", "kim", "lou", "mia", "ned"]


def generate(rng, difficulty):
    people = {NAMES[i] for i in rng.sample(range(len(NAMES)), 5 + difficulty // 2)}
    pairs = [(a, b) for a in people for b in people if a != b]
    count = 6 + difficulty
    r = rng.sample(pairs, count)
    s = rng.sample(pairs, count)
    return {"r": [list(p) for p in r], "s": [list(p) for p in s]}


def _compose(r, s):
    return sorted({(a, d) for a, b in r for c, d in s if b == c})


def _show(pairs):
    return ", ".join("(%s,%s)" % (a, b) for a, b in pairs)


def observe(instance):
    return (
        "R = {%s}\nS = {%s}\n\n"
        "List the composition: all the pairs (x,z) such that (x,y) is in R and (y,z) is in S for some y. "
        "Write the pairs as in the question, separated by commas, each once, in any order."
        % (_show(instance["r"]), _show(instance["s"]))
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 20000:
        return False
    text = answer.replace(" ", "").strip()
    if not re.fullmatch(r"\([a-z]{3},[a-z]{3}\)(?:,\([a-z]{3},[a-z]{3}\))*", text):
        return False
    found = re.findall(r"\(([a-z]{3}),([a-z]{3})\)", text)
    return sorted(found) == _compose(instance["r"], instance["s"])
