"""Play back a stack machine."""

RESYN = {"tags": ["simulation"]}


def generate(rng, difficulty):
    program, size = [], 0
    for _ in range(5 + 4 * difficulty):
        if size < 2 or rng.random() < 0.6:
            program.append(rng.randrange(2, 100))
            size += 1
        else:
            program.append(rng.choice("+-"))
            size -= 1
    program += ["+"] * (size - 1)
    return {"program": program}


def _run(program):
    stack = []
    while program:
        step = program.pop(0)
        if step in ("+", "-"):
            b, a = stack.pop(), stack.pop()
            stack.append(a + b if step == "+" else a - b)
        else:
            stack.append(step)
    return stack[-1]


def observe(instance):
    program = " ".join(map(str, instance["program"]))
    return f"Evaluate this expression in postfix notation: {program}"


def verify(instance, answer):
    return answer.strip() == str(_run(instance["program"]))


def reference_answer(instance):
    return str(_run(list(instance["program"])))
