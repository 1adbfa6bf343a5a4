"""Trace a small register machine."""
REGS = "abcd"
LENGTHS = {1: 4, 2: 6, 3: 8, 4: 10, 5: 12, 6: 15, 7: 18, 8: 21, 9: 25, 10: 30}


def run(program, regs):
    regs = dict(regs)
    for op, x, y in program:
        if op == "set":
            regs[x] = y
        elif op == "add":
            regs[x] = (regs[x] + regs[y]) % 1000
        elif op == "sub":
            regs[x] = (regs[x] - regs[y]) % 1000
        elif op == "mul":
            regs[x] = (regs[x] * regs[y]) % 1000
    return regs


def generate(rng, difficulty):
    length = LENGTHS.get(str(difficulty), 10)
    program = []
    for _ in range(length):
        op = rng.choice(["set", "add", "sub", "mul"])
        x = rng.choice(REGS)
        program.append([op, x, rng.randint(2, 99) if op == "set" else rng.choice(REGS)])
    return {"program": program, "start": {r: rng.randint(2, 99) for r in REGS}}


def observe(instance):
    start = ", ".join(f"{r}={v}" for r, v in instance["start"].items())
    code = "\n".join(f"{op} {x} {y}" for op, x, y in instance["program"])
    return (f"Registers at the start: {start}.\n{code}\n`set x n` puts n into x; `add x y`, `sub x y` and `mul x y` "
            "replace x by x+y, x-y or x*y, always modulo 1000 (0 to 999). Answer with the final values of "
            "a, b, c and d, separated by blanks.")


def reference_answer(instance):
    final = run(instance["program"], instance["start"])
    return " ".join(str(final[r]) for r in REGS)


def verify(instance, answer):
    tokens = answer[:200].split()
    if len(tokens) != 4 or not all(t.isascii() and t.isdigit() for t in tokens):
        return 0.0
    return 1.0 if [int(t) for t in tokens] == [run(instance["program"], instance["start"])[r] for r in REGS] else 0.0
