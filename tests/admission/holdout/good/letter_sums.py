"""Letters stand for numbers: solve a triangular system of sums."""

import re


def generate(rng, difficulty):
    letters = rng.sample("ABCDEFGHKLMNPRSTUVWXYZ", 2 + difficulty)
    values = {c: rng.randint(1, 40) for c in letters}
    lines = []
    for i, letter in enumerate(letters):
        earlier = rng.sample(letters[:i], min(i, 2))
        terms = [letter, *earlier]
        lines.append([" + ".join(terms), sum(values[t] for t in terms)])
    rng.shuffle(lines)
    return {"values": values, "lines": lines}


def observe(instance):
    rows = "\n".join(f"{left} = {right}" for left, right in instance["lines"])
    return f"{rows}\nFind the values of all letters. Answer like `A=3, B=17`, in any order."


def verify(instance, answer):
    parts = [p for p in re.split(r"[,;\n]", answer) if p.strip()]
    found = {}
    for part in parts:
        match = re.fullmatch(r"\s*([A-Z])\s*=\s*([0-9]{1,4})\s*", part)
        if not match or match[1] in found:
            return False
        found[match[1]] = int(match[2])
    return found == instance["values"]


def reference_answer(instance):
    return ", ".join(f"{c}={n}" for c, n in instance["values"].items())
