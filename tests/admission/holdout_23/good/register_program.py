"""Write a program for a tiny register machine."""
import re

RESYN = {"profile": "standard", "family": "program_synthesis", "tags": ["code", "planning"]}


def generate(rng, difficulty):
    start = rng.randrange(2, 10)
    value, ops = start, []
    for _ in range(8 + difficulty):
        op = rng.choice(["inc", "dbl", "dbl", "tri"])
        value = value + 1 if op == "inc" else value * 2 if op == "dbl" else value * 3
        ops.append(op)
    return {"start": start, "target": value, "limit": len(ops), "ops": ops}


def observe(instance):
    return (f"A register holds {instance['start']}. The instructions are inc (add 1), dbl (times 2) and tri (times 3). "
            f"Write a program of at most {instance['limit']} instructions after which the register holds "
            f"{instance['target']}. Answer with the instructions separated by spaces; any such program counts.")


def run_program(value, program):
    for op in program:
        value = value + 1 if op == "inc" else value * 2 if op == "dbl" else value * 3
    return value


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    program = answer.split()
    if not 0 < len(program) <= instance["limit"]:
        return False
    if not all(re.fullmatch("inc|dbl|tri", op) for op in program):
        return False
    return run_program(instance["start"], program) == instance["target"]


def reference_answer(instance):
    return " ".join(instance["ops"])
