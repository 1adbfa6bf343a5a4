"""Decode a message in a Polybius square."""
import difflib

RESYN = {"tags": ["cipher"], "description": "Polybius square"}
ALPHABET = "abcdefghiklmnopqrstuvwxyz"


def generate(rng, difficulty):
    square = "".join(rng.sample(ALPHABET, 25))
    text = "".join(rng.choice(ALPHABET) for _ in range(6 + 4 * difficulty))
    return {"square": square, "text": text}


def observe(instance):
    sq = instance["square"]
    rows = "\n".join(" ".join(sq[i:i + 5]) for i in range(0, 25, 5))
    code = " ".join(f"{sq.index(c) // 5 + 1}{sq.index(c) % 5 + 1}" for c in instance["text"])
    return (f"In this square, each letter is written as its row followed by its column, counted from 1:\n{rows}\n"
            f"Decode: {code}\nAnswer with the letters without spaces. Every letter must be right.")


def verify(instance, answer):
    given = "".join(answer.lower().split())
    if not given or len(given) > 4 * len(instance["text"]):
        return 0.0
    score = difflib.SequenceMatcher(None, given, instance["text"], autojunk=False).ratio()
    return 1.0 if score >= 0.8 else 0.0


def reference_answer(instance):
    return instance["text"]
