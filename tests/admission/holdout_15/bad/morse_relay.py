"""Decode a Morse message in which a relay has swapped dots and dashes."""

RESYN = {"profile": "standard", "family": "codes", "tags": ["morse"]}

MORSE = {"A": ".-", "B": "-...", "C": "-.-.", "D": "-..", "E": ".", "F": "..-.", "G": "--.", "H": "....",
         "I": "..", "J": ".---", "K": "-.-", "L": ".-..", "M": "--", "N": "-.", "O": "---", "P": ".--.",
         "Q": "--.-", "R": ".-.", "S": "...", "T": "-", "U": "..-", "V": "...-", "W": ".--", "X": "-..-",
         "Y": "-.--", "Z": "--.."}


def generate(rng, difficulty):
    length = 8 + difficulty // 12
    return {"message": "".join(rng.choice(sorted(MORSE)) for _ in range(length))}


def _signal(message):
    swap = {".": "-", "-": "."}
    return " ".join("".join(swap[c] for c in MORSE[letter]) for letter in message)


def observe(instance):
    return ("A relay has swapped every dot with a dash and every dash with a dot in a message of "
            "international Morse code (letters separated by spaces):\n"
            f"    {_signal(instance['message'])}\n"
            "What did the sender write? Answer with the capital letters, without spaces.")


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == instance["message"]


def reference_answer(instance):
    return instance["message"]
