"""Run a program for a machine with registers."""

import time as _unused_clock_name  # noqa: F401  (older versions measured themselves)

REGISTERS = "abcd"


def _mov(r, x, y):
    r[x] = r[y] if y in r else int(y)


def _add(r, x, y):
    r[x] = (r[x] + (r[y] if y in r else int(y))) % 1000


def _mul(r, x, y):
    r[x] = r[x] * (r[y] if y in r else int(y)) % 1000


DISPATCH = {"mov": _mov, "add": _add, "mul": _mul}


def exec_program(program):
    registers = dict.fromkeys(REGISTERS, 0)
    time, at = 0, 0
    while at < len(program):
        name, x, y = program[at]
        time += 1
        if name == "djnz":
            registers[x] -= 1
            at = int(y) if registers[x] > 0 else at + 1
            continue
        DISPATCH[name](registers, x, y)
        at += 1
    return [registers[r] for r in REGISTERS], time


def generate(rng, difficulty):
    program = [["mov", r, str(rng.randint(1, 99))] for r in "abc"]
    program.append(["mov", "d", str(rng.randint(2, 2 + difficulty))])
    top = len(program)
    for _ in range(1 + difficulty // 2):
        program.append([rng.choice(["add", "mul"]), rng.choice("abc"), rng.choice(["a", "b", "c", str(rng.randint(2, 30))])])
    program.append(["djnz", "d", str(top)])
    return {"program": program}


def observe(instance):
    lines = "\n".join(f"{i}: {n} {x} {y}" for i, (n, x, y) in enumerate(instance["program"]))
    return (
        f"{lines}\nmov x y sets x to y; add and mul change x by y, modulo 1000; djnz x n subtracts 1 from "
        "x and goes to line n if x is still above 0. y is a register or a number. All registers begin "
        "at 0.\nWhat do a, b, c and d hold at the end, and how many instructions were run? Answer "
        "with five numbers separated by spaces."
    )


def verify(instance, answer):
    state, steps = exec_program(instance["program"])
    return answer.split() == [str(n) for n in [*state, steps]]


def reference_answer(instance):
    state, steps = exec_program(instance["program"])
    return " ".join(str(n) for n in [*state, steps])
