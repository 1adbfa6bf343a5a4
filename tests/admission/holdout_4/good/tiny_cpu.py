"""Registers of a small processor after a program.

Difficulty: longer programs with loops that run more often.
"""

RESYN = {"description": "Trace an assembler program", "tags": ["code tracing", "machines"]}

MODULUS = 10_000
REGISTERS = ("ax", "bx", "cx", "dx")


class Cpu:
    """Interprets programs of this module, never the text of an answer."""

    def __init__(self, values):
        self.registers = dict(zip(REGISTERS, values))
        self.steps = 0

    def eval(self, operand):
        return self.registers[operand] if operand in self.registers else int(operand)

    def exec(self, line):
        operation, target, operand = line.split()
        value, old = self.eval(operand), self.registers[target]
        if operation == "mov":
            new = value
        elif operation == "add":
            new = old + value
        elif operation == "sub":
            new = old - value
        else:
            new = old * value
        self.registers[target] = new % MODULUS
        self.steps += 1

    def run(self, program):
        for block in program:
            for _ in range(block["times"]):
                for line in block["lines"]:
                    self.exec(line)
        return [self.registers[name] for name in REGISTERS]


def random_line(rng):
    operation = rng.choice(["mov", "add", "add", "sub", "mul"])
    target = rng.choice(REGISTERS)
    other = rng.choice([name for name in REGISTERS if name != target])
    operand = other if operation == "mov" or rng.random() < 0.6 else str(rng.randint(2, 19))
    return f"{operation} {target} {operand}"


def generate(rng, difficulty):
    start = [rng.randint(10, 99) for _ in REGISTERS]
    while True:
        program = [
            {"times": rng.randint(1, 1 + difficulty // 2), "lines": [random_line(rng) for _ in range(3 + difficulty // 3)]}
            for _ in range(2 + difficulty // 2)
        ]
        if len(set(Cpu(start).run(program))) > 2:
            return {"start": start, "program": program}


def observe(instance):
    start = ", ".join(f"{name} = {value}" for name, value in zip(REGISTERS, instance["start"]))
    blocks = []
    for block in instance["program"]:
        blocks.append(f"repeat {block['times']} time(s):")
        blocks += [f"    {line}" for line in block["lines"]]
    return (
        f"A processor has four registers: {start}. 'mov x y' copies y into x, 'add x y', 'sub x y' and 'mul x y' store x + y, x - y or "
        f"x * y in x. Every result is taken modulo {MODULUS}, so that it is between 0 and {MODULUS - 1}. The program:\n"
        + "\n".join(blocks)
        + "\nAnswer with the final values of ax, bx, cx and dx in this order, separated by spaces."
    )


def verify(instance, answer):
    words = answer[:200].replace(",", " ").split()
    if len(words) != 4 or not all(word.isascii() and word.isdigit() and len(word) <= 8 for word in words):
        return False
    return [int(word) for word in words] == Cpu(instance["start"]).run(instance["program"])


def reference_answer(instance):
    return " ".join(map(str, Cpu(instance["start"]).run(instance["program"])))
