"""Find truth values that satisfy nested formulas; recursion of bounded depth."""
from itertools import product

RESYN = {"tags": ["logic"], "description": "Satisfy a few nested formulas"}


def evaluate(formula, world):
    kind = formula[0]
    if kind == "var":
        return world[formula[1]]
    if kind == "not":
        return not evaluate(formula[1], world)
    a, b = evaluate(formula[1], world), evaluate(formula[2], world)
    return {"and": a and b, "or": a or b, "xor": a != b, "implies": not a or b}[kind]


def grow(rng, depth, count):
    if depth == 0:
        return ("var", rng.randrange(count))
    if rng.random() < 0.2:
        return ("not", grow(rng, depth - 1, count))
    return (rng.choice(("and", "or", "xor", "implies")), grow(rng, depth - 1, count), grow(rng, depth - 1, count))


def show(formula):
    if formula[0] == "var":
        return "abcdefghijkl"[formula[1]]
    if formula[0] == "not":
        return f"not {show(formula[1])}"
    return f"({show(formula[1])} {formula[0]} {show(formula[2])})"


def generate(rng, difficulty):
    count = 7 + difficulty // 2
    secret = [rng.random() < 0.5 for _ in range(count)]
    worlds, formulas = list(product((False, True), repeat=count)), []
    for _ in range(200):
        f = grow(rng, 2 + difficulty // 5, count)
        if not evaluate(f, secret):
            f = ("not", f)
        left = [w for w in worlds if evaluate(f, w)]
        if len(left) < len(worlds):
            worlds = left
            formulas.append(f)
        if len(worlds) <= 1:
            break
    return {"count": count, "formulas": formulas, "secret": secret}


def observe(instance):
    rows = "\n".join(show(f) for f in instance["formulas"])
    return (f"Find truth values of the variables {', '.join('abcdefghijkl'[:instance['count']])} that make all these formulas true ('not' binds to what follows it directly):\n{rows}\n"
            "Answer with one digit per variable in alphabetical order, 1 for true and 0 for false, without separators.")


def verify(instance, answer):
    bits = answer.strip()
    if len(bits) != instance["count"] or not set(bits) <= set("01"):
        return False
    world = [b == "1" for b in bits]
    return all(evaluate(f, world) for f in instance["formulas"])


def reference_answer(instance):
    return "".join("1" if b else "0" for b in instance["secret"])
