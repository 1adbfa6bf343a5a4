"""Trace a growth program line by line: loops, assignments and conditions on integers."""

from random import Random
from typing import List

RESYN = {"description": "Code tracing with integers", "tags": ["code tracing", "simulated machine"]}


class Program:
    """A list of instructions for three registers a, b and c."""

    def __init__(self, instructions: List[list], rounds: int):
        self.instructions = instructions
        self.rounds = rounds

    def execute(self, start: dict) -> dict:
        registers = dict(start)
        for _ in range(self.rounds):
            for kind, target, operand in self.instructions:
                amount = registers[operand] if isinstance(operand, str) else operand
                if kind == "add":
                    registers[target] += amount
                elif kind == "scale":
                    registers[target] *= amount
                elif kind == "halve_if_even":
                    if registers[target] % 2 == 0:
                        registers[target] //= 2
        return registers

    def listing(self) -> str:
        lines = [f"repeat {self.rounds} times:"]
        for kind, target, operand in self.instructions:
            if kind == "add":
                lines.append(f"    {target} = {target} + {operand}")
            elif kind == "scale":
                lines.append(f"    {target} = {target} * {operand}")
            else:
                lines.append(f"    if {target} is even: {target} = {target} / 2")
        return "\n".join(lines)


def generate(rng: Random, difficulty: int) -> dict:
    instructions = []
    for _ in range(2 + (difficulty + 1) // 3):
        kind = rng.choice(["add", "add", "scale", "halve_if_even"])
        target = rng.choice("abc")
        if kind == "add":
            operand = rng.choice([c for c in "abc" if c != target])
        else:
            operand = rng.randint(2, 3)
        instructions.append([kind, target, operand])
    instructions.append(["add", "a", rng.choice("bc")])
    return {
        "instructions": instructions,
        "rounds": 2 + difficulty // 2,
        "start": {name: rng.randint(11, 40 + 3 * difficulty) for name in "abc"},
    }


def observe(instance: dict) -> str:
    program = Program(instance["instructions"], instance["rounds"])
    start = ", ".join(f"{name} = {value}" for name, value in instance["start"].items())
    return (
        f"At first {start}. Then this program runs:\n\n{program.listing()}\n\n"
        "What is the sum a + b + c at the end? Answer with one whole number, digits only."
    )


def total(instance: dict) -> int:
    program = Program(instance["instructions"], instance["rounds"])
    return sum(program.execute(instance["start"]).values())


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip()
    if not 1 <= len(text) <= 30:
        return False
    if any(character not in "0123456789" for character in text):
        return False
    return int(text) == total(instance)


def reference_answer(instance: dict) -> str:
    return f"{total(instance):,}"
