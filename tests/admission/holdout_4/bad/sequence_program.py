"""Write a short program that prints a recurrence."""

import subprocess
import sys

RESYN = {"description": "Program synthesis", "tags": ["code"], "limits": {"processes": 4, "wall_seconds": 20}}


def terms(instance):
    values = list(instance["start"])
    while len(values) < instance["count"]:
        values.append((instance["p"] * values[-1] + instance["q"] * values[-2] + instance["r"]) % instance["modulus"])
    return values


def generate(rng, difficulty):
    return {
        "start": [rng.randint(1, 50), rng.randint(1, 50)],
        "p": rng.randint(2, 9 + difficulty),
        "q": rng.randint(2, 9 + difficulty),
        "r": rng.randint(1, 99),
        "modulus": rng.choice([997, 9973, 99991]),
        "count": 20 * difficulty,
    }


def observe(instance):
    first, second = instance["start"]
    return (
        f"A sequence starts with {first}, {second}. Every next term is {instance['p']} times the last term plus "
        f"{instance['q']} times the term before it plus {instance['r']}, modulo {instance['modulus']}.\n"
        f"Write a Python 3 program of at most 400 characters that prints the first {instance['count']} terms, one per line, "
        "and nothing else. Answer with the program."
    )


def verify(instance, answer):
    program = answer.strip()
    if program.startswith("```"):
        program = program.strip("`").removeprefix("python")
    if not program or len(program) > 400 or "\0" in program:
        return False
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-c", program.encode("utf-8", "replace").decode()],
            capture_output=True,
            timeout=5,
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError):
        return False
    return done.stdout.split() == [str(term).encode() for term in terms(instance)]


def reference_answer(instance):
    first, second = instance["start"]
    return (
        f"a, b = {first}, {second}\nfor _ in range({instance['count']}):\n    print(a)\n"
        f"    a, b = b, ({instance['p']} * b + {instance['q']} * a + {instance['r']}) % {instance['modulus']}"
    )
