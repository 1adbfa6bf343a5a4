"""Write a short program for a register machine."""

RESYN = {"description": "programming a counter machine", "tags": ["programming", "machines"]}
REGISTERS = "abc"


def generate(rng, difficulty):
    p, q, s = rng.randint(2, 7 + difficulty), rng.randint(2, 7 + difficulty), rng.randint(1, 8 + difficulty)
    a, b = rng.randint(30, 60 + 10 * difficulty), rng.randint(30, 60 + 10 * difficulty)
    return {"start": [a, b, 0], "goal": p * a + q * b + s, "lines": p + q + s + 6, "factors": [p, q, s]}


def observe(instance):
    a, b, c = instance["start"]
    return (
        f"A machine has the registers a = {a}, b = {b} and c = {c}. Its instructions, one per line, lines counted from 1:\n"
        "  inc r     add 1 to register r\n"
        "  dec r     take 1 from register r (a register at 0 stays 0)\n"
        "  jz r n    go on at line n if register r is 0, else at the next line\n"
        "  jmp n     go on at line n\n"
        "It halts when it comes to a line number after the last line. Write a program of at most "
        f"{instance['lines']} lines that halts with c = {instance['goal']}. Line numbers must lie between 1 and 99."
    )


def parse(answer, most):
    program = []
    rows = [row.split() for row in answer.strip().splitlines()[: most + 1]]
    if not 0 < len(rows) <= most:
        return None
    for row in rows:
        if len(row) == 2 and row[0] in ("inc", "dec") and row[1] in ("a", "b", "c"):
            program.append((row[0], REGISTERS.index(row[1]), 0))
        elif len(row) == 3 and row[0] == "jz" and row[1] in ("a", "b", "c") and _line(row[2]):
            program.append(("jz", REGISTERS.index(row[1]), int(row[2])))
        elif len(row) == 2 and row[0] == "jmp" and _line(row[1]):
            program.append(("jmp", 0, int(row[1])))
        else:
            return None
    return program


def _line(word):
    return word.isascii() and word.isdigit() and len(word) <= 2 and int(word) > 0


def run(program, registers):
    registers, line = list(registers), 1
    while line <= len(program):
        name, register, target = program[line - 1]
        line += 1
        if name == "inc":
            registers[register] += 1
        elif name == "dec":
            registers[register] = max(0, registers[register] - 1)
        elif name == "jmp" or registers[register] == 0:
            line = target
    return registers


def verify(instance, answer):
    if len(answer) > 4000:
        return False
    program = parse(answer, instance["lines"])
    if program is None:
        return False
    return run(program, instance["start"])[2] == instance["goal"]


def reference_answer(instance):
    p, q, s = instance["factors"]
    rows = ["jz a %d" % (p + 4), "dec a"] + ["inc c"] * p + ["jmp 1"]
    first = len(rows) + 1
    rows += ["jz b %d" % (first + q + 3), "dec b"] + ["inc c"] * q + ["jmp %d" % first]
    return "\n".join(rows + ["inc c"] * s)
