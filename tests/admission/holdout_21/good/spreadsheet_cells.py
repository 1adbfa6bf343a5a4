"""Recalculate a small spreadsheet and read off some cells."""
import re

RESYN = {"profile": "standard", "family": "spreadsheet_cells", "tags": ["spreadsheets", "arithmetic"]}


def generate(rng, difficulty):
    rows = 2 + difficulty
    names = [f"{c}{r}" for r in range(1, rows + 1) for c in "ABC"]
    cells = {}
    for i, name in enumerate(names):
        if i < 4:
            cells[name] = str(rng.randint(2, 60))
            continue
        a, b = rng.sample(names[max(0, i - 8):i], 2)
        cells[name] = rng.choice([f"={a}+{b}", f"={a}-{b}", f"={a}+{rng.randint(11, 99)}", f"=MAX({a},{b})+{rng.randint(3, 70)}"])
    ask = [names[-1], names[-2]]
    shown = list(names)
    rng.shuffle(shown)
    return {"cells": {n: cells[n] for n in shown}, "ask": ask}


def evaluate(cells, name, memo):
    if name in memo:
        return memo[name]
    text = cells[name]
    if text[0] != "=":
        value = int(text)
    elif text.startswith("=MAX("):
        a, b, k = re.fullmatch(r"=MAX\((\w+),(\w+)\)\+(\d+)", text).groups()
        value = max(evaluate(cells, a, memo), evaluate(cells, b, memo)) + int(k)
    else:
        a, op, b = re.fullmatch(r"=(\w+)([+-])(\w+)", text).groups()
        x = evaluate(cells, a, memo)
        y = int(b) if b.isdigit() else evaluate(cells, b, memo)
        value = x + y if op == "+" else x - y
    memo[name] = value
    return value


def observe(instance):
    lines = "\n".join(f"{n}: {t}" for n, t in instance["cells"].items())
    return (
        f"A spreadsheet holds:\n{lines}\n\nWhat are the values of {' and '.join(instance['ask'])}? "
        "Answer with both integers in this order, separated by a comma."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    m = re.fullmatch(r"(-?[0-9]{1,12})\s*,\s*(-?[0-9]{1,12})", answer.strip())
    if not m:
        return False
    memo = {}
    want = [evaluate(instance["cells"], n, memo) for n in instance["ask"]]
    return [int(m.group(1)), int(m.group(2))] == want


def _solution(instance):
    memo = {}
    return ", ".join(str(evaluate(instance["cells"], n, memo)) for n in instance["ask"])
