"""Trace a stack machine; the machine below has a method called exec and runs only generated programs."""
import re
from dataclasses import dataclass, field


@dataclass
class Machine:
    stack: list = field(default_factory=list)

    def exec(self, op, arg):
        s = self.stack
        if op == "push":
            s.append(arg)
        elif op == "dup":
            s.append(s[-1])
        elif op == "swap":
            s[-1], s[-2] = s[-2], s[-1]
        else:
            b, a = s.pop(), s.pop()
            s.append({"add": a + b, "sub": a - b, "mul": a * b}[op] % 10007)


def run(program):
    machine = Machine()
    for op, arg in program:
        machine.exec(op, arg)
    return machine.stack


def generate(rng, difficulty):
    program, depth = [], 0
    while len(program) < 6 + 4 * difficulty or depth < 2:
        op = rng.choice(["push", "push", "dup", "swap", "add", "sub", "mul"])
        if depth < {"push": 0, "dup": 1}.get(op, 2):
            continue
        program.append([op, rng.randint(2, 99) if op == "push" else 0])
        depth += {"push": 1, "dup": 1, "swap": 0}.get(op, -1)
    return {"program": program}


def observe(instance):
    code = "\n".join(f"{op} {arg}" if op == "push" else op for op, arg in instance["program"])
    return (f"A stack machine starts with an empty stack and runs\n{code}\n`push n` puts n on top, `dup` puts a copy of "
            "the top there, `swap` exchanges the two topmost numbers; `add`, `sub`, `mul` take off the top b and then "
            "the next a and put back a+b, a-b, a*b, each modulo 10007 (a result from 0 to 10006). Answer with the "
            "numbers on the stack at the end, from bottom to top, separated by blanks.")


def reference_answer(instance):
    return " ".join(map(str, run(instance["program"])))


def verify(instance, answer):
    tokens = re.findall(r"\S+", answer[:3000])
    if not tokens or not all(re.fullmatch(r"[0-9]{1,6}", t) for t in tokens):
        return False
    return [int(t) for t in tokens] == run(instance["program"])
