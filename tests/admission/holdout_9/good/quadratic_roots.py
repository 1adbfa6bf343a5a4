"""Roots of several quadratics, to a stated tolerance and in any order."""
import math
import re

RESYN = {"tags": ["algebra", "numeric"]}
TOLERANCE = 0.005


def generate(rng, difficulty):
    equations = []
    while len(equations) < 1 + difficulty // 2:
        a, b, c = rng.randint(1, 4 + difficulty), rng.randint(-60, 60), rng.randint(-90, 40)
        if b * b - 4 * a * c > 4 * a * a:
            equations.append([a, b, c])
    return {"equations": equations}


def roots(a, b, c):
    d = math.sqrt(b * b - 4 * a * c)
    return sorted([(-b - d) / (2 * a), (-b + d) / (2 * a)])


def observe(instance):
    rows = "\n".join(f"{a}*x^2 + ({b})*x + ({c}) = 0" for a, b, c in instance["equations"])
    return (f"Solve these equations:\n{rows}\nAnswer with one line per equation, in this order: its two real solutions as decimal numbers, in "
            f"either order, separated by a space. An error of at most {TOLERANCE} is allowed in each.")


def verify(instance, answer):
    if len(answer) > 3000:
        return False
    lines = [line.split() for line in answer.splitlines() if line.strip()]
    if len(lines) != len(instance["equations"]):
        return False
    for words, equation in zip(lines, instance["equations"]):
        if len(words) != 2 or not all(re.fullmatch(r"[+-]?[0-9]{1,6}(\.[0-9]{0,20})?", w) for w in words):
            return False
        given = sorted(map(float, words))
        if not all(abs(g - r) <= TOLERANCE + 1e-9 for g, r in zip(given, roots(*equation))):
            return False
    return True


def reference_answer(instance):
    return "\n".join("{:.5f} {:.5f}".format(*roots(*e)) for e in instance["equations"])
