"""Unwind a columnar transposition."""

RESYN = {"description": "columnar transposition", "tags": ["ciphers"]}
WORDS = (
    "anchor basalt candle driver errand falcon garnet hollow island jigsaw kettle ladder magnet nephew orchid "
    "pepper quiver ribbon saddle timber urchin velvet walnut yonder zipper"
).split()


def generate(rng, difficulty):
    words = rng.sample(WORDS, 2 + difficulty)
    order = list(range(3 + difficulty // 2))
    while order == sorted(order):
        rng.shuffle(order)
    return {"order": order, "cipher": encipher("".join(words), order), "length": 6 * len(words)}


def encipher(text, order):
    return "".join(text[column:: len(order)] for column in order)


def decipher(cipher, order):
    length, width = len(cipher), len(order)
    plain, at = [""] * length, 0
    for column in order:
        cells = range(column, length, width)
        for offset, cell in enumerate(cells):
            plain[cell] = cipher[at + offset]
        at += len(cells)
    return "".join(plain)


def observe(instance):
    order = " ".join(str(c + 1) for c in instance["order"])
    return (
        f"A message of {instance['length']} letters (English words of six letters, without spaces) was written row by row "
        f"into a table with {len(instance['order'])} columns; the last row may be short. The columns were then read from "
        f"top to bottom, in the order {order}:\n{instance['cipher']}\nWhat was the message? Spaces do not matter."
    )


def verify(instance, answer):
    if len(answer) > 500:
        return False
    found = sorted(letter for letter in answer.lower() if letter.isalpha())
    return found == sorted(decipher(instance["cipher"], instance["order"]))


def reference_answer(instance):
    return decipher(instance["cipher"], instance["order"])
