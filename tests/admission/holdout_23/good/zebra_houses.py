"""A small zebra puzzle with direct position clues."""
import re

RESYN = {"profile": "standard", "family": "zebra", "tags": ["logic", "puzzle"]}

COLORS = ["red", "blue", "green", "white", "black", "pink", "brown"]
PETS = ["cat", "dog", "owl", "fox", "pig", "hen", "rat"]


def generate(rng, difficulty):
    n = 4 + difficulty // 4
    colors, pets = rng.sample(COLORS, n), rng.sample(PETS, n)
    clues = []
    for i in range(n - 1):
        clues.append(f"The {colors[i]} house is directly left of the {colors[i + 1]} house.")
        a, b = sorted((i, rng.randrange(n)))
        kind = rng.randrange(2)
        if kind and a != b:
            clues.append(f"The {pets[i]} lives exactly {b - a} house(s) to the "
                         f"{'left' if i == a else 'right'} of the {colors[b if i == a else a]} house.")
        else:
            clues.append(f"The {pets[i]} lives in the {colors[i]} house.")
    rng.shuffle(clues)
    return {"colors": colors, "pets": pets, "clues": clues}


def observe(instance):
    return (f"{len(instance['colors'])} houses stand in a row, numbered from left to right starting at 1. Colours: "
            f"{', '.join(sorted(instance['colors']))}. Pets, one per house: {', '.join(sorted(instance['pets']))}.\n"
            + "\n".join(instance["clues"]) +
            "\nWrite one line per house in the form NUMBER COLOUR PET; lines in any order, case does not matter.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000 or not answer.isascii():
        return False
    lines = [" ".join(line.lower().split()) for line in answer.strip().splitlines()]
    if not all(re.fullmatch(r"[1-9] [a-z]+ [a-z]+", line) for line in lines):
        return False
    truth = [f"{i + 1} {c} {p}" for i, (c, p) in enumerate(zip(instance["colors"], instance["pets"]))]
    return sorted(lines) == truth


def reference_answer(instance):
    return "\n".join(f"{i + 1} {c} {p}" for i, (c, p) in enumerate(zip(instance["colors"], instance["pets"])))
