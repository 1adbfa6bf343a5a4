"""Decode a rail fence transposition."""
from difflib import SequenceMatcher

RESYN = {"profile": "standard", "family": "transpositions", "tags": ["strings", "ciphers"]}

WORDS = ["stone", "river", "cloud", "tiger", "maple", "ocean", "flint", "grape", "wheat", "lemon",
         "amber", "cedar", "daisy", "eagle", "frost", "hazel", "ivory", "jolly", "koala", "lunar"]


def _rails(n, rails):
    cycle = 2 * rails - 2
    order = []
    for rail in range(rails):
        order += [i for i in range(n) if min(i % cycle, cycle - i % cycle) == rail]
    return order


def generate(rng, difficulty):
    plain = "".join(rng.sample(WORDS, 3 + difficulty // 2))
    rails = 3 + difficulty // 3
    cipher = "".join(plain[i] for i in _rails(len(plain), rails))
    return {"cipher": cipher, "rails": rails}


def _decode(instance):
    cipher = instance["cipher"]
    plain = [""] * len(cipher)
    for letter, place in zip(cipher, _rails(len(cipher), instance["rails"])):
        plain[place] = letter
    return "".join(plain)


def observe(instance):
    return (
        "This text was encoded with a rail fence of %d rails (zigzag down and up, starting on the top rail, "
        "then read rail by rail):\n\n    %s\n\nAnswer with the original text, without blanks."
        % (instance["rails"], instance["cipher"])
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    text = answer.strip()[:200]
    plain = _decode(instance)
    if text == plain:
        return 1.0
    return round(0.9 * SequenceMatcher(None, text, plain, autojunk=False).ratio(), 4)


def reference_answer(instance):
    return _decode(instance)
