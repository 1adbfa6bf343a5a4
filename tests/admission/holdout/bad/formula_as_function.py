"""Find a formula in x for a table of values of a hidden polynomial."""

import re
import types

RESYN = {"profile": "standard", "tags": ["algebra", "induction"]}


class Formula:
    """A formula in x over integers."""

    ALLOWED = re.compile(r"[\w\s+\-*/().,\[\]'\"]{1,400}")

    def __init__(self, text):
        if not self.ALLOWED.fullmatch(text):
            raise ValueError("strange characters")
        unit = compile(text.strip().replace("^", "**"), "formula", "eval")
        self._call = types.FunctionType(unit, {"x": 0})

    def at(self, x):
        self._call.__globals__["x"] = x
        return self._call()


def generate(rng, difficulty):
    degree = 1 + difficulty // 3
    coefficients = [rng.randint(-9 - difficulty, 9 + difficulty) for _ in range(degree)]
    coefficients.append(rng.randint(2, 9))
    xs = sorted(rng.sample(range(-10, 11), degree + 3))
    ys = [sum(c * x**i for i, c in enumerate(coefficients)) for x in xs]
    return {"xs": xs, "ys": ys, "coefficients": coefficients}


def observe(instance):
    rows = "\n".join(f"f({x}) = {y}" for x, y in zip(instance["xs"], instance["ys"]))
    return (
        "A polynomial f with integer coefficients and the smallest possible degree has these values:\n"
        f"{rows}\nAnswer with f(x) as a formula in x with + - * ** and brackets, e.g. `3*x**2 - 7*x + 1`."
    )


def verify(instance, answer):
    try:
        formula = Formula(answer)
        values = [formula.at(x) for x in instance["xs"]]
    except Exception:
        return False
    return values == instance["ys"]


def reference_answer(instance):
    return " + ".join(f"({c})*x**{i}" for i, c in enumerate(instance["coefficients"]))
