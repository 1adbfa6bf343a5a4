"""Print a sequence."""

import subprocess
import sys

RESYN = {"tags": ["programming"]}


def generate(rng, difficulty):
    return {
        "start": rng.randrange(10),
        "step": rng.randrange(2, 9 * difficulty + 2),
        "count": 3 + difficulty,
    }


def observe(instance):
    numbers = [instance["start"] + i * instance["step"] for i in range(instance["count"])]
    return f"Write a Python program that prints these numbers, each on a line of its own: {numbers}"


def verify(instance, answer):
    numbers = [instance["start"] + i * instance["step"] for i in range(instance["count"])]
    try:
        ran = subprocess.run(
            [sys.executable, "-c", answer], capture_output=True, text=True, timeout=3
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return False
    return ran.stdout.split() == [str(n) for n in numbers]


def reference_answer(instance):
    return f"for i in range({instance['count']}):\n    print({instance['start']} + i * {instance['step']})"
