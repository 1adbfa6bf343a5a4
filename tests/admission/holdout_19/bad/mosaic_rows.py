"""Mosaics: write a row of tiles in shorthand."""
import re

RESYN = {"profile": "standard", "family": "mosaic_rows", "tags": ["crafts", "strings"]}


def generate(rng, difficulty):
    row = ""
    for _ in range(4 + 2 * difficulty):
        row += rng.choice([c for c in "abcde" if not row.endswith(c)]) * rng.randint(1, 14)
    turned = [rng.choice("abcde") for _ in range(2)]
    while turned[0] == turned[1]:
        turned[1] = rng.choice("abcde")
    return {"row": row, "swap": turned}


def _wanted(instance):
    a, b = instance["swap"]
    return instance["row"][::-1].translate(str.maketrans(a + b, b + a))


def observe(instance):
    a, b = instance["swap"]
    return (
        f"A row of coloured tiles: {instance['row']}\nIt is turned end for end, and then every tile {a} is replaced by a "
        f"tile {b} and every {b} by {a}. Write the new row in shorthand: the number of tiles before the letter, as in "
        "3a1b12c for aaabcccccccccccc. A run may be split up (2a1a is as good as 3a)."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    text = "".join(answer.split())
    if not re.fullmatch(r"(?:[1-9][0-9]{0,9}[a-e])+", text):
        return False
    expanded = "".join(letter * int(count) for count, letter in re.findall(r"([0-9]+)([a-e])", text))
    return expanded == _wanted(instance)


def reference_answer(instance):
    runs = re.findall(r"((.)\2*)", _wanted(instance))
    return "".join(f"{len(run)}{letter}" for run, letter in runs)
