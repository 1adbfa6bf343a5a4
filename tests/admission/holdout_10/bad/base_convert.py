"""Convert numbers between bases."""

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
RESYN = {"tags": ["number systems"]}


def to_base(number, base):
    text = ""
    while number:
        number, digit = divmod(number, base)
        text = DIGITS[digit] + text
    return text or "0"


def generate(rng, difficulty):
    source, target = rng.sample(range(5, 17 + difficulty), 2)
    number = rng.randint(10 ** (1 + difficulty // 2), 10 ** (3 + difficulty))
    return {"digits": to_base(number, source), "source": source, "target": target}


def observe(instance):
    return (
        f"The number {instance['digits']} is written in base {instance['source']} (digits 0-9, then A for ten, "
        f"B for eleven, ...). Write it in base {instance['target']}, with the digits alone; capital and small "
        "letters count the same."
    )


def verify(instance, answer):
    text = answer.strip()
    if not 0 < len(text) <= 60 or not text.isascii() or not text.isalnum():
        return False
    try:
        value = int(text, instance["target"])
    except:
        return False
    return value == int(instance["digits"], instance["source"])


def reference_answer(instance):
    return to_base(int(instance["digits"], instance["source"]), instance["target"])
