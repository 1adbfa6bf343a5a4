"""Bring an inventory up to date from a log."""
import random
import re

RESYN = {"profile": "standard", "family": "logistics", "tags": ["bookkeeping"]}
PARTS = ["axle", "belt", "clamp", "drill", "elbow", "flange", "gasket", "hinge", "inlet", "joint", "key", "lever",
         "magnet", "nozzle", "orifice", "piston"]


def generate(rng, difficulty):
    parts = sorted(rng.sample(PARTS, 6 + difficulty))
    stock = {p: rng.randint(40, 400) for p in parts}
    log = []
    for _ in range(8 + 4 * difficulty):
        log.append([rng.choice(parts), rng.choice([-1, 1]) * rng.randint(1, 39)])
    return {"stock": stock, "log": log}


def _final(instance):
    stock = dict(instance["stock"])
    for part, change in instance["log"]:
        stock[part] += change
    return stock


def observe(instance):
    lines = ["Stock at the start: " + ", ".join(f"{p} {n}" for p, n in instance["stock"].items()), "Log:"]
    lines += [f"  {p} {c:+d}" for p, c in instance["log"]]
    lines.append("Answer with the final stock of every part, alphabetically, one line for each: NAME NUMBER. (It may be negative.)")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    given = {}
    rows = answer.strip().splitlines()
    for row in rows:
        m = re.fullmatch(r"\s*([a-z]+) +(-?[0-9]{1,6})\s*", row)
        if m is None:
            return False
        given[m.group(1)] = int(m.group(2))
    expected = _final(instance)
    if list(given) != list(expected) or len(rows) != len(expected):
        return False
    sample = random.sample(sorted(expected), 4)
    return all(given[p] == expected[p] for p in sample)


def reference_answer(instance):
    return "\n".join(f"{p} {n}" for p, n in _final(instance).items())
