"""Trace a register machine with a bounded number of steps."""
import re

RESYN = {"profile": "standard", "family": "machines", "tags": ["simulation"]}

LIMIT = 400


def _run(program, registers):
    registers, at, steps = list(registers), 0, 0
    while at < len(program) and steps < LIMIT:
        op, a, b = program[at]
        at += 1
        steps += 1
        if op == "add":
            registers[a] = (registers[a] + registers[b]) % 1000
        elif op == "inc":
            registers[a] = (registers[a] + b) % 1000
        elif op == "dec" and registers[a] > 0:
            registers[a] -= 1
        elif op == "jnz" and registers[a]:
            at = b
    return registers, steps


def generate(rng, difficulty):
    n = 3 + difficulty // 4
    while True:
        program = []
        for at in range(5 + difficulty):
            op = rng.choice(["add", "inc", "dec", "jnz"])
            a = rng.randrange(n)
            b = {"add": rng.randrange(n), "inc": rng.randint(1, 99), "dec": 0, "jnz": rng.randrange(5 + difficulty)}[op]
            program.append((op, a, b))
        start = [rng.randint(2, 60) for _ in range(n)]
        end, steps = _run(program, start)
        if 8 + difficulty <= steps < LIMIT and sum(a != b for a, b in zip(start, end)) >= 2:
            return {"program": program, "start": start}


def observe(instance):
    text = {"add": "add r{1} to r{0} (modulo 1000)", "inc": "add {1} to r{0} (modulo 1000)",
            "dec": "subtract 1 from r{0} unless it is 0", "jnz": "if r{0} is not 0, go to line {1}"}
    lines = [f"  {k}: " + text[op].format(a, b) for k, (op, a, b) in enumerate(instance["program"])]
    start = ", ".join(f"r{k} = {v}" for k, v in enumerate(instance["start"]))
    return (f"A machine starts at line 0 with {start} and stops when it runs past the last line:\n" + "\n".join(lines) +
            "\nWhat are the registers at the end? Answer with the numbers, r0 first, separated by commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    tokens = [t.strip() for t in answer.split(",")]
    if not all(re.fullmatch(r"[0-9]{1,4}", t) for t in tokens):
        return False
    return [int(t) for t in tokens] == _run(instance["program"], instance["start"])[0]


def reference_answer(instance):
    return ", ".join(map(str, _run(instance["program"], instance["start"])[0]))
