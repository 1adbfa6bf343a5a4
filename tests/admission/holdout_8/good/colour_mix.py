"""Mix screen colours; hexadecimal, upper or lower case."""
import re


def generate(rng, difficulty):
    paints = []
    for _ in range(2 + difficulty):
        paints.append([rng.randint(1, 4 + difficulty), rng.randint(0, 255), rng.randint(0, 255), rng.randint(0, 255)])
    return {"paints": paints}


def mix(paints):
    weight = sum(p[0] for p in paints)
    return "".join(f"{sum(p[0] * p[k] for p in paints) // weight:02x}" for k in (1, 2, 3))


def observe(instance):
    rows = "\n".join(f"{w} parts of #{r:02x}{g:02x}{b:02x}" for w, r, g, b in instance["paints"])
    return (
        f"Mix these screen colours:\n{rows}\nEach of red, green and blue (two hexadecimal digits "
        "each, in this order) becomes the weighted mean of the parts, rounded down. Answer with # "
        "and six hexadecimal digits; upper and lower case are both fine."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", text):
        return False
    return text[1:].lower() == mix(instance["paints"])


def reference_answer(instance):
    return "#" + mix(instance["paints"]).upper()
