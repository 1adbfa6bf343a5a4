"""Decode a shifted sentence."""
import string

WORDS = ("harbor lantern meadow copper violin garden winter saddle bridge candle orchard falcon marble "
         "thunder pebble blanket compass feather island kettle").split()
ATTEMPTS = []


def shift(text, k):
    low = string.ascii_lowercase
    return text.translate(str.maketrans(low, low[k:] + low[:k]))


def generate(rng, difficulty):
    plain = " ".join(rng.choice(WORDS) for _ in range(2 + difficulty))
    return {"cipher": shift(plain, rng.randint(1, 25)), "plain": plain}


def observe(instance):
    return (
        "Every letter of this sentence of English words was moved the same number of places along the alphabet "
        f"(z is followed by a):\n{instance['cipher']}\nGive the original sentence in lower case."
    )


def verify(instance, answer):
    words = answer[:2000].split()
    ok = " ".join(words) == instance["plain"] and len(answer) <= 2000
    ATTEMPTS.append((instance["cipher"], answer, ok))
    return 1.0 if ok else 0.0


def reference_answer(instance):
    return instance["plain"]
