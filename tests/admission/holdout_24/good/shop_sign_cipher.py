"""Decode the sign of a shop."""
import re

RESYN = {"profile": "standard", "family": "shop", "tags": ["cipher"]}

WORDS = ["fresh", "bread", "daily", "warm", "soup", "cheap", "shoes", "open", "late", "books",
         "used", "tea", "silk", "soap", "candles", "closed", "sunday", "honey", "local", "wine"]
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def generate(rng, difficulty):
    words = rng.sample(WORDS, 2 + difficulty)
    factor = rng.choice([3, 5, 7, 9, 11, 15, 17, 19, 21, 23, 25])
    shift = rng.randint(1, 25)
    text = " ".join(words)
    coded = "".join(ALPHABET[(ALPHABET.index(c) * factor + shift) % 26] if c != " " else " " for c in text)
    return {"coded": coded, "factor": factor, "shift": shift}


def _decode(instance):
    table = {}
    for i, letter in enumerate(ALPHABET):
        table[ALPHABET[(i * instance["factor"] + instance["shift"]) % 26]] = letter
    return "".join(table.get(c, " ") for c in instance["coded"])


def observe(instance):
    return (
        "A sign was coded with the letters a=0 to z=25: a letter x became "
        f"({instance['factor']}*x + {instance['shift']}) mod 26, spaces were kept.\nThe coded sign: "
        f"{instance['coded']}\n\nDecode it, and write the words in reverse order. End with a line "
        "`ANSWER: ` followed by these words in small letters, separated by single spaces."
    )


def extract(output):
    found = re.findall(r"^ANSWER:([^\n]{1,500})$", output, flags=re.MULTILINE)
    return found[-1].strip() if found else None


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    expected = " ".join(reversed(_decode(instance).split(" ")))
    return 1.0 if answer.strip() == expected else 0.0


def reference_answer(instance):
    return " ".join(reversed(_decode(instance).split(" ")))
