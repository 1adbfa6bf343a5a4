"""Write a register program that computes a number."""

import sys

RESYN = {"description": "Write a straight-line register program", "tags": ["programs", "machines"]}


class Registers:
    """Registers a and b; a program is a list of instructions separated by semicolons."""

    def __init__(self, a, b):
        self.values = {"a": a, "b": b}

    def run(self, program, limit):
        steps = [s.split() for s in program.split(";") if s.strip()]
        if len(steps) > limit:
            return None
        for step in steps:
            op, args = step[0], step[1:]
            if op == "ADD" and args in (["a", "b"], ["b", "a"]):
                self.values[args[0]] += self.values[args[1]]
            elif op == "DBL" and args in (["a"], ["b"]):
                self.values[args[0]] *= 2
            elif op == "INC" and args in (["a"], ["b"]):
                self.values[args[0]] += 1
            else:
                # The machine stops at what it does not know.
                sys.exit(f"illegal instruction: {' '.join(step)}")
        return self.values["a"]


def generate(rng, difficulty):
    steps = []
    a, b = rng.sample(range(2, 30), 2)
    machine = Registers(a, b)
    while len(steps) < 6 + 2 * difficulty or machine.values["a"] < 100:
        op = rng.choice(["ADD a b", "ADD b a", "DBL a", "DBL b", "INC a", "INC b"])
        machine.run(op, 1)
        steps.append(op)
    return {"a": a, "b": b, "target": machine.values["a"], "limit": len(steps), "program": "; ".join(steps)}


def observe(instance):
    return (
        f"A machine has the registers a and b, which begin with {instance['a']} and {instance['b']}. Instructions: `ADD x y` adds y to x "
        "(x and y are a and b in either order), `DBL x` doubles x, `INC x` adds 1 to x.\n"
        f"Write a program of at most {instance['limit']} instructions after which a holds "
        f"{instance['target']}. Answer with the instructions separated by semicolons, on one line, for "
        "example `DBL b; ADD a b; INC a`."
    )


def verify(instance, answer):
    if len(answer) > 2000:
        return False
    return Registers(instance["a"], instance["b"]).run(answer, instance["limit"]) == instance["target"]


def reference_answer(instance):
    return instance["program"]
