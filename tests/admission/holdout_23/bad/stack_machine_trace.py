"""Trace a small stack machine."""

RESYN = {"profile": "standard", "family": "stack_machine", "tags": ["simulation", "code"]}


def generate(rng, difficulty):
    program, depth = [], 0
    for _ in range(8 + 4 * difficulty):
        if depth < 3 or rng.random() < 0.45:
            program.append(f"push {rng.randrange(1, 50)}")
            depth += 1
        else:
            op = rng.choice(["add", "sub", "max", "swap", "dup"])
            program.append(op)
            depth += {"add": -1, "sub": -1, "max": -1, "swap": 0, "dup": 1}[op]
    return {"program": program}


def _run(program):
    stack = []
    for op in program:
        if op.startswith("push"):
            stack.append(int(op[5:]))
        elif op == "dup":
            stack.append(stack[-1])
        else:
            b, a = stack.pop(), stack.pop()
            if op == "swap":
                stack += [b, a]
            else:
                stack.append(a + b if op == "add" else a - b if op == "sub" else max(a, b))
    return stack


def observe(instance):
    return ("A stack machine knows push n, add, sub (second minus top), max, swap and dup. Binary operations remove "
            "two values and push the result.\n" + "\n".join(instance["program"]) +
            "\nWrite the stack at the end, bottom first, numbers separated by single spaces.")


def verify(instance, answer):
    try:
        tokens = answer.strip().split(" ")
        if len(tokens) > 500 or any(len(t) > 10 for t in tokens):
            return False
        if any(not set(t) <= set("-0123456789") for t in tokens):
            return False
        return [int(t) for t in tokens] == _run(instance["program"])
    except:
        return False


def reference_answer(instance):
    return " ".join(map(str, _run(instance["program"])))
