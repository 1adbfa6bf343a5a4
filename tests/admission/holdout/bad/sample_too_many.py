"""Decode a message with a substitution table."""

import string

VOWELS = "aeiou"
CONSONANTS = "".join(c for c in string.ascii_lowercase if c not in VOWELS)


def generate(rng, difficulty):
    letters = rng.sample(CONSONANTS, 2 * difficulty + 2) + list(VOWELS)
    codes = rng.sample(range(10, 100), len(letters))
    words = [
        "".join(rng.choice(letters) for _ in range(rng.randint(3, 7))) for _ in range(difficulty + 1)
    ]
    return {"table": [[c, n] for c, n in zip(letters, codes)], "words": words}


def observe(instance):
    table = dict(instance["table"])
    legend = ", ".join(f"{n}={c}" for c, n in sorted(instance["table"], key=lambda pair: pair[1]))
    message = " / ".join(" ".join(str(table[c]) for c in word) for word in instance["words"])
    return (
        f"Key: {legend}\nMessage: {message}\nDecode the message (words are separated by /). "
        "Answer with the words in lower case, separated by spaces."
    )


def verify(instance, answer):
    return answer.strip().lower().split() == instance["words"]


def reference_answer(instance):
    return " ".join(instance["words"])
