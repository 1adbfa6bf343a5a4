"""Multiple choice: the value of a register after a small program."""
from dataclasses import dataclass

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWX"


@dataclass
class Op:
    name: str
    value: int

    def apply(self, x):
        if self.name == "add":
            return (x + self.value) % 10_000
        if self.name == "sub":
            return (x - self.value) % 10_000
        return (x * self.value) % 10_000


def run(start, program):
    for name, value in program:
        start = Op(name, value).apply(start)
    return start


def generate(rng, difficulty):
    program = [[rng.choice(["add", "sub", "mul"]), rng.randint(2, 99)] for _ in range(2 + 2 * difficulty)]
    start = rng.randint(10, 999)
    right = run(start, program)
    options = [right]
    while len(options) < 20:
        near = (right + rng.choice([-1, 1]) * rng.randint(1, 400)) % 10_000
        if near not in options:
            options.append(near)
    return {"start": start, "program": program, "options": options}


def observe(instance):
    steps = "\n".join(f"  {name} {value}" for name, value in instance["program"])
    choices = "\n".join(f"  {letter}) {value}" for letter, value in zip(LETTERS, instance["options"]))
    return (
        f"A register holds {instance['start']}. It runs this program; after each step the value is taken "
        f"modulo 10000 (never negative):\n{steps}\nWhich value does it hold at the end?\n{choices}\n"
        "Answer with one letter."
    )


def verify(instance, answer):
    letter = answer.strip().upper().rstrip(".)")
    if len(letter) != 1 or letter not in LETTERS[: len(instance["options"])]:
        return False
    chosen = instance["options"][LETTERS.index(letter)]
    return chosen == run(instance["start"], instance["program"])


def reference_answer(instance):
    right = run(instance["start"], instance["program"])
    return LETTERS[instance["options"].index(right)]
