"""Decrypt a Vigenere cipher; case and spaces do not matter, as the question states."""
from dataclasses import dataclass

RESYN = {"tags": ["cipher"], "description": "Vigenere with a known key"}
WORDS = ("signal harvest journey kitchen lantern monster network october painter quality railway station thunder uniform village weather yesterday "
         "zealous bicycle captain").split()


@dataclass
class Key:
    text: str

    def shift(self, i):
        return ord(self.text[i % len(self.text)]) - 97

    def encrypt(self, plain):
        return "".join(chr((ord(ch) - 97 + self.shift(i)) % 26 + 97) for i, ch in enumerate(plain))


def generate(rng, difficulty):
    return {"words": [rng.choice(WORDS) for _ in range(2 + difficulty)], "key": "".join(rng.choice("bcdefghijklmnopqrstuvwxyz") for _ in range(2 + difficulty))}


def observe(instance):
    cipher = Key(instance["key"]).encrypt("".join(instance["words"]))
    return (f"A text without spaces was encrypted by adding the letters of the key {instance['key']} (a=0, b=1, ..., z=25), repeated as needed, "
            f"modulo 26. The cipher text is\n{cipher}\nAnswer with the plain text. Upper and lower case, spaces and line breaks are ignored.")


def verify(instance, answer):
    if len(answer) > 4000:
        return False
    return "".join(answer.split()).casefold() == "".join(instance["words"])


def reference_answer(instance):
    return " ".join(instance["words"]).upper()
