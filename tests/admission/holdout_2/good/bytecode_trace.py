"""Trace a program on a small machine of our own; its methods are called exec and eval."""

from dataclasses import dataclass

RESYN = {"description": "Execute a small program", "tags": ["code tracing"]}


@dataclass(frozen=True)
class Expr:
    op: str
    left: str
    right: str

    def eval(self, env):
        a, b = (env[x] if x in env else int(x) for x in (self.left, self.right))
        if self.op == "+":
            return (a + b) % 1000
        if self.op == "-":
            return (a - b) % 1000
        return (a * b) % 1000


@dataclass
class Machine:
    env: dict

    def exec(self, line):
        """Lines are made by generate, never taken from an answer."""
        target, _, left, op, right = line.split()
        self.env[target] = Expr(op, left, right).eval(self.env)


def run(instance):
    machine = Machine(dict(instance["start"]))
    for _ in range(instance["rounds"]):
        for line in instance["body"]:
            machine.exec(line)
    return machine.env


def generate(rng, difficulty):
    names = "pqrstuvw"[: 3 + difficulty // 2]
    body = []
    for _ in range(3 + difficulty // 2):
        right = rng.choice([*names, str(rng.randint(2, 99))])
        body.append(f"{rng.choice(names)} = {rng.choice(names)} {rng.choice('+-*')} {right}")
    return {"start": {n: rng.randint(10, 99) for n in names}, "body": body, "rounds": 1 + (difficulty + 1) // 2}


def observe(instance):
    start = ", ".join(f"{n} = {v}" for n, v in instance["start"].items())
    body = "\n".join("    " + line for line in instance["body"])
    return (
        f"Variables: {start}. After every operation the result is taken modulo 1000 (from 0 to 999). Run these lines "
        f"from top to bottom, {instance['rounds']} time(s) altogether:\n{body}\n"
        f"Answer with the final values of {', '.join(instance['start'])}, in this order, separated by spaces."
    )


def verify(instance, answer):
    if len(answer) > 200:
        return False
    return answer.split() == [str(v) for v in run(instance).values()]


def reference_answer(instance):
    return " ".join(str(v) for v in run(instance).values())
