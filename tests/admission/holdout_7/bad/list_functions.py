"""Programming: write a Python function that follows a description; it is tried on hidden inputs."""
import json
import subprocess
import sys

RESYN = {"description": "Write a small list function", "tags": ["programming"]}

STEPS = {
    "reverse the list": "xs = xs[::-1]",
    "add 3 to each number": "xs = [x + 3 for x in xs]",
    "drop the odd numbers": "xs = [x for x in xs if x % 2 == 0]",
    "double each number": "xs = [2 * x for x in xs]",
    "sort the list in ascending order": "xs = sorted(xs)",
    "keep the first occurrence of each number only": "xs = list(dict.fromkeys(xs))",
    "replace each number by its square": "xs = [x * x for x in xs]",
    "remove the last number, if there is one": "xs = xs[:-1]",
}


def generate(rng, difficulty):
    names = sorted(STEPS)
    while True:
        steps = [rng.choice(names) for _ in range(1 + difficulty)]
        # keep the numbers small and the lists from running empty
        if sum(s.startswith("replace") for s in steps) <= 2 and sum(s.startswith("remove") for s in steps) <= 2:
            break
    tests = [[rng.randint(-20, 20) for _ in range(rng.randint(3, 8))] for _ in range(6)]
    return {"steps": steps, "tests": tests}


def program(instance):
    body = "".join(f"    {STEPS[s]}\n" for s in instance["steps"])
    return f"def f(xs):\n    xs = list(xs)\n{body}    return xs\n"


def expected(instance):
    results = []
    for test in instance["tests"]:
        xs = list(test)
        for step in instance["steps"]:
            if step.startswith("reverse"):
                xs = xs[::-1]
            elif step.startswith("add"):
                xs = [x + 3 for x in xs]
            elif step.startswith("drop"):
                xs = [x for x in xs if x % 2 == 0]
            elif step.startswith("double"):
                xs = [2 * x for x in xs]
            elif step.startswith("sort"):
                xs = sorted(xs)
            elif step.startswith("keep"):
                xs = list(dict.fromkeys(xs))
            elif step.startswith("replace"):
                xs = [x * x for x in xs]
            else:
                xs = xs[:-1]
        results.append(xs)
    return results


def observe(instance):
    steps = "\n".join(f"{i}. {s}" for i, s in enumerate(instance["steps"], 1))
    return (
        "Write a Python function f(xs) that takes a list of integers, does the following in this order and returns the "
        f"resulting list:\n{steps}\nAnswer with the Python source of the function alone."
    )


def verify(instance, answer):
    harness = (
        "\nimport json\n"
        f"print(json.dumps([f(list(t)) for t in {json.dumps(instance['tests'])}]))\n"
    )
    if "\0" in answer or len(answer) > 20_000:
        return False
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-c", answer.encode("utf-8", "replace").decode() + harness],
            capture_output=True, timeout=3,
        )
        lines = done.stdout.decode("utf-8", "replace").strip().splitlines()
        return bool(lines) and json.loads(lines[-1]) == expected(instance)
    except (OSError, subprocess.SubprocessError, ValueError, RecursionError):
        return False


def reference_answer(instance):
    return program(instance)
