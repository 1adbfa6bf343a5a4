"""Convert numbers between bases."""

RESYN = {"description": "Base conversion", "tags": ["numerals"]}
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def to_base(n, base):
    out = ""
    while n:
        n, d = divmod(n, base)
        out = DIGITS[d] + out
    return out or "0"


def generate(rng, difficulty):
    source, target = rng.sample([b for b in range(3, 13 + 2 * difficulty) if b not in (8, 10, 16)], 2)
    number = rng.randint(50 * 4 ** difficulty, 150 * 4 ** difficulty)
    return {"digits": to_base(number, source), "source": source, "target": target}


def observe(instance):
    return (
        f"Write the number {instance['digits']}, given in base {instance['source']}, in base "
        f"{instance['target']}. Digits above 9 are the letters A, B, C, ... Answer with its digits alone; "
        "small letters count as capital ones."
    )


def verify(instance, answer):
    text = answer.strip()
    if not text or len(text) > 60:
        return False
    try:
        given = int(text, instance["target"])
    except:
        return False
    if not text.isalnum() or not text.isascii():
        return False
    return given == int(instance["digits"], instance["source"])


def reference_answer(instance):
    return to_base(int(instance["digits"], instance["source"]), instance["target"])
