"""Decipher with a known keyword; capitals do not matter."""
from dataclasses import dataclass
from itertools import cycle

WORDS = "attack dawn bridge river march north castle signal lantern courier garrison retreat supply winter harbour tower".split()
KEYS = "amber cobalt indigo saffron violet scarlet umber ochre".split()


@dataclass(frozen=True)
class Vigenere:
    key: str

    def apply(self, text, sign):
        shifts = cycle(ord(k) - 97 for k in self.key)
        return "".join(chr((ord(c) - 97 + sign * next(shifts)) % 26 + 97) if c != " " else " " for c in text)


def generate(rng, difficulty):
    plain = " ".join(rng.choice(WORDS) for _ in range(1 + difficulty))
    return {"cipher": Vigenere(key := rng.choice(KEYS)).apply(plain, 1), "key": key}


def observe(instance):
    return (
        f"This was enciphered with the Vigenere cipher and the keyword {instance['key']} (a shifts by 0; spaces were kept and use no "
        f"letter of the keyword):\n{instance['cipher']}\nGive the plain text. Capital and small letters count as the same."
    )


def verify(instance, answer):
    if len(answer) > 1000:
        return 0.0
    return 1.0 if answer.lower().split() == reference_answer(instance).split() else 0.0


def reference_answer(instance):
    return Vigenere(instance["key"]).apply(instance["cipher"], -1)
