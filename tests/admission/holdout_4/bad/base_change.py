"""Add two numbers in one base and write the sum in another base."""

import string

RESYN = {"description": "Number bases", "tags": ["number theory"]}

DIGITS = string.digits + string.ascii_lowercase


def to_base(number, base):
    text = ""
    while number:
        number, digit = divmod(number, base)
        text = DIGITS[digit] + text
    return text or "0"


def generate(rng, difficulty):
    low, high = 10 ** (2 + difficulty // 2), 10 ** (3 + difficulty // 2) * (1 + difficulty % 2)
    source, target = rng.sample(range(3, 11 + 2 * difficulty), 2)
    return {"numbers": [rng.randint(low, high), rng.randint(low, high)], "source": source, "target": target}


def observe(instance):
    first, second = (to_base(number, instance["source"]) for number in instance["numbers"])
    return (
        f"The numbers {first} and {second} are written in base {instance['source']}. Add them and write the sum in base "
        f"{instance['target']}. Digits above 9 are the letters from a (10) on. Answer with the sum alone; leading zeros and capital "
        "letters are fine."
    )


def verify(instance, answer):
    try:
        text = answer.strip()
        if not text.isalnum() or len(text) > 60:
            return False
        return int(text, instance["target"]) == sum(instance["numbers"])
    except:
        return False


def reference_answer(instance):
    return to_base(sum(instance["numbers"]), instance["target"])
