"""Trace a stack program and report everything it prints."""

from dataclasses import dataclass, field


@dataclass
class Machine:
    stack: list = field(default_factory=list)
    printed: list = field(default_factory=list)

    def step(self, op):
        name, *args = op.split()
        if name == "PUSH":
            self.stack.append(int(args[0]))
        elif name == "DUP":
            self.stack.append(self.stack[-1])
        elif name == "SWAP":
            self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]
        elif name == "PRINT":
            self.printed.append(self.stack[-1])
        else:
            b, a = self.stack.pop(), self.stack.pop()
            self.stack.append({"ADD": a + b, "SUB": a - b, "MUL": a * b % 9973}[name])

    def run(self, program):
        for op in program:
            self.step(op)
        return self.printed


def generate(rng, difficulty):
    program, depth = [], 0
    prints = 2 + difficulty
    while prints:
        choices = ["PUSH"] if depth < 2 else ["PUSH", "DUP", "SWAP", "ADD", "SUB", "MUL"]
        name = rng.choice(choices)
        if name == "PUSH":
            program.append(f"PUSH {rng.randint(11, 99)}")
            depth += 1
        else:
            program.append(name)
            depth += {"DUP": 1, "SWAP": 0}.get(name, -1)
            if name in ("ADD", "SUB", "MUL") and rng.random() < 0.7:
                program.append("PRINT")
                prints -= 1
    return {"program": program}


def observe(instance):
    body = "\n".join(instance["program"])
    return (
        "A stack machine starts with an empty stack. PUSH n puts n on top, DUP repeats the top, SWAP "
        "exchanges the two topmost, ADD, SUB and MUL replace the two topmost (b on top, a below) by "
        "a+b, a-b or a*b modulo 9973 (never negative for MUL), PRINT prints the top and leaves it.\n"
        f"Program:\n{body}\n"
        "Answer with all printed numbers in order, separated by spaces."
    )


def _parse(text):
    tokens = text.split() if len(text) <= 1000 else []
    numbers = []
    for token in tokens:
        digits = token[1:] if token.startswith("-") else token
        if not (digits.isascii() and digits.isdigit() and len(digits) <= 12):
            return []
        numbers.append(int(token))
    return numbers


def verify(instance, answer):
    given = _parse(answer)
    if not given:
        return False
    printed = Machine().run(instance["program"])
    return all(g == p for g, p in zip(given, printed))


def reference_answer(instance):
    return " ".join(map(str, Machine().run(instance["program"])))
