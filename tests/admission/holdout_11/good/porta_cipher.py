"""Encipher with a Porta-like table."""
AZ = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WORDS = "WINTER BREAD SHEEP RIVER STONE CLOUD NIGHT TOWER HONEY MARSH GRAIN SWORD".split()


def encipher(plain, key):
    out = []
    for k, ch in enumerate(plain):
        half = AZ.index(key[k % len(key)]) // 2
        p = AZ.index(ch)
        out.append(AZ[13 + (p + half) % 13] if p < 13 else AZ[(p - 13 - half) % 13])
    return "".join(out)


def generate(rng, difficulty):
    return {
        "plain": "".join(rng.choice(WORDS) for _ in range(1 + difficulty)),
        "key": "".join(rng.choice(AZ) for _ in range(2 + difficulty)),
    }


def observe(instance):
    return (
        f"Encipher {instance['plain']} with the key {instance['key']}, which is repeated. Number the letters A = 0 to "
        "Z = 25 and let h be half the key letter's number, rounded down. A plain letter p below 13 becomes "
        "13 + (p + h) mod 13, another one (p - 13 - h) mod 13.\nAnswer with the letters; case, blanks and punctuation do "
        "not matter, but there may be no digits or further letters."
    )


def verify(instance, answer):
    if len(answer) > 4000 or any(ch.isdigit() for ch in answer):
        return False
    letters = [ch for ch in answer if ch.isalpha()]
    if not all(ch.isascii() for ch in letters):
        return False
    return "".join(letters).upper() == encipher(instance["plain"], instance["key"])


def reference_answer(instance):
    text = encipher(instance["plain"], instance["key"])
    return " ".join(text[k:k + 5] for k in range(0, len(text), 5))
