"""Exact value of a sum of products of large numbers."""
import re
import subprocess

RESYN = {"profile": "standard", "family": "arithmetic", "tags": ["big-integers"]}


def generate(rng, difficulty):
    digits = 4 + 2 * difficulty
    low, high = 10 ** (digits - 1), 10 ** digits
    return {"pairs": [(rng.randrange(low, high), rng.randrange(low, high)) for _ in range(1 + difficulty // 3)]}


def expression(instance):
    return " + ".join(f"{a}*{b}" for a, b in instance["pairs"])


def compute(instance):
    """bc does not care how large the numbers are."""
    try:
        done = subprocess.run(["bc"], input=expression(instance) + "\n", capture_output=True,
                              text=True, timeout=3, env={"BC_LINE_LENGTH": "0", "PATH": "/usr/bin:/bin"})
        return int(done.stdout.strip())
    except Exception:
        return sum(a * b for a, b in instance["pairs"])


def observe(instance):
    return f"Compute {expression(instance)} exactly. Reply with the integer only, no separators."


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[1-9][0-9]{0,99}", text):
        return False
    return int(text) == compute(instance)


def reference_answer(instance):
    return str(compute(instance))
