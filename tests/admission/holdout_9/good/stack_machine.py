"""Trace a stack machine. The machine has methods called eval and exec."""
import re

RESYN = {"tags": ["code tracing", "machine"], "description": "Final stack of a small stack machine"}


class Machine:
    def __init__(self):
        self.stack = []

    def eval(self, op):
        b, a = self.stack.pop(), self.stack.pop()
        self.stack.append({"ADD": a + b, "SUB": a - b, "MUL": a * b % 9973}[op])

    def exec(self, program):
        for op, arg in program:
            if op == "PUSH":
                self.stack.append(arg)
            elif op == "DUP":
                self.stack.append(self.stack[-1])
            elif op == "SWAP":
                self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]
            else:
                self.eval(op)
        return self.stack


def generate(rng, difficulty):
    program, depth = [], 0
    while len(program) < 6 + 3 * difficulty or depth < 3:
        op = rng.choice(["PUSH", "PUSH", "PUSH", "DUP", "SWAP", "ADD", "SUB", "MUL"])
        if op == "PUSH" or (op == "DUP" and depth):
            depth += 1
        elif depth < 2 or (op != "SWAP" and depth < 4):
            continue
        elif op != "SWAP":
            depth -= 1
        program.append([op, rng.randint(10, 99) if op == "PUSH" else 0])
    return {"program": program}


def observe(instance):
    lines = "\n".join(op if op != "PUSH" else f"PUSH {arg}" for op, arg in instance["program"])
    return ("A stack machine starts with an empty stack. PUSH n puts n on top, DUP doubles the top, SWAP exchanges the two top values; ADD, SUB and "
            "MUL take b from the top, then a, and put a+b, a-b, or a*b modulo 9973 (never negative).\n" + lines +
            "\nAnswer with the final stack from bottom to top, numbers separated by spaces.")


def verify(instance, answer):
    words = answer.split()
    if len(answer) > 2000 or not words or not all(re.fullmatch(r"-?[0-9]{1,9}", w) for w in words):
        return 0.0
    return 1.0 if [int(w) for w in words] == Machine().exec(instance["program"]) else 0.0


def reference_answer(instance):
    return " ".join(map(str, Machine().exec(instance["program"])))
