"""Impedance of series and parallel AC components."""
import re

RESYN = {"profile": "standard", "family": "physics", "tags": ["circuits", "complex"]}


def generate(rng, difficulty):
    branches = []
    for _ in range(2 + difficulty // 3):
        branches.append(complex(rng.randint(5, 20 * difficulty + 20), rng.randint(-40, 40)))
    return {"branches": branches, "series": complex(rng.randint(3, 60), rng.randint(-30, 30))}


def total(instance):
    parallel = 1 / sum(1 / z for z in instance["branches"])
    return instance["series"] + parallel


def show(z):
    return f"{z.real:.0f} {'+' if z.imag >= 0 else '-'} {abs(z.imag):.0f}j"


def observe(instance):
    branches = "; ".join(show(z) for z in instance["branches"])
    return (
        f"Impedances in ohms: these are connected in parallel: {branches}. In series with the whole group is "
        f"{show(instance['series'])}.\nWhat is the total impedance? Reply with the real and the imaginary part, "
        "two decimal numbers separated by a space, each right within 0.01."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    tokens = answer.split()
    if len(tokens) != 2 or not all(re.fullmatch(r"-?[0-9]{1,6}(\.[0-9]{1,8})?", t) for t in tokens):
        return False
    z = total(instance)
    return abs(float(tokens[0]) - z.real) <= 0.01 and abs(float(tokens[1]) - z.imag) <= 0.01


def reference_answer(instance):
    z = total(instance)
    return f"{z.real:.4f} {z.imag:.4f}"
