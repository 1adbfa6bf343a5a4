"""Decode a fridge note written with a keyword substitution."""
import string

WORDS = ["milk", "bread", "call", "grandma", "water", "plants", "before", "dinner", "keys", "under",
         "the", "blue", "mat", "feed", "cat", "twice", "laundry", "done", "buy", "stamps", "pick",
         "up", "parcel", "at", "five", "dentist", "tomorrow", "bring", "umbrella"]


def generate(rng, difficulty):
    words = [rng.choice(WORDS) for _ in range(7)]
    key = list(string.ascii_lowercase)
    rng.shuffle(key)
    return {"note": " ".join(words), "key": "".join(key)}


def _encode(instance):
    table = str.maketrans(string.ascii_lowercase, instance["key"])
    return instance["note"].translate(table)


def observe(instance):
    return (
        "A note was written with a substitution: every plain letter of the upper row became the "
        "letter below it.\n"
        f"plain:  {string.ascii_lowercase}\n"
        f"cipher: {instance['key']}\n"
        f"The note reads: {_encode(instance)}\n"
        "Answer with the plain text of the note, lower case, single spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip() == instance["note"]


def reference_answer(instance):
    return instance["note"]
