"""Read runes carved into a bone.

The instance carries its own question under "question".
"""
RUNES = "\u16a0\u16a2\u16a6\u16a8\u16b1\u16b2\u16b7\u16b9\u16ba\u16be\u16c1\u16c3\u16c7\u16c8\u16c9\u16ca"
SOUNDS = "fuqarkgwhnijepzs"


def generate(rng, difficulty):
    length = 5 + 2 * difficulty
    text = "".join(rng.choice(SOUNDS) for _ in range(length))
    step = rng.randint(1, 15)
    carved = "".join(RUNES[(SOUNDS.index(ch) + step * k) % 16] for k, ch in enumerate(text))
    table = ", ".join(f"{r} = {s}" for r, s in zip(RUNES, SOUNDS))
    return {
        "question": (
            f"Runes in order: {table}. A carver moved the k-th letter (k = 0, 1, ...) of a text forward by {step} * k runes "
            f"in this order, cyclically. He carved {carved}. Which text did he mean? Answer in Latin letters."
        ),
        "decoded": text,
    }


def verify(instance, answer):
    return "".join(answer.lower().split()) == instance["decoded"]


def reference_answer(instance):
    return instance["decoded"]
