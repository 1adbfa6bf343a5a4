"""Decode a message in Morse code that was written without gaps between words."""
from difflib import SequenceMatcher

RESYN = {"profile": "standard", "family": "ciphers", "tags": ["text", "decoding"]}

_CODE = {
    "a": ".-", "b": "-...", "c": "-.-.", "d": "-..", "e": ".", "f": "..-.", "g": "--.", "h": "....", "i": "..",
    "j": ".---", "k": "-.-", "l": ".-..", "m": "--", "n": "-.", "o": "---", "p": ".--.", "q": "--.-", "r": ".-.",
    "s": "...", "t": "-", "u": "..-", "v": "...-", "w": ".--", "x": "-..-", "y": "-.--", "z": "--..",
}

_WORDS = (
    "harbour signal captain weather northern lights tomorrow morning cargo arrives delayed storm engine broken "
    "send repair crew midnight island supply water blankets doctor needed quickly convoy leaves anchor deep fog"
).split()


def generate(rng, difficulty):
    words = rng.sample(_WORDS, 2 + difficulty)
    return {"plain": " ".join(words)}


def _encode(text):
    return " / ".join(" ".join(_CODE[ch] for ch in word) for word in text.split())


def observe(instance):
    return (
        "Decode this Morse message (a blank separates letters, a slash separates words):\n"
        f"{_encode(instance['plain'])}\n"
        "Answer with the message in lower case, words separated by single blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    text = answer.strip()
    if len(text) > 4 * len(instance["plain"]):
        return 0.0
    if text == instance["plain"]:
        return 1.0
    ratio = SequenceMatcher(None, text, instance["plain"], autojunk=False).ratio()
    return round(min(ratio, 0.95), 3)


def reference_answer(instance):
    return instance["plain"]
