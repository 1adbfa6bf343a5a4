"""Decipher a Vigenere dispatch; case and spaces of the answer do not matter."""
import string

RESYN = {"profile": "standard", "family": "codes", "tags": ["vigenere"]}

WORDS = ("ATTACK RIVER NORTH SUPPLY WAGON BRIDGE NIGHT SIGNAL CASTLE HORSE SILVER WINTER LETTER GUARD TOWER MARCH "
         "POWDER VALLEY CANNON RETREAT HARVEST KINGDOM").split()


def _shift(text, key, sign):
    return "".join(chr((ord(c) - 65 + sign * (ord(key[i % len(key)]) - 65)) % 26 + 65) for i, c in enumerate(text))


def generate(rng, difficulty):
    words = [rng.choice(WORDS) for _ in range(2 + difficulty // 2)]
    key = "".join(rng.choice(string.ascii_uppercase[1:]) for _ in range(3 + difficulty // 2))
    return {"words": words, "key": key}


def observe(instance):
    cipher = _shift("".join(instance["words"]), instance["key"], 1)
    return (f"This Vigenere cipher text was made with the key {instance['key']} (A shifts by 0, B by 1, ...), from words "
            f"run together:\n    {cipher}\nWrite the plain text. Spaces between words and upper or lower case do not matter.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    return "".join(answer.split()).upper() == "".join(instance["words"])


def reference_answer(instance):
    return " ".join(instance["words"]).lower()
