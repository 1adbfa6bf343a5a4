"""Evaluate an expression of set operations."""
import re

RESYN = {"profile": "standard", "family": "sets", "tags": ["mathematics", "logic"]}

OPS = ["union", "intersection", "difference", "symmetric difference"]


def _run(instance):
    acc = set(instance["sets"][0])
    for name, other in zip(instance["ops"], instance["sets"][1:]):
        if name == "union":
            acc |= other
        elif name == "intersection":
            acc &= other
        elif name == "difference":
            acc -= other
        else:
            acc ^= other
    return acc


def generate(rng, difficulty):
    while True:
        k = 3 + difficulty // 2
        sets = [set(rng.sample(range(10, 60), 14 + difficulty)) for _ in range(k)]
        instance = {"sets": sets, "ops": [rng.choice(OPS) for _ in range(k - 1)]}
        result = ", ".join(map(str, sorted(_run(instance))))
        if len(_run(instance)) >= 4 and not any(result in ", ".join(map(str, sorted(s))) for s in sets):
            return instance


def observe(instance):
    lines = [f"S{i} = {{{', '.join(map(str, sorted(s)))}}}" for i, s in enumerate(instance["sets"])]
    steps = [f"{i + 1}. replace A by the {op} of A and S{i + 1}" for i, op in enumerate(instance["ops"])]
    return ("\n".join(lines) + "\nLet A = S0. Then:\n" + "\n".join(steps) +
            "\n(The difference of A and S is A without the elements of S.) List the elements of A at the end, each "
            "once, in any order, separated by commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    parts = [p.strip() for p in answer.split(",")]
    if not all(re.fullmatch(r"[0-9]{2}", p) for p in parts):
        return False
    values = [int(p) for p in parts]
    return len(values) == len(set(values)) and set(values) == _run(instance)


def reference_answer(instance):
    return ", ".join(map(str, sorted(_run(instance))))
