"""Equivalent resistance of a ladder of resistors."""

from fractions import Fraction
from random import Random

RESYN = {"description": "series and parallel resistors", "tags": ["physics", "fractions"]}
TOLERANCE = 1e-4


def generate(rng: Random, difficulty: int) -> dict:
    rungs = 1 + difficulty
    return {"rungs": [[rng.randint(2, 60), rng.randint(2, 60)] for _ in range(rungs)],
            "load": rng.randint(2, 99)}


def equivalent(instance: dict) -> Fraction:
    total = Fraction(instance["load"])
    for series, shunt in reversed(instance["rungs"]):
        total = series + 1 / (1 / total + Fraction(1, shunt)) if total else Fraction(series)
    return total


def observe(instance: dict) -> str:
    lines = "\n".join(
        f"rung {number}: {series} ohm in series, then {shunt} ohm across"
        for number, (series, shunt) in enumerate(instance["rungs"], 1)
    )
    return (
        f"A ladder network, from its input on:\n{lines}\nend: a load of {instance['load']} ohm across.\n"
        "Each resistor across is in parallel with all that follows. What resistance is seen at the "
        "input, in ohm? Answer with a decimal number without unit; a relative error of 0.0001 is allowed."
    )


def verify(instance: dict, answer: str) -> bool:
    words = answer[:100].split()
    if len(words) != 1 or len(answer) > 100:
        return False
    try:
        given = float(words[0])
    except ValueError:
        return False
    wanted = float(equivalent(instance))
    return abs(given - wanted) <= TOLERANCE * max(abs(given), abs(wanted))


def reference_answer(instance: dict) -> str:
    return repr(float(equivalent(instance)))
