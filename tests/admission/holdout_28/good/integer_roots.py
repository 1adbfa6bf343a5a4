"""Find the integer roots, with multiplicity, of a monic polynomial."""
import re

RESYN = {"profile": "standard", "family": "polynomials", "tags": ["roots"]}


def _expand(roots):
    c = [1]
    for r in roots:
        c = [a - r * b for a, b in zip(c + [0], [0] + c)]
    return c


def generate(rng, difficulty):
    degree = 3 + difficulty // 3
    top = 7 + difficulty
    roots = [rng.choice([-1, 1]) * rng.randint(2, top) for _ in range(degree)]
    return {"coefficients": _expand(roots)}


def observe(instance):
    c = instance["coefficients"]
    n = len(c) - 1
    terms = [f"({v})*x^{n - i}" for i, v in enumerate(c) if v]
    return (
        "All the roots of this polynomial are integers:\n" + " + ".join(terms)
        + "\nList the roots separated by commas, in any order, each as often as its multiplicity."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    parts = [p.strip() for p in answer.split(",")]
    c = instance["coefficients"]
    if len(parts) != len(c) - 1 or not all(re.fullmatch("-?[0-9]{1,4}", p) for p in parts):
        return False
    return _expand([int(p) for p in parts]) == c


def reference_answer(instance):
    c = list(instance["coefficients"])
    roots = []
    r = -60
    while len(c) > 1:
        out = []
        for v in c:
            out.append(v + (out[-1] * r if out else 0))
        if out[-1] == 0:
            roots.append(r)
            c = out[:-1]
        else:
            r += 1
    return ", ".join(map(str, roots))
