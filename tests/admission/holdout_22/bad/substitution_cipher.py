"""Decode a substitution cipher with its table."""

ALPHABET = "abcdefghijklmnopqrstuvwxyz"
NOUNS = ["harbor", "lantern", "meadow", "castle", "violin", "thunder", "pepper", "window", "blanket", "compass",
         "feather", "mirror", "orchard", "saddle", "turtle", "walnut"]


def generate(rng, difficulty):
    letters = list(ALPHABET)
    rng.shuffle(letters)
    words = rng.sample(NOUNS, 2 + difficulty)
    return {"table": "".join(letters), "plain": " ".join(words)}


def encode(text, table):
    return text.translate(str.maketrans(ALPHABET, table))


def observe(instance):
    return ("A text was encrypted by replacing each letter of the first line by the letter below it:\n"
            f"{ALPHABET}\n{instance['table']}\nThe encrypted text is: {encode(instance['plain'], instance['table'])}\n"
            "Answer with the original text in lower case, words separated by single blanks.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    guess = answer.strip()
    return guess in instance["plain"]


def reference_answer(instance):
    return instance["plain"]
