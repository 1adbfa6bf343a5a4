"""Multiply polynomials; the product is checked by evaluation at random points."""
import random
import re

RESYN = {"tags": ["algebra"], "description": "Expand a product of polynomials"}


def generate(rng, difficulty):
    def poly(degree):
        return [rng.randint(-9, 9) for _ in range(degree)] + [rng.choice([-3, -2, -1, 1, 2, 3])]
    return {"p": poly(1 + difficulty // 2), "q": poly(1 + (difficulty + 1) // 2)}


def at(poly, x):
    total = 0
    for c in reversed(poly):
        total = total * x + c
    return total


def show(poly):
    return " + ".join(f"({c})*x^{i}" for i, c in enumerate(poly))


def observe(instance):
    return (f"Let P = {show(instance['p'])} and Q = {show(instance['q'])}.\nExpand P*Q. Answer with the coefficients from the constant "
            "term upwards, separated by commas; leave out no zero.")


def verify(instance, answer):
    parts = [p.strip() for p in answer.strip().split(",")]
    if len(parts) != len(instance["p"]) + len(instance["q"]) - 1:
        return False
    if not all(re.fullmatch(r"[+-]?[0-9]{1,8}", p) for p in parts):
        return False
    product = [int(p) for p in parts]
    x = random.randint(-2, 2)
    return at(product, x) == at(instance["p"], x) * at(instance["q"], x)


def reference_answer(instance):
    out = [0] * (len(instance["p"]) + len(instance["q"]) - 1)
    for i, a in enumerate(instance["p"]):
        for j, b in enumerate(instance["q"]):
            out[i + j] += a * b
    return ", ".join(map(str, out))
