"""Write a Python function for a linear recurrence."""
RESYN = {"profile": "standard", "family": "programming", "tags": ["recurrence"]}


def generate(rng, difficulty):
    return {"a": rng.randint(2, 9), "b": rng.randint(2, 9 + difficulty), "start": [rng.randint(2, 99), rng.randint(2, 99)]}


def _terms(instance, n):
    out = list(instance["start"])
    while len(out) < n:
        out.append(instance["a"] * out[-1] + instance["b"] * out[-2])
    return out


def observe(instance):
    a, b, (u, v) = instance["a"], instance["b"], instance["start"]
    return (f"Let f(0) = {u}, f(1) = {v} and f(n) = {a} f(n-1) + {b} f(n-2). Write a Python function "
            "f(n) that returns f(n). Answer with the code alone.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 4000:
        return False
    scope = {}
    try:
        exec(answer, scope)
        return [scope["f"](i) for i in range(12)] == _terms(instance, 12)
    except Exception:
        return False


def reference_answer(instance):
    a, b, (u, v) = instance["a"], instance["b"], instance["start"]
    return f"def f(n):\n    x, y = {u}, {v}\n    for _ in range(n):\n        x, y = y, {a} * y + {b} * x\n    return x"
