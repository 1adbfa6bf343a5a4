"""Caesar cipher with a keyword shift."""

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WORDS = ["RIVER", "STONE", "CLOUD", "EMBER", "FROST", "GLADE", "HOLLY", "IVORY", "JEWEL", "KNOLL", "LILAC", "MAPLE"]


def shift(text, key):
    out = []
    for i, c in enumerate(text):
        step = ALPHABET.index(key[i % len(key)])
        out.append(ALPHABET[(ALPHABET.index(c) + step) % 26] if c in ALPHABET else c)
    return "".join(out)


def generate(rng, difficulty):
    plain = " ".join(rng.choice(WORDS) for _ in range(1 + difficulty))
    key = "".join(rng.choice(ALPHABET) for _ in range(2 + difficulty // 2))
    return {"plain": plain, "key": key, "cipher": shift(plain, key)}


def observe(instance):
    return (
        f"The text {instance['cipher']!r} was made by moving letter number i of the original forward in "
        f"the alphabet by the i-th letter of the key {instance['key']} (A is 0; the key is repeated; "
        "spaces count as letters but stay). Find the original. Answer with it alone."
    )


def normalise(text):
    return "".join(c for c in text.casefold() if c.isalnum())


def verify(instance, answer):
    return normalise(answer) == instance["plain"].replace(" ", "")
