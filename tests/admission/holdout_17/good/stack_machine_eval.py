"""Simulate a small stack machine."""
import re

RESYN = {"profile": "standard", "family": "machines", "tags": ["simulation", "parsing"]}


def evaluate(program):
    stack = []
    for op in program.split():
        if op == "dup":
            stack.append(stack[-1])
        elif op == "swap":
            stack[-1], stack[-2] = stack[-2], stack[-1]
        elif op == "add":
            stack.append(stack.pop() + stack.pop())
        elif op == "mul":
            stack.append(stack.pop() * stack.pop() % 9973)
        elif op == "rot":
            stack.append(stack.pop(-3))
        else:
            stack.append(int(op))
    return stack


def generate(rng, difficulty):
    while True:
        ops, depth = [], 0
        while len(ops) < 12 + 4 * difficulty:
            op = rng.choice(["push", "push", "push", "dup", "swap", "add", "mul", "rot"])
            if depth < {"push": 0, "dup": 1, "swap": 2, "add": 2, "mul": 2, "rot": 3}[op]:
                continue
            depth += {"push": 1, "dup": 1, "swap": 0, "add": -1, "mul": -1, "rot": 0}[op]
            ops.append(str(rng.randint(2, 99)) if op == "push" else op)
        program = " ".join(ops)
        final = evaluate(program)
        if 3 <= len(final) <= 12 and len(set(final)) >= 3:
            return {"program": program}


def observe(instance):
    return (
        "A stack machine knows: a number (push it), dup (copy the top), swap (exchange the two on top), add "
        "(replace the two on top by their sum), mul (by their product modulo 9973), rot (move the third from "
        "the top to the top).\n\nProgram, starting with an empty stack: %s\n\n"
        "Answer with the final stack from bottom to top, numbers separated by blanks." % instance["program"]
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    return answer.split() == [str(v) for v in evaluate(instance["program"])]


def reference_answer(instance):
    return " ".join(str(v) for v in evaluate(instance["program"]))
