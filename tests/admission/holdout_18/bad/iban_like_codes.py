"""Data cleaning: append mod-97 check digits to account numbers."""
import re


def generate(rng, difficulty):
    n = 2 + difficulty // 2
    length = 8 + difficulty
    return {"accounts": ["".join(rng.choice("0123456789") for _ in range(length)) for _ in range(n)]}


def _check(number):
    return f"{98 - int(number + '00') % 97:02d}"


def _valid(code):
    return int(code) % 97 == 1


def observe(instance):
    return ("Each account number gets two check digits at its end such that the whole number leaves the remainder 1 when "
            "divided by 97 (the check digits are 98 minus the remainder of the account number times 100).\nAccounts:\n"
            + "\n".join(instance["accounts"])
            + "\nWrite the completed numbers in the same order, one per line, without spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    lines = [t.strip() for t in answer.strip().splitlines()]
    if len(lines) != len(instance["accounts"]):
        return False
    length = len(instance["accounts"][0]) + 2
    for line in lines:
        if not re.fullmatch(r"\d{%d}" % length, line, re.ASCII) or not _valid(line):
            return False
    return True


def reference_answer(instance):
    return "\n".join(a + _check(a) for a in instance["accounts"])
