"""Write a number as a sum of few squares."""

import math

RESYN = {"tags": ["number_theory"]}


def generate(rng, difficulty):
    roots = [rng.randrange(2, 4 + 4 * difficulty) for _ in range(2 + difficulty)]
    return {"n": sum(r * r for r in roots), "roots": roots, "most": len(roots)}


def observe(instance):
    return (
        f"Write {instance['n']} as a sum of at most {instance['most']} squares of positive whole "
        "numbers. Answer with the roots (not the squares), separated by spaces."
    )


def verify(instance, answer):
    words = answer.split()
    if not 0 < len(words) <= instance["most"]:
        return 0.0
    if not all(w.isascii() and w.isdigit() and len(w) < 9 for w in words):
        return 0.0
    roots = [int(w) for w in words]
    if 0 in roots or sum(r * r for r in roots) != instance["n"]:
        return 0.0
    # Shorter sums are more elegant.
    return 1.0 - 0.02 * math.sqrt(len(roots))


def reference_answer(instance):
    return " ".join(map(str, instance["roots"]))
