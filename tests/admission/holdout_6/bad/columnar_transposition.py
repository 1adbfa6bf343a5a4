"""Encrypt a message with a columnar transposition."""
from collections import Counter

SYL = ["ba", "ke", "mi", "no", "ru", "ta", "so", "li", "pe", "du", "fa", "go", "hi", "ju", "we", "zo"]


def _encrypt(text: str, order: list) -> str:
    width = len(order)
    columns = [text[i::width] for i in range(width)]
    return "".join(columns[k] for k in order)


def generate(rng, difficulty):
    width = 3 + difficulty // 2
    text = "".join(rng.choice(SYL) for _ in range(5 + 2 * difficulty)).upper()
    order = list(range(width))
    while order == sorted(order):
        rng.shuffle(order)
    return {"text": text, "order": order, "cipher": _encrypt(text, order)}


def observe(instance):
    order = instance["order"]
    return "\n".join([
        "Columnar transposition: write the message row by row into a grid of "
        f"{len(order)} columns (the last row may stay short), then read the columns top to bottom.",
        "Read the columns in this order (1 is the leftmost): " + " ".join(str(k + 1) for k in order),
        "Message: " + instance["text"],
        "Answer with the resulting cipher text as one word of capital letters.",
    ])


def reference_answer(instance):
    return instance["cipher"]


def verify(instance, answer):
    got = "".join(answer.split()).upper()
    if len(got) != len(instance["cipher"]):
        return False
    return Counter(got) == Counter(instance["cipher"])
