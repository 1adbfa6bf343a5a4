"""Decode Morse code that was keyed with substituted signs; case of the answer does not matter."""

from random import Random

RESYN = {"description": "Morse decoding", "tags": ["codes", "strings"]}

MORSE = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        (
            ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- "
            "...- .-- -..- -.-- --.. ----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----."
        ).split(),
    )
)
SIGNS = [("x", "o"), ("1", "0"), ("/", "\\"), ("^", "v"), ("+", "*"), ("(", ")")]


def generate(rng: Random, difficulty: int) -> dict:
    groups = []
    symbols = sorted(MORSE)
    for _ in range(1 + difficulty):
        groups.append("".join(rng.choice(symbols) for _ in range(rng.randint(4, 6))))
    short, long = rng.choice(SIGNS)
    if rng.random() < 0.5:
        short, long = long, short
    return {"groups": groups, "short": short, "long": long, "reversed": difficulty >= 6}


def transmit(instance: dict) -> str:
    table = str.maketrans({".": instance["short"], "-": instance["long"]})
    words = [" ".join(MORSE[letter] for letter in group) for group in instance["groups"]]
    signal = " | ".join(words).translate(table)
    return signal[::-1] if instance["reversed"] else signal


def observe(instance: dict) -> str:
    note = (
        "The tape was recorded backwards: read the whole line from right to left.\n"
        if instance["reversed"]
        else ""
    )
    return (
        "A message in international Morse code (letters A-Z and digits 0-9), where "
        f"'{instance['short']}' is written for the short and '{instance['long']}' for the long "
        "signal. Blanks separate the characters and ' | ' separates the words.\n\n"
        f"{transmit(instance)}\n\n{note}"
        "Decode it. Answer with the words separated by single spaces; upper and lower case are "
        "the same."
    )


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 500:
        return False
    return answer.strip().strip("`").upper().split() == instance["groups"]


def reference_answer(instance: dict) -> str:
    # Lower case on purpose: the question allows both.
    return " ".join(instance["groups"]).lower()
