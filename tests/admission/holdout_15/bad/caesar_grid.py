"""Decipher a message that was shifted and written into a grid column by column."""
import string

RESYN = {"profile": "standard", "family": "codes", "tags": ["caesar", "transposition"]}


def _encipher(message, shift, rows):
    shifted = "".join(chr((ord(c) - 65 + shift) % 26 + 65) for c in message)
    return ["".join(shifted[r::rows]) for r in range(rows)]


def generate(rng, difficulty):
    rows = 2 + difficulty // 3
    length = rows * (3 + difficulty // 2)
    return {"message": "".join(rng.choice(string.ascii_uppercase) for _ in range(length)),
            "shift": rng.randint(3, 23), "rows": rows}


def observe(instance):
    grid = "\n".join("    " + row for row in _encipher(instance["message"], instance["shift"], instance["rows"]))
    return (f"Every letter of a message was moved {instance['shift']} places forward in the alphabet (Z is followed by "
            f"A), and the result was written into {instance['rows']} rows, column by column from the left, "
            f"each column from top to bottom:\n{grid}\n"
            "Restore the message.\n"
            f"Answer in capital letters without spaces, for example: {instance['message']}")


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == instance["message"]
