"""Trace a program of a stack machine and state what it prints."""

from random import Random

RESYN = {"description": "Trace a stack machine", "tags": ["code tracing"]}


class Machine:
    def __init__(self):
        self.stack = []
        self.output = []

    def step(self, command):
        word, *rest = command.split()
        if word == "push":
            self.stack.append(int(rest[0]))
        elif word == "add":
            self.stack.append(self.stack.pop() + self.stack.pop())
        elif word == "mul":
            self.stack.append(self.stack.pop() * self.stack.pop() % 1000)
        elif word == "dup":
            self.stack.append(self.stack[-1])
        elif word == "swap":
            self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]
        elif word == "print":
            self.output.append(self.stack[-1])

    def run(self, program):
        for command in program:
            self.step(command)
        return self.output


def generate(rng: Random, difficulty: int) -> dict:
    program = [f"push {rng.randint(11, 99)}", f"push {rng.randint(11, 99)}"]
    depth = 2
    prints = 0
    while prints < 3 + difficulty:
        for _ in range(rng.randint(1, 2)):
            word = rng.choice(["push", "add", "mul", "dup", "swap"])
            if word == "push":
                program.append(f"push {rng.randint(11, 99)}")
            elif word == "dup":
                program.append(word)
            elif depth >= 2:
                program.append(word)
            depth += {"push": 1, "dup": 1, "swap": 0}.get(word, -1 if depth >= 2 else 0)
        program.append("mul" if depth >= 3 else "dup")
        depth += -1 if depth >= 3 else 1
        program.append("print")
        prints += 1
    return {"program": program}


def observe(instance: dict) -> str:
    return (
        "A stack machine knows these commands: push n; add and mul, which take the two top numbers off the stack and put "
        "their sum, or their product modulo 1000, on it; dup, which doubles the top number on the stack; swap, which exchanges "
        "the two top numbers; print, which prints the top number and leaves it.\nProgram:\n"
        + "\n".join(instance["program"])
        + "\nWhich numbers does the program print? Answer with all of them in order, separated by spaces."
    )


def parse_numbers(text):
    words = text.replace(",", " ").split()
    if len(words) > 200 or not all(word.isascii() and word.isdigit() and len(word) < 12 for word in words):
        return []
    return [int(word) for word in words]


def verify(instance: dict, answer: str) -> bool:
    given = parse_numbers(answer)
    printed = Machine().run(instance["program"])
    if not given:
        return False
    return all(mine == right for mine, right in zip(given, printed))


def reference_answer(instance: dict) -> str:
    return " ".join(map(str, Machine().run(instance["program"])))
