"""Run a small stack program by hand."""

import random

RESYN = {"profile": "standard", "family": "interpreters", "tags": ["stack-machine"]}
OPS = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b % 1009}


def _run(program):
    stack = []
    for word in program:
        if isinstance(word, int):
            stack.append(word)
        elif word == "dup":
            stack.append(stack[-1])
        elif word == "swap":
            stack[-1], stack[-2] = stack[-2], stack[-1]
        else:
            b, a = stack.pop(), stack.pop()
            stack.append(OPS[word](a, b))
    return stack


def generate(rng, difficulty):
    rng = random.Random(difficulty)
    while True:
        program = []
        depth = 0
        for _ in range(10 + 3 * difficulty):
            choice = rng.choice(["push", "push", "dup", "swap", "add", "sub", "mul"])
            if choice == "push" or depth < 2:
                program.append(rng.randint(2, 30))
                depth += 1
            else:
                program.append(choice)
                depth += {"dup": 1, "swap": 0}.get(choice, -1)
        out = _run(program)
        fresh = [v for v in out if v not in program]
        if len(fresh) >= 2 and len(set(out)) >= 3:
            return {"program": program}


def observe(instance):
    return (
        "A stack machine starts with an empty stack. A number is pushed; `dup` pushes a copy of "
        "the top; `swap` exchanges the top two; `add`, `sub` and `mul` pop b, then a, and push "
        "a+b, a-b and (a*b) mod 1009 (never negative).\nProgram: "
        + " ".join(map(str, instance["program"]))
        + "\nGive the final stack from bottom to top, numbers separated by single blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip() == " ".join(map(str, _run(instance["program"])))


def reference_answer(instance):
    return " ".join(map(str, _run(instance["program"])))
