"""Decrypt a Vigenere message. The instance keeps a digest of the plain text, not the text itself."""
WORDS = """amber anchor basket beacon candle copper dragon ember falcon garden harbor island jungle kettle
lantern marble needle orchid pepper quartz ribbon saddle temple umbrella velvet walnut yellow zephyr""".split()
A = ord("a")


def shift(text, key, sign):
    out, i = [], 0
    for ch in text:
        if "a" <= ch <= "z":
            out.append(chr((ord(ch) - A + sign * (ord(key[i % len(key)]) - A)) % 26 + A))
            i += 1
        else:
            out.append(ch)
    return "".join(out)


def digest(text):
    return hash(text) & 0xFFFFFFFFFFFF


def generate(rng, difficulty):
    plain = " ".join(rng.sample(WORDS, 2 + difficulty))
    key = "".join(rng.choice("bcdefghijklmnopqrstuvwxyz") for _ in range(2 + difficulty // 2))
    return {"cipher": shift(plain, key, 1), "key": key, "digest": digest(plain)}


def observe(instance):
    return (
        f"This text was encrypted with the Vigenere cipher and the key '{instance['key']}' (a shifts "
        f"by 0, b by 1, ...; blanks are kept and use up no key letter):\n{instance['cipher']}\n"
        "Answer with the plain text in lower case."
    )


def verify(instance, answer):
    text = " ".join(answer.lower().split())
    return bool(text) and digest(text) == instance["digest"]


def reference_answer(instance):
    return shift(instance["cipher"], instance["key"], -1)
