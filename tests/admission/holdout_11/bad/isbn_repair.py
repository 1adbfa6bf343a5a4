"""Repair smudged book numbers: every code has one unreadable digit and a weighted check digit."""
from typing import List, Tuple


def generate(rng, difficulty):
    codes = []
    for _ in range(1 + difficulty):
        digits = [rng.randrange(10) for _ in range(8 + difficulty)]
        check = sum((k + 1) * d for k, d in enumerate(digits)) % 11
        hidden = rng.randrange(min(len(digits), 10))
        codes.append([digits, check, hidden])
    return codes


def observe(instance):
    lines = []
    for digits, check, hidden in instance:
        shown = "".join("?" if k == hidden else str(d) for k, d in enumerate(digits))
        lines.append(f"{shown}-{'X' if check == 10 else check}")
    return (
        "The check character of a code is the sum of place times digit (places count from 1) modulo 11, with X for 10. "
        "Find the digit under each question mark.\n" + "\n".join(lines) +
        "\nAnswer with the digits in the order of the codes, without spaces."
    )


def solve(instance) -> List[int]:
    return [digits[hidden] for digits, _, hidden in instance]


def verify(instance, answer) -> Tuple[bool, str]:
    text = "".join(answer.split())
    wanted = "".join(map(str, solve(instance)))
    if len(text) != len(wanted):
        return False, f"expected {len(wanted)} digits"
    if text != wanted:
        return False, "wrong digit"
    return True, "ok"


def reference_answer(instance):
    return "".join(map(str, solve(instance)))
