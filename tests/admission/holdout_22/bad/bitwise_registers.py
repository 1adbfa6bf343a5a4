"""Predict registers after bitwise instructions."""
import re

RESYN = {"profile": "standard", "family": "code-output", "tags": ["bits"]}
MNEMONICS = sorted(OPERATIONS)

OPERATIONS = {
    "AND": lambda a, b: a & b,
    "XOR": lambda a, b: a ^ b,
    "IOR": lambda a, b: a | b,
    "ADD": lambda a, b: (a + b) % 256,
}


def generate(rng, difficulty):
    registers = [rng.randrange(256) for _ in range(4)]
    program = []
    for _ in range(3 + 2 * difficulty):
        a, b = rng.sample(range(4), 2)
        program.append((rng.choice(MNEMONICS), a, b))
    return {"registers": registers, "program": program}


def run(instance):
    regs = list(instance["registers"])
    for op, a, b in instance["program"]:
        regs[a] = OPERATIONS[op](regs[a], regs[b])
    return regs


def observe(instance):
    start = ", ".join(f"R{i} = {v}" for i, v in enumerate(instance["registers"]))
    lines = "\n".join(f"{op} R{a}, R{b}" for op, a, b in instance["program"])
    return (f"Four 8-bit registers: {start}. Each instruction stores its result in its first register "
            f"(ADD is modulo 256, IOR is inclusive or):\n{lines}\n"
            "Answer with the final values of R0 to R3, separated by blanks.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    parts = answer.split()
    return all(re.fullmatch(r"[0-9]{1,3}", p) for p in parts) and [int(p) for p in parts] == run(instance)


def reference_answer(instance):
    return " ".join(map(str, run(instance)))
