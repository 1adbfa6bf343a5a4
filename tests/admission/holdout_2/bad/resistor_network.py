"""Total resistance of a nested series/parallel network."""

from fractions import Fraction

RESYN = {"description": "Resistance of a nested network", "tags": ["physics", "arithmetic"]}


def _build(rng, leaves, series):
    if leaves == 1:
        return rng.randint(2, 90)
    parts = rng.randint(2, min(3, leaves))
    cuts = sorted(rng.sample(range(1, leaves), parts - 1))
    sizes = [b - a for a, b in zip([0] + cuts, cuts + [leaves])]
    return {"join": "series" if series else "parallel",
            "parts": [_build(rng, s, not series) for s in sizes]}


def _ohms(node):
    if isinstance(node, int):
        return Fraction(node)
    values = [_ohms(p) for p in node["parts"]]
    if node["join"] == "series":
        return sum(values)
    return 1 / sum(1 / v for v in values)


def _show(node):
    if isinstance(node, int):
        return str(node)
    sign = " + " if node["join"] == "series" else " | "
    return "(" + sign.join(_show(p) for p in node["parts"]) + ")"


def generate(rng, difficulty):
    return {"network": _build(rng, 3 + 2 * difficulty, rng.random() < 0.5)}


def observe(instance):
    return (
        "In the notation below, numbers are resistors in ohms, + joins parts in series and | joins "
        "parts in parallel; brackets group.\n\n"
        f"    {_show(instance['network'])}\n\n"
        "What is the total resistance in ohms? Answer with one decimal number; it may be off by "
        "at most 0.1 %."
    )


def verify(instance, answer):
    text = answer.strip()
    if not text or len(text) > 40:
        return False
    try:
        value = float(text)
    except ValueError:
        return False
    expected = float(_ohms(instance["network"]))
    return not abs(value - expected) > 0.001 * expected


def reference_answer(instance):
    return f"{float(_ohms(instance['network'])):.8f}"
