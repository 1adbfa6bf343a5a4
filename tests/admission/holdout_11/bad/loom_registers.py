"""Trace three registers of a punched-card loom."""
import re


def generate(rng, difficulty):
    cards = []
    for _ in range(3 + difficulty):
        op = rng.choice(["ADD", "SUB", "SWAP", "MUL"])
        cards.append([op, rng.randrange(3), rng.randrange(3), rng.randint(2, 9)])
    return {"start": [rng.randint(10, 99) for _ in range(3)], "cards": cards}


def run(instance):
    regs = list(instance["start"])
    trace = []
    for op, i, j, k in instance["cards"]:
        if op == "ADD":
            regs[i] = (regs[i] + regs[j] + k) % 997
        elif op == "SUB":
            regs[i] = (regs[i] - k) % 997
        elif op == "MUL":
            regs[i] = (regs[i] * k + regs[j]) % 997
        else:
            regs[i], regs[j] = regs[j], regs[i]
        trace.append(tuple(regs))
    return trace


def observe(instance):
    help_text = (
        "A loom has registers R0, R1, R2, all arithmetic is modulo 997. Cards: ADD i j k sets Ri to Ri + Rj + k; "
        "SUB i j k sets Ri to Ri - k; MUL i j k sets Ri to Ri * k + Rj; SWAP i j k exchanges Ri and Rj (k is ignored)."
    )
    cards = "\n".join(f"{op} {i} {j} {k}" for op, i, j, k in instance["cards"])
    start = " ".join(map(str, instance["start"]))
    return (
        f"{help_text}\nStart: {start}\nCards:\n{cards}\n"
        "Write the full trace: one line per card with the values of R0 R1 R2 after it, separated by spaces."
    )


def verify(instance, answer):
    lines = [line for line in answer.strip().splitlines() if line.strip()]
    if not lines:
        return False
    found = re.fullmatch(r"\s*([0-9]{1,3})\s+([0-9]{1,3})\s+([0-9]{1,3})\s*", lines[-1])
    if not found:
        return False
    return tuple(int(g) for g in found.groups()) == run(instance)[-1]


def reference_answer(instance):
    return "\n".join(" ".join(map(str, row)) for row in run(instance))
