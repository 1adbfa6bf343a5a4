"""Trace a small stack machine.  `eval` and `exec` here are methods of the machine's own classes."""

import re
from random import Random

RESYN = {"description": "Stack machine tracing", "tags": ["code tracing", "simulated machine"]}

MODULUS = 100_003


class Instruction:
    def __init__(self, name, operand=None):
        self.name = name
        self.operand = operand

    def eval(self, a, b):
        """Result of a binary instruction; a lies below b on the stack."""
        if self.name == "add":
            return (a + b) % MODULUS
        if self.name == "sub":
            return (a - b) % MODULUS
        return a * b % MODULUS


class Machine:
    def __init__(self):
        self.stack = []

    def exec(self, instruction):
        name = instruction.name
        if name == "push":
            self.stack.append(instruction.operand)
        elif name == "dup":
            self.stack.append(self.stack[-1])
        elif name == "swap":
            self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]
        else:
            b, a = self.stack.pop(), self.stack.pop()
            self.stack.append(instruction.eval(a, b))

    def run(self, program):
        for name, operand in program:
            self.exec(Instruction(name, operand))
        return list(self.stack)


def generate(rng: Random, difficulty: int) -> dict:
    program = [["push", rng.randint(100, 999)], ["push", rng.randint(100, 999)]]
    depth = 2
    while len(program) < 6 + 4 * difficulty or depth > 3:
        choices = ["push"] if depth < 5 else []
        choices += ["dup"] if depth < 5 else []
        if depth > 2:
            choices += ["add", "sub", "mul"]
        choices += ["swap"] if program[-1][0] not in ("swap", "dup") else []
        name = rng.choice(choices)
        program.append([name, rng.randint(2, 999) if name == "push" else None])
        depth += {"push": 1, "dup": 1, "swap": 0}.get(name, -1)
    return {"program": program}


def observe(instance: dict) -> str:
    listing = "\n".join(
        name if operand is None else f"{name} {operand}" for name, operand in instance["program"]
    )
    return (
        "A machine has a stack of integers. `push n` puts n on top; `dup` copies the top; `swap` "
        "exchanges the two top numbers; `add`, `sub` and `mul` take the top number b and then the "
        "next number a off the stack and push a + b, a - b or a * b, always reduced modulo "
        f"{MODULUS} to the range 0 to {MODULUS - 1}. The stack is empty at first.\n\n{listing}\n\n"
        "What is on the stack in the end? Answer with all numbers from the bottom to the top, "
        "separated by spaces."
    )


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip().strip("`")
    if len(text) > 200 or not re.fullmatch(r"[0-9]{1,6}([ ,]+[0-9]{1,6})*", text):
        return False
    return [int(token) for token in re.split(r"[ ,]+", text)] == Machine().run(instance["program"])


def reference_answer(instance: dict) -> str:
    return " ".join(map(str, Machine().run(instance["program"])))
