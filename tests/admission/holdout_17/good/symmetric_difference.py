"""Symmetric difference of several sets."""
import re

RESYN = {"profile": "standard", "family": "sets", "tags": ["sets", "parity"]}


def generate(rng, difficulty):
    while True:
        top = 30 + 5 * difficulty
        family = [sorted(rng.sample(range(1, top), 7 + difficulty // 2)) for _ in range(3 + difficulty // 3)]
        if len(_odd(family)) >= 5:
            return {"sets": family}


def _odd(family):
    out = set()
    for members in family:
        out ^= set(members)
    return sorted(out)


def observe(instance):
    lines = "\n".join("{%s}" % ", ".join(map(str, s)) for s in instance["sets"])
    return (
        "Which numbers are in an odd number of these sets?\n%s\n\nAnswer with the set of them: the numbers in "
        "any order, each once, separated by commas; you may put braces around it." % lines
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    text = answer.strip()
    if text.startswith("{") and text.endswith("}"):
        text = text[1:-1]
    parts = [p.strip() for p in text.split(",")]
    if not all(re.fullmatch(r"[0-9]{1,4}", p) for p in parts):
        return False
    return sorted(int(p) for p in parts) == _odd(instance["sets"])


def reference_answer(instance):
    return "{%s}" % ", ".join(map(str, _odd(instance["sets"])))
