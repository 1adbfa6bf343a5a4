"""Decode a sentence that was enciphered with a keyword (Vigenere)."""
import re

RESYN = {"description": "Decode with a given keyword", "tags": ["cipher"]}

NOUNS = "river stone window garden letter bridge candle market winter soldier shadow mirror".split()
VERBS = "follows guards breaks carries hides crosses forgets answers".split()
KEYS = "lemon tiger cloud piano storm quartz velvet harbor magnet rocket".split()
A = ord("a")


def sentence(rng, words):
    parts = []
    while len(parts) < words:
        parts += ["the", rng.choice(NOUNS), rng.choice(VERBS)]
    return " ".join(parts[:words])


def shift(text, key, sign):
    out, i = [], 0
    for letter in text:
        if letter.isalpha():
            out.append(chr((ord(letter) - A + sign * (ord(key[i % len(key)]) - A)) % 26 + A))
            i += 1
        else:
            out.append(letter)
    return "".join(out)


def generate(rng, difficulty):
    plain = sentence(rng, 3 + difficulty)
    key = rng.choice(KEYS)
    return {"cipher": shift(plain, key, 1), "key": key}


def observe(instance):
    return (
        f"This sentence was enciphered by the Vigenere method with the keyword '{instance['key']}'; the keyword goes "
        f"on over letters only, blanks are kept:\n{instance['cipher']}\n"
        "Answer with the plain sentence alone. Upper and lower case do not matter."
    )


def verify(instance, answer):
    plain = shift(instance["cipher"], instance["key"], -1)
    text = re.sub(r"\s+", " ", answer).strip().lower()
    return plain in text


def reference_answer(instance):
    return shift(instance["cipher"], instance["key"], -1)
