"""Program synthesis from examples, run in a child interpreter."""
import subprocess
import sys

RESYN = {"tags": ["code"], "description": "Write a Python expression program for a linear map",
         "limits": {"wall_seconds": 30, "processes": 4}}
TEMPLATE = "print(int(input()) * {a} + {b})"


def generate(rng, difficulty):
    a, b = rng.randint(2, 9 * difficulty), rng.randint(-50 * difficulty, 50 * difficulty)
    xs = rng.sample(range(1, 40 * difficulty), 4 + difficulty)
    return {"a": a, "b": b, "shown": xs[:3], "hidden": xs[3:]}


def observe(instance):
    a, b = instance["a"], instance["b"]
    rows = "\n".join(f"input {x} -> output {a * x + b}" for x in instance["shown"])
    return (f"A program reads one integer and prints one integer. Examples:\n{rows}\n"
            "The rule is a linear function. Answer with a Python program of at most 300 characters that does the same.")


def run(source, x):
    try:
        done = subprocess.run([sys.executable, "-I", "-S", "-c", source], input=str(x), capture_output=True, text=True, timeout=2)
    except (subprocess.TimeoutExpired, OSError, ValueError, UnicodeError):
        return None
    return done.stdout.strip()


def verify(instance, answer):
    if not answer.strip() or len(answer) > 300:
        return False
    for x in instance["shown"][:1] + instance["hidden"][:2]:
        if run(answer, x) != str(instance["a"] * x + instance["b"]):
            return False
    return True


def reference_answer(instance):
    return TEMPLATE.format(**{"a": instance["a"], "b": instance["b"]})
