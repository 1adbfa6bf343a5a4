"""Break a keyword substitution cipher with a crib."""
import difflib
import string

RESYN = {"profile": "standard", "family": "codes", "tags": ["substitution"]}

WORDS = ["SIGNAL", "HARBOR", "MIDNIGHT", "COURIER", "BRIDGE", "PACKAGE", "LANTERN", "WINDOW", "EMBASSY", "STATION",
         "COPPER", "VELVET", "ORCHID", "JACKAL", "QUARTZ", "ZEPHYR", "FALCON", "TUNNEL"]


def generate(rng, difficulty):
    key = list(string.ascii_uppercase)
    rng.shuffle(key)
    return {"key": "".join(key), "words": rng.sample(WORDS, 2 + difficulty)}


def observe(instance):
    table = str.maketrans(string.ascii_uppercase, instance["key"])
    pairs = " ".join(f"{p}>{c}" for p, c in sorted(zip(string.ascii_uppercase, instance["key"]), key=lambda x: x[1]))
    cipher = " ".join(w.translate(table) for w in instance["words"])
    return (f"A message was enciphered letter by letter with this table (plain>cipher):\n{pairs}\n"
            f"Cipher text: {cipher}\nWrite the plain text, in capital letters, words separated by single spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return 0.0
    expected = " ".join(instance["words"])
    return difflib.SequenceMatcher(None, answer.strip().upper(), expected).ratio()


def reference_answer(instance):
    return " ".join(instance["words"])
