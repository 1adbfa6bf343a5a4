"""Write a message in Morse code."""

import re

RESYN = {"description": "Encode in Morse code", "tags": ["text transforms"]}

MORSE = dict(zip(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..".split(),
))
WORDS = (
    "STORM HARBOR SIGNAL WINTER ANCHOR LANTERN QUARTZ BISHOP JUNGLE VELVET OXYGEN PUZZLE FALCON MEADOW "
    "RHYTHM CANYON TEMPLE WIZARD"
).split()


def encode(message):
    return " / ".join(" ".join(MORSE[letter] for letter in word) for word in message.split())


def normalise(text):
    """Compare answers without regard to case, quotation marks, spacing and punctuation."""
    return re.sub(r"[^a-z0-9]+", "", text.lower())


def generate(rng, difficulty):
    return {"message": " ".join(rng.sample(WORDS, difficulty + 2))}


def observe(instance):
    return (
        f"Write this message in international Morse code: {instance['message']}\n"
        "Use . and - with one space between letters and ' / ' between words. Answer with the code alone."
    )


def verify(instance, answer):
    if not answer.strip() or len(answer) > 2000:
        return False
    return normalise(answer) == normalise(encode(instance["message"]))


def reference_answer(instance):
    return encode(instance["message"])
