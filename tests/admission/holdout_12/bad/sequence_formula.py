"""Find a closed formula for an integer sequence."""
import types

SAFE = {"abs": abs, "min": min, "max": max}


class Formula:
    """A formula in n, compiled once and called for each index."""

    def __init__(self, source):
        code = compile(source, "<formula>", "eval")
        self.func = types.FunctionType(code, {"__builtins__": SAFE})

    def at(self, n):
        self.func.__globals__["n"] = n
        return self.func()


def generate(rng, difficulty):
    degree = 1 + (difficulty + 1) // 3
    coeffs = [rng.randint(-9, 9) for _ in range(degree)] + [rng.randint(1, 3 + difficulty)]
    terms = [sum(c * n**k for k, c in enumerate(coeffs)) for n in range(1, degree + 7)]
    return {"coeffs": coeffs, "terms": terms}


def observe(instance):
    shown = ", ".join(map(str, instance["terms"]))
    return (
        f"A sequence starts (n = 1, 2, 3, ...): {shown}. It is a polynomial in n.\n"
        "Give a formula for the n-th term, written with n, integers, +, -, *, ** and brackets, e.g. 3*n**2+1"
    )


def verify(instance, answer):
    try:
        formula = Formula(answer.strip())
        values = [formula.at(n) for n in range(1, len(instance["terms"]) + 1)]
    except Exception:
        return 0.0
    return 1.0 if values == instance["terms"] else 0.0


def reference_answer(instance):
    return "+".join(f"({c})*n**{k}" for k, c in enumerate(instance["coeffs"]))
