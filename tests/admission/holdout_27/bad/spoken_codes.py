"""Spell codes with a given alphabet of code words."""
import re

RESYN = {"profile": "standard", "family": "spoken_codes", "tags": ["ciphers"]}
WORDS = "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa".split()


def generate(rng, difficulty):
    shift = rng.randint(1, 15)
    return {"shift": shift, "code": "".join(rng.choice("abcdefghijklmnop") for _ in range(4 + difficulty))}


def _solve(instance):
    return [WORDS[(ord(c) - 97 + instance["shift"]) % 16] for c in instance["code"]]


def observe(instance):
    return (f"Code words: {' '.join(WORDS)}. Each letter a..p stands for the word {instance['shift']} places further on "
            f"(cyclic). Spell '{instance['code']}' as words separated by single blanks.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.match(r"^\s*(([a-z]+ ?)+)\s*$", answer):
        return False
    return answer.split() == _solve(instance)


def reference_answer(instance):
    return " ".join(_solve(instance))
