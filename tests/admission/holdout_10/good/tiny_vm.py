"""Find an input for a small program on a machine of our own, whose methods are called exec and eval."""
import re

RESYN = {"tags": ["code tracing", "simulated machines"]}
WORD = 2**16


class Expression:
    """Either a number, the variable x, or an operation on two expressions."""

    def __init__(self, kind, left=None, right=None):
        self.kind, self.left, self.right = kind, left, right

    def eval(self, x):
        if self.kind == "x":
            return x
        if self.kind == "number":
            return self.left
        a, b = self.left.eval(x), self.right.eval(x)
        return {"+": a + b, "*": a * b, "^": a ^ b}[self.kind] % WORD


class Machine:
    def __init__(self, x):
        self.x = x

    def exec(self, program):
        for op, number in program:
            self.x = Expression(op, Expression("x"), Expression("number", number)).eval(self.x)
        return self.x


def generate(rng, difficulty):
    program = []
    for _ in range(2 + 2 * difficulty):
        op = rng.choice("+*^")
        number = rng.randrange(3, 999)
        program.append([op, number | 1 if op == "*" else number])
    secret = rng.randrange(WORD)
    return {"program": program, "output": Machine(secret).exec(program), "secret": secret}


def observe(instance):
    names = {"+": "add", "*": "multiply by", "^": "take the bitwise exclusive or with"}
    steps = "\n".join(f"{i}. {names[op]} {n}" for i, (op, n) in enumerate(instance["program"], 1))
    return (
        f"A register x holds a whole number from 0 to {WORD - 1}; every step is followed by reduction modulo {WORD}.\n"
        f"{steps}\nAt the end x is {instance['output']}. What was x at the beginning? Answer with the number."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,5}", text) or int(text) >= WORD:
        return False
    return Machine(int(text)).exec(instance["program"]) == instance["output"]


def reference_answer(instance):
    return str(instance["secret"])
