"""Write a program for a small register machine that computes a linear formula."""
import re

RESYN = {"description": "Programming a register machine", "tags": ["programming", "machines"]}

LINE = re.compile(r"(inc|dec) ([a-h])|(jz) ([a-h]) ([0-9]{1,3})|(jmp) ([0-9]{1,3})|(halt)")


def generate(rng, difficulty):
    factors = [rng.randint(2 + difficulty, 8 + 2 * difficulty) for _ in range(1 + difficulty // 4)]
    constant = rng.randint(1, 9 + 3 * difficulty)
    tests = [[rng.randint(0, 9) for _ in factors] for _ in range(4)]
    return {"factors": factors, "constant": constant, "tests": tests}


def parse(text):
    if len(text) > 8000:
        return None
    program = []
    for line in text.strip().splitlines():
        match = LINE.fullmatch(line.strip())
        if match is None:
            return None
        program.append([g for g in match.groups() if g is not None])
    return program


def run(program, inputs):
    registers = dict.fromkeys("abcdefgh", 0)
    for name, value in zip("abcdefgh", inputs):
        registers[name] = value
    at = 0
    while at < len(program):
        op, *args = program[at]
        at += 1
        if op == "inc":
            registers[args[0]] += 1
        elif op == "dec":
            registers[args[0]] = max(0, registers[args[0]] - 1)
        elif op == "jz":
            if registers[args[0]] == 0:
                at = int(args[1])
        elif op == "jmp":
            at = int(args[0])
        else:
            break
    return registers["h"]


def observe(instance):
    terms = " + ".join(f"{k}*{r}" for k, r in zip(instance["factors"], "abcdefgh"))
    return (
        "A machine has the registers a to h, which hold natural numbers; those that are no input start at 0. Lines of a program are "
        "numbered from 0. Instructions: 'inc r' adds 1, 'dec r' takes 1 away (0 stays 0), 'jz r n' goes to line n if r is 0, "
        "'jmp n' goes to line n, 'halt' stops; behind the last line it stops, too.\n"
        f"Write a program that leaves {terms} + {instance['constant']} in h. The inputs stand in {', '.join('abcdefgh'[:len(instance['factors'])])}.\n"
        "Answer with one instruction per line, without line numbers."
    )


def verify(instance, answer):
    program = parse(answer)
    if not program:
        return False
    for test in instance["tests"]:
        wanted = sum(k * v for k, v in zip(instance["factors"], test)) + instance["constant"]
        if run(program, test) != wanted:
            return False
    return True


def reference_answer(instance):
    lines = []
    for k, register in zip(instance["factors"], "abcdefgh"):
        start = len(lines)
        lines.append(f"jz {register} {start + k + 3}")
        lines.append(f"dec {register}")
        lines += ["inc h"] * k
        lines.append(f"jmp {start}")
    return "\n".join(lines + ["inc h"] * instance["constant"])
