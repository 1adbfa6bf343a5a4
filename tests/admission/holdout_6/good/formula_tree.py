"""Find an assignment that makes a nested formula true, written in a LISP-like syntax."""
import re

MAX_DEPTH = 6


def random_formula(rng, names, depth):
    if depth == 0 or (depth < 3 and rng.random() < 0.2):
        return rng.choice(names)
    op = rng.choice(["and", "or", "xor", "not", "and"])
    if op == "not":
        return [op, random_formula(rng, names, depth - 1)]
    return [op, random_formula(rng, names, depth - 1), random_formula(rng, names, depth - 1)]


def evaluate(f, model):
    if isinstance(f, str):
        return model[f]
    values = [evaluate(g, model) for g in f[1:]]
    return {"and": all, "or": any, "xor": lambda v: v[0] != v[1], "not": lambda v: not v[0]}[f[0]](values)


def show(f):
    return f if isinstance(f, str) else "(" + " ".join([f[0]] + [show(g) for g in f[1:]]) + ")"


def generate(rng, difficulty):
    names = [f"v{i}" for i in range(6 + difficulty)]
    values = [i % 2 == 0 for i in range(len(names))]
    rng.shuffle(values)
    model = dict(zip(names, values))
    formulas = []
    flat = [dict.fromkeys(names, value) for value in (False, True)]
    while len(formulas) < 6 + difficulty or any(all(evaluate(f, m) for f in formulas) for m in flat):
        if len(formulas) >= 6 + difficulty:
            formulas.pop(rng.randrange(len(formulas)))
        f = random_formula(rng, names, 3 + min(difficulty, MAX_DEPTH) // 3)
        if evaluate(f, model):
            trials = [evaluate(f, {n: rng.random() < 0.5 for n in names}) for _ in range(24)]
            if sum(trials) <= 13:
                formulas.append(f)
    return {"names": names, "formulas": formulas, "model": model}


def observe(instance):
    rows = "\n".join(show(f) for f in instance["formulas"])
    return (f"Make all of these formulas true:\n{rows}\nGive a value to each of {', '.join(instance['names'])}. Answer with "
            "items like `v0=1` or `v1=0`, separated by blanks, in any order.")


def reference_answer(instance):
    return " ".join(f"{n}={int(b)}" for n, b in instance["model"].items())


def verify(instance, answer):
    model = {}
    for item in answer[:2000].split():
        m = re.fullmatch(r"(v[0-9]{1,3})=([01])", item.rstrip(","))
        if not m or m[1] in model:
            return False
        model[m[1]] = m[2] == "1"
    if sorted(model) != sorted(instance["names"]):
        return False
    return all(evaluate(f, model) for f in instance["formulas"])
