"""Data cleaning: the model writes a Python function clean(cell) that applies a list of cleaning rules."""

RULES = [
    ("strip", "remove leading and trailing spaces", lambda s: s.strip(" ")),
    ("collapse", "replace every run of spaces by one space", lambda s: " ".join(p for p in s.split(" ") if p) if s.strip(" ") else (" " if s else "")),
    ("lower", "convert to lower case", lambda s: s.lower()),
    ("nodash", "delete all hyphens", lambda s: s.replace("-", "")),
    ("comma", "replace every comma by a full stop", lambda s: s.replace(",", ".")),
    ("under", "replace every space by an underscore", lambda s: s.replace(" ", "_")),
    ("rev", "reverse the text", lambda s: s[::-1]),
    ("dup", "append a copy of the first character (if there is one)", lambda s: s + s[:1]),
    ("cut", "delete the last character (if there is one)", lambda s: s[:-1]),
]
BY_NAME = {r[0]: r for r in RULES}


def generate(rng, difficulty):
    count = 2 + difficulty // 2
    rules = [rng.choice(RULES)[0] for _ in range(count)]
    cells = []
    for _ in range(20 + difficulty):
        cells.append("".join(rng.choice("abcXYZ -,  17") for _ in range(rng.randint(4, 14))))
    return {"rules": rules, "cells": cells}


def observe(instance):
    steps = "\n".join(f"{k + 1}. {BY_NAME[n][1]}" for k, n in enumerate(instance["rules"]))
    return ("Write a Python function clean(cell) that takes a str and applies these steps in order:\n" + steps
            + "\nAnswer with the source code of the function only.")


def _expected(instance, cell):
    for name in instance["rules"]:
        cell = BY_NAME[name][2](cell)
    return cell


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    code = answer.replace("```python", "").replace("```", "").strip()
    scope = {}
    try:
        exec(code, scope)
        for cell in instance["cells"]:
            if scope["clean"](cell) != _expected(instance, cell):
                return False
    except Exception:
        return False
    return True


def reference_answer(instance):
    body = {
        "strip": 's = s.strip(" ")', "lower": "s = s.lower()", "nodash": 's = s.replace("-", "")',
        "collapse": 's = " ".join(p for p in s.split(" ") if p) if s.strip(" ") else (" " if s else "")',
        "comma": 's = s.replace(",", ".")', "under": 's = s.replace(" ", "_")', "rev": "s = s[::-1]",
        "dup": "s = s + s[:1]", "cut": "s = s[:-1]",
    }
    return "def clean(s):\n" + "".join(f"    {body[n]}\n" for n in instance["rules"]) + "    return s\n"
