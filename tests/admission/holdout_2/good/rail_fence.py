"""Rail-fence cipher; the answer is taken out of tags by extract."""

import re

RESYN = {
    "description": "Decrypt a rail-fence cipher",
    "tags": ["ciphers"],
    "limits": {"cpu_seconds": 5, "wall_seconds": 10},
}

SYLLABLES = ["ba", "ko", "ri", "ten", "lu", "mar", "si", "po", "del", "ga", "nu", "fer", "wi", "zo", "tra"]


def _order(length, rails):
    period = 2 * rails - 2
    return sorted(range(length), key=lambda i: (min(i % period, period - i % period), i))


def encrypt(text, rails):
    return "".join(text[i] for i in _order(len(text), rails))


def decrypt(text, rails):
    out = [""] * len(text)
    for letter, place in zip(text, _order(len(text), rails)):
        out[place] = letter
    return "".join(out)


def generate(rng, difficulty):
    rails = 2 + (difficulty + 2) // 3
    while True:
        plain = "".join(rng.choice(SYLLABLES) for _ in range(4 + 2 * difficulty))
        if encrypt(plain, rails) != plain:
            return {"cipher": encrypt(plain, rails), "rails": rails}


def observe(instance):
    return (
        f"A text was written in a zigzag over {instance['rails']} rails: its first letter on the top rail, each next one a "
        "rail lower until the bottom rail, then up again, and so on. Reading the rails from top to bottom, each from left "
        f"to right, gave: {instance['cipher']}\n"
        "What is the text? It consists of made-up words without spaces. Write it in small letters between <answer> and "
        "</answer>; explanations may stand before."
    )


def extract(output):
    """What stands in the last answer tags, or the whole output without tags; verify gets this text."""
    start = output.rfind("<answer>")
    if start < 0:
        return output.strip()
    end = output.find("</answer>", start)
    return output[start + len("<answer>"): end if end >= 0 else len(output)].strip()


def verify(instance, answer):
    text = answer.strip() if len(answer) < 1000 else ""
    if not re.fullmatch(r"[a-z]{1,200}", text):
        return False
    return text == decrypt(instance["cipher"], instance["rails"])


def reference_answer(instance):
    return decrypt(instance["cipher"], instance["rails"])
