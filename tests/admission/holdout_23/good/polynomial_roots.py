"""Find all integer roots of an expanded polynomial."""
import re

RESYN = {"profile": "standard", "family": "polynomials", "tags": ["mathematics", "algebra"]}


def generate(rng, difficulty):
    span = 8 + 2 * difficulty
    roots = [rng.choice([-1, 1]) * rng.randrange(1, span) for _ in range(3 + difficulty // 4)]
    coeffs = [1]
    for r in roots:
        coeffs = [a - r * b for a, b in zip(coeffs + [0], [0] + coeffs)]
    return {"coeffs": coeffs, "roots": roots}


def observe(instance):
    n = len(instance["coeffs"]) - 1
    poly = " + ".join(f"({c})*x^{n - i}" for i, c in enumerate(instance["coeffs"]))
    return (f"All roots of {poly} are integers. List all {n} of them separated by commas, a multiple root as often as "
            "its multiplicity, in any order.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    parts = [p.strip() for p in answer.split(",")]
    if not all(re.fullmatch(r"[-+]?[0-9]{1,4}", p) for p in parts):
        return False
    return sorted(map(int, parts)) == sorted(instance["roots"])


def reference_answer(instance):
    return ", ".join(map(str, instance["roots"]))
