"""Trace Python programs that are shown as text; they are never run, a table of steps gives the result."""
import re

RESYN = {"description": "Output of a short Python program", "tags": ["code tracing"]}

# Each step: the line as shown, and what it does to the list.
STEPS = {
    "xs = xs[{k}:] + xs[:{k}]": lambda xs, k: xs[k:] + xs[:k],
    "xs = [x + {k} for x in xs]": lambda xs, k: [x + k for x in xs],
    "xs = [x * {k} % 101 for x in xs]": lambda xs, k: [x * k % 101 for x in xs],
    "xs[0], xs[{k}] = xs[{k}], xs[0]": lambda xs, k: [xs[k]] + xs[1:k] + [xs[0]] + xs[k + 1:],
    "xs = [eval(str(x)) - {k} for x in xs]": lambda xs, k: [x - k for x in xs],
    "exec('xs.reverse()')  # {k}": lambda xs, k: xs[::-1],
}

HEADER = "import os, random, time\nrandom.seed(time.time())  # not used below\n"


def generate(rng, difficulty):
    xs = [rng.randint(1, 60) for _ in range(6)]
    lines = [[rng.choice(list(STEPS)), rng.randint(2, 5)] for _ in range(2 + difficulty)]
    return {"xs": xs, "lines": lines}


def result(instance):
    xs = list(instance["xs"])
    for template, k in instance["lines"]:
        xs = STEPS[template](xs, k)
    return xs


def observe(instance):
    body = "\n".join(template.format(k=k) for template, k in instance["lines"])
    return (
        f"What does this Python program print?\n\n{HEADER}xs = {list(instance['xs'])}\n{body}\nprint(*xs)\n\n"
        "Answer with the printed numbers, separated by blanks."
    )


def verify(instance, answer):
    words = answer.split()
    right = result(instance)
    if len(words) != len(right) or not all(re.fullmatch(r"-?[0-9]{1,6}", w) for w in words):
        return False
    return [int(w) for w in words] == right


def reference_answer(instance):
    return " ".join(map(str, result(instance)))
