"""Trace a stack machine. The machine has methods called exec and eval; they run its own bounded programs only."""
import re

RESYN = {"description": "Trace a stack machine", "tags": ["tracing", "machines"]}


class StackMachine:
    MODULUS = 9973

    def __init__(self):
        self.stack = []

    def exec(self, instruction):
        name, _, number = instruction.partition(" ")
        if name == "push":
            self.stack.append(int(number))
        elif name == "dup":
            self.stack.append(self.stack[-1])
        elif name == "swap":
            self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]
        else:
            right, left = self.stack.pop(), self.stack.pop()
            result = {"add": left + right, "sub": left - right, "mul": left * right}[name]
            self.stack.append(result % self.MODULUS)

    def eval(self, program):
        for instruction in program:
            self.exec(instruction)
        return list(self.stack)


def generate(rng, difficulty):
    program, depth = [], 0
    while len(program) < 5 + 3 * difficulty or depth < 2:
        choices = ["push"] * 2
        if depth >= 1:
            choices.append("dup")
        if depth >= 2:
            choices += ["swap", "add", "sub", "mul", "mul"]
        if depth >= 4:
            choices = ["add", "sub", "mul", "swap"]
        name = rng.choice(choices)
        program.append(f"push {rng.randint(2, 99)}" if name == "push" else name)
        depth += {"push": 1, "dup": 1, "swap": 0}.get(name, -1)
    return {"program": program}


def observe(instance):
    return (
        "A stack machine works modulo 9973 (results lie between 0 and 9972). 'push n' puts n on the stack, 'dup' repeats the top, 'swap' exchanges "
        "the two on top, 'add', 'sub' and 'mul' take the two on top, b over a, and put a+b, a-b or a*b back.\n"
        + "\n".join(instance["program"])
        + "\nWhat is on the stack at the end? Answer with all numbers from bottom to top, separated by blanks."
    )


def verify(instance, answer):
    words = answer.split()
    result = StackMachine().eval(instance["program"])
    if len(words) != len(result) or not all(re.fullmatch("[0-9]{1,5}", w) for w in words):
        return False
    return [int(w) for w in words] == result


def reference_answer(instance):
    return " ".join(map(str, StackMachine().eval(instance["program"])))
