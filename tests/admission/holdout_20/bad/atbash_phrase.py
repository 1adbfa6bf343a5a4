"""Undo a substitution cipher with a mirrored, rotated alphabet."""
import string

RESYN = {"profile": "standard", "family": "ciphers", "tags": ["substitution", "text"]}

_ADJECTIVES = "silent golden broken crimson hidden frozen narrow ancient gentle hollow restless distant".split()
_NOUNS = "river castle lantern garden mirror forest compass window feather thunder harvest tunnel".split()
_VERBS = "guards follows answers remembers borrows measures crosses welcomes".split()


def _mirror(text, shift):
    letters = string.ascii_lowercase
    table = {ch: letters[(25 - i + shift) % 26] for i, ch in enumerate(letters)}
    return "".join(table.get(ch, ch) for ch in text)


def generate(rng, difficulty):
    words = []
    for k in range(1 + (difficulty + 1) // 3):
        words += [rng.choice(_ADJECTIVES), rng.choice(_NOUNS), rng.choice(_VERBS)]
    words += [rng.choice(_ADJECTIVES), rng.choice(_NOUNS)]
    return {"plain": " ".join(words), "shift": rng.randint(1, 5 + 2 * difficulty)}


def observe(instance):
    return (
        "In this cipher the letter number i of the alphabet (a=0) becomes letter number "
        f"(25 - i + {instance['shift']}) modulo 26, blanks stay. Decipher\n"
        f"{_mirror(instance['plain'], instance['shift'])}\n"
        "and answer with the complete plain text in lower case."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    # tolerate surrounding blanks and different case
    return answer.strip().lower() in instance["plain"]


def reference_answer(instance):
    return instance["plain"]
