"""Decipher a telegram with an unknown shift per word."""
RESYN = {"profile": "standard", "family": "caesar_telegram", "tags": ["words", "ciphers"]}
WORDS = "send more coal before winter ships arrive north harbour closed storm coming bring grain horses leave tonight bridge guarded".split()


def _shift(word, k):
    return "".join(chr((ord(c) - 97 + k) % 26 + 97) for c in word)


def generate(rng, difficulty):
    words = rng.sample(WORDS, 3 + difficulty)
    shifts = [rng.randint(1, 25) for _ in words]
    return {"plain": " ".join(words), "cipher": " ".join(_shift(w, k) for w, k in zip(words, shifts)), "shifts": shifts}


def observe(instance):
    return (
        "A telegram was enciphered word by word: in each word all letters were moved on in the alphabet by the same "
        f"number (cyclically); the numbers were {instance['shifts']}.\n\n{instance['cipher'].upper()}\n\n"
        f"Decipher it. Answer in lower case with single spaces between the words.\nFormat: {instance['plain']}"
    )


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == instance["plain"]


def reference_answer(instance):
    return instance["plain"]
