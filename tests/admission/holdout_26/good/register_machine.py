"""Final registers of a small machine."""
import re

RESYN = {"profile": "standard", "family": "machines", "tags": ["simulation", "registers"]}

NAMES = "ABCD"


def execute(program):
    regs = {name: 0 for name in NAMES}
    for times, body in program:
        for _ in range(times):
            for op, dst, src in body:
                value = regs[src] if src in regs else int(src)
                if op == "set":
                    regs[dst] = value
                elif op == "add":
                    regs[dst] = (regs[dst] + value) % 1000
                elif op == "mul":
                    regs[dst] = (regs[dst] * value) % 1000
    return regs


def generate(rng, difficulty):
    while True:
        program = [(1, [("set", name, str(rng.randint(3, 99))) for name in NAMES])]
        for _ in range(1 + difficulty // 2):
            body = []
            for _ in range(2 + difficulty // 4):
                op = rng.choice(["add", "add", "mul"])
                dst = rng.choice(NAMES)
                src = rng.choice(NAMES.replace(dst, "")) if op == "add" else str(rng.choice([3, 7, 9, 11]))
                body.append((op, dst, src))
            program.append((rng.randint(2, 4 + difficulty), body))
        before = execute(program[:1])
        after = execute(program)
        if sum(before[n] != after[n] for n in NAMES) >= 2:
            return {"program": program}


def observe(instance):
    lines = []
    for times, body in instance["program"]:
        lines.append(f"repeat {times}:")
        lines.extend(f"    {op} {dst} {src}" for op, dst, src in body)
    return (
        "A machine has the registers A, B, C, D. 'set X v' stores v, 'add X v' and 'mul X v' add or multiply "
        "into X, modulo 1000; v is a number or another register. A 'repeat' block runs its lines in order, "
        "that many times.\n\n" + "\n".join(lines)
        + "\n\nReply with the final values of A, B, C and D, in this order, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    tokens = answer.split()
    if len(tokens) != 4 or not all(re.fullmatch(r"[0-9]{1,3}", t) for t in tokens):
        return False
    regs = execute(instance["program"])
    return [int(t) for t in tokens] == [regs[n] for n in NAMES]


def reference_answer(instance):
    regs = execute(instance["program"])
    return " ".join(str(regs[n]) for n in NAMES)
