"""Decrypt several Caesar words; partly right answers earn part of the score."""
from dataclasses import dataclass

CONSONANTS, VOWELS = "bcdfghjklmnprstvz", "aeiou"


@dataclass(frozen=True)
class Item:
    plain: str
    shift: int

    @property
    def cipher(self):
        return "".join(chr((ord(ch) - 97 + self.shift) % 26 + 97) for ch in self.plain)


def items(instance):
    return [Item(p, s) for p, s in instance["items"]]


def generate(rng, difficulty):
    def word():
        return "".join(rng.choice(CONSONANTS) + rng.choice(VOWELS) for _ in range(2 + difficulty // 4))

    return {"items": [(word(), rng.randint(1, 25)) for _ in range(3 + difficulty)]}


def observe(instance):
    rows = "\n".join(f"{i}. {it.cipher} (shift {it.shift})" for i, it in enumerate(items(instance), 1))
    return (
        "Each word had every letter moved forward in the alphabet by its shift, after z comes a:\n"
        f"{rows}\nAnswer with the original words in order, one per line, in lower case, nothing "
        "else. With the right number of lines the score is the share of right words, otherwise 0."
    )


def verify(instance, answer):
    lines = [line.strip() for line in answer.strip().splitlines()]
    wanted = items(instance)
    if len(lines) != len(wanted):
        return 0.0
    return sum(line == it.plain for line, it in zip(lines, wanted)) / len(wanted)


def reference_answer(instance):
    return "\n".join(it.plain for it in items(instance))
