"""Predict the final stack of a little stack machine."""
import re

RESYN = {"profile": "standard", "family": "code-output", "tags": ["simulation"]}


def run(program):
    stack = []
    for op, arg in program:
        if op == "push":
            stack.append(arg)
        elif op == "add":
            stack.append(stack.pop() + stack.pop())
        elif op == "mulmod":
            stack.append(stack.pop() * stack.pop() % arg)
        elif op == "dup":
            stack.append(stack[-1])
        elif op == "swap":
            stack[-1], stack[-2] = stack[-2], stack[-1]
    return stack


def generate(rng, difficulty):
    program = [("push", rng.randint(10, 99)) for _ in range(4)]
    depth = 4
    for _ in range(5 + 3 * difficulty):
        op = rng.choice(["push", "add", "mulmod", "dup", "swap"])
        if op in ("add", "mulmod") and depth < 4:
            op = "push"
        arg = rng.randint(10, 99) if op == "push" else rng.randint(101, 997) if op == "mulmod" else 0
        depth += {"push": 1, "dup": 1, "swap": 0}.get(op, -1)
        program.append((op, arg))
    return {"program": program}


def observe(instance):
    lines = [f"{op} {arg}" if op in ("push", "mulmod") else op for op, arg in instance["program"]]
    return ("A stack machine knows: push N; add (pop two, push the sum); mulmod M (pop two, push their "
            "product modulo M); dup (copy the top); swap (exchange the top two).\n\n" + "\n".join(lines) +
            "\n\nAnswer with the final stack from bottom to top, integers separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    parts = answer.split()
    if not parts or not all(re.fullmatch(r"[0-9]{1,9}", p) for p in parts):
        return False
    return [int(p) for p in parts] == run(instance["program"])


def reference_answer(instance):
    return " ".join(map(str, run(instance["program"])))
