"""Trace a little stack machine."""
import re

LEVELS = {
    1: (4, 9), 2: (6, 9), 3: (8, 19), 4: (10, 19), 5: (12, 29),
    6: (14, 29), 7: (16, 49), 8: (18, 49), 9: (20, 99), 10: (24, 99),
}
RESYN = {"tags": ["code tracing"]}


def generate(rng, difficulty):
    length, biggest = LEVELS.get(f"{difficulty}", (8, 29))
    program, depth = [], 0
    for _ in range(length):
        if depth < 2 or rng.random() < 0.5:
            program.append(["push", rng.randint(1, biggest)])
            depth += 1
        else:
            program.append([rng.choice(["add", "sub", "mul", "swap"]), 0])
            depth -= program[-1][0] != "swap"
    return {"program": program}


def run(program):
    stack = []
    for name, value in program:
        if name == "push":
            stack.append(value)
            continue
        b, a = stack.pop(), stack.pop()
        if name == "swap":
            stack += [b, a]
        else:
            stack.append({"add": a + b, "sub": a - b, "mul": a * b}[name])
    return stack


def observe(instance):
    code = "\n".join(f"push {value}" if name == "push" else name for name, value in instance["program"])
    return (
        f"A stack machine runs this program:\n{code}\n`add`, `sub` and `mul` take the top value b and the one "
        "below, a, and push a + b, a - b or a * b; `swap` exchanges the two. Give the stack at the end from "
        "bottom to top, numbers separated by spaces."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) <= 1000 else []
    if not all(re.fullmatch(r"-?[0-9]{1,40}", word) for word in words):
        return False
    return [int(word) for word in words] == run(instance["program"])


def reference_answer(instance):
    return " ".join(map(str, run(instance["program"])))
