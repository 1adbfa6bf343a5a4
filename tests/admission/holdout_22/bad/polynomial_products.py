"""Multiply polynomials."""
import re


def multiply(p, q):
    out = [0] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            out[i + j] += a * b
    return out


def generate(rng, difficulty):
    degree = 1 + difficulty // 2
    largest = 5 + difficulty
    factors = []
    for _ in range(3):
        factors.append([rng.randint(-9, 9), rng.randint(-9, 9), rng.choice([-3, -2, -1, 1, 2, 3])])
    return {"factors": factors}


def product(instance):
    out = [1]
    for factor in instance["factors"]:
        out = multiply(out, factor)
    return out


def observe(instance):
    lines = "\n".join(" + ".join(f"({a})*x^{i}" for i, a in enumerate(f)) for f in instance["factors"])
    return (f"Multiply these polynomials:\n{lines}\nAnswer with all coefficients of the product, from the constant term up "
            "to the highest power (zeros included), separated by blanks.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    parts = answer.split()
    if not all(re.fullmatch(r"-?[0-9]{1,9}", p) for p in parts):
        return False
    return [int(p) for p in parts] == product(instance)


def reference_answer(instance):
    return " ".join(map(str, product(instance)))
