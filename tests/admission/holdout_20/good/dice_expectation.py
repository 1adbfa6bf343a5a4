"""Expected maximum of several dice."""
import math
import re

RESYN = {"profile": "standard", "family": "probability", "tags": ["expectation"]}


def generate(rng, difficulty):
    count = 2 + difficulty // 4
    return {"dice": sorted(rng.randint(4, 30 + 6 * difficulty) for _ in range(count + 1))}


def _solve(dice):
    total = 0
    space = math.prod(dice)
    for m in range(1, max(dice) + 1):
        below = math.prod(min(m, d) for d in dice)
        before = math.prod(min(m - 1, d) for d in dice)
        total += m * (below - before)
    return total / space


def observe(instance):
    dice = ", ".join(f"1 to {d}" for d in instance["dice"])
    return (
        f"Fair dice have the faces {dice}. All are rolled once. What is the expected value of the largest number "
        "shown? Answer with a plain decimal number with at least 4 digits after the point, correct within 0.0002."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,4}\.[0-9]{4,15}", text):
        return False
    return abs(float(text) - _solve(instance["dice"])) <= 0.0002


def reference_answer(instance):
    return f"{_solve(instance['dice']):.6f}"
