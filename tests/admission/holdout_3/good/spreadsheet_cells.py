"""Values of spreadsheet cells, with a fair share of the points for every right cell."""
import re

RESYN = {"description": "spreadsheet formulas", "tags": ["tables", "arithmetic"]}


def generate(rng, difficulty):
    cells, names = {}, []
    for row in range(1, 4 + difficulty // 2):
        for column in "ABCD":
            name = f"{column}{row}"
            if row == 1:
                cells[name] = rng.randint(100, 999)
            else:
                a, b = rng.sample(names[-7:], 2)
                cells[name] = [rng.choice(["plus", "minus", "larger"]), a, b, rng.randint(10, 99)]
            names.append(name)
    asked = rng.sample(names[4:], min(len(names) - 4, 2 + difficulty))
    return {"cells": cells, "asked": asked}


def values(cells):
    known = {}
    for name, content in cells.items():  # a cell refers to earlier cells only
        if isinstance(content, int):
            known[name] = content
            continue
        kind, a, b, number = content
        if kind == "plus":
            known[name] = known[a] + known[b] + number
        elif kind == "minus":
            known[name] = known[a] - known[b] - number
        else:
            known[name] = max(known[a], known[b]) + number
    return known


def observe(instance):
    lines = []
    for name, content in instance["cells"].items():
        if isinstance(content, int):
            lines.append(f"{name}: {content}")
        else:
            kind, a, b, n = content
            lines.append(f"{name}: " + {"plus": f"={a}+{b}+{n}", "minus": f"={a}-{b}-{n}", "larger": f"=MAX({a},{b})+{n}"}[kind])
    listed = "\n".join(lines)
    return (
        f"Cells of a spreadsheet:\n{listed}\nWhat are the values of {', '.join(instance['asked'])}? Write each as cell=value, in any order and "
        "separated by spaces or commas, as in `Z8=-12 Z9=40`. Every right cell counts the same; an answer that names other cells, or a cell "
        "twice, counts nothing."
    )


def verify(instance, answer):
    if len(answer) > 1000:
        return 0.0
    given = {}
    for word in answer.replace(",", " ").split():
        match = re.fullmatch(r"([A-D][0-9])=(-?[0-9]{1,9})", word)
        if match is None or match[1] in given or match[1] not in instance["asked"]:
            return 0.0
        given[match[1]] = int(match[2])
    known = values(instance["cells"])
    right = sum(1 for name, value in given.items() if known[name] == value)
    return right / len(instance["asked"])


def reference_answer(instance):
    known = values(instance["cells"])
    return " ".join(f"{name}={known[name]}" for name in instance["asked"])
