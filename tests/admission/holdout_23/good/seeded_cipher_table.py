"""Decode a message with a homophonic cipher table."""
import random

RESYN = {"profile": "standard", "family": "cipher", "tags": ["cryptography", "language"]}

WORDS = ("amber basil cedar delta ember fjord grape hazel ivory jelly koala lemon mango night olive pearl quilt raven "
         "sugar tulip umbra viola wheat yacht zebra").split()


def generate(rng, difficulty):
    words = [rng.choice(WORDS) for _ in range(2 + difficulty // 2)]
    return {"words": words, "table_seed": rng.randrange(10 ** 6)}


def _table(seed):
    local = random.Random(seed)
    codes = list(range(10, 62))
    local.shuffle(codes)
    return {ch: [codes[2 * i], codes[2 * i + 1]] for i, ch in enumerate("abcdefghijklmnopqrstuvwxyz")}


def observe(instance):
    table = _table(instance["table_seed"])
    local = random.Random(instance["table_seed"] + 1)
    code = " / ".join(" ".join(str(local.choice(table[ch])) for ch in word) for word in instance["words"])
    legend = ", ".join(f"{ch}={a}|{b}" for ch, (a, b) in table.items())
    return (f"Cipher table (each letter has two codes): {legend}\nMessage: {code}\n"
            "A slash separates words. Read the message, then reverse the order of its words (not of the letters). "
            "Answer with the words in lower case, separated by single spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    return answer.strip() == " ".join(reversed(instance["words"]))


def reference_answer(instance):
    return " ".join(reversed(instance["words"]))
