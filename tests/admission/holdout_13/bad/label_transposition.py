"""Decode a columnar transposition on a crate label."""

RESYN = {"profile": "standard", "family": "text", "tags": ["cipher"]}
WORDS = ["salt", "wine", "iron", "wool", "silk", "corn", "fish", "hemp", "lead", "rice", "soap", "clay", "dates", "olive",
         "amber", "cotton", "pepper", "timber"]


def generate(rng, difficulty):
    text = "".join(rng.sample(WORDS, 2 + difficulty))
    cols = 3 + difficulty // 2
    order = list(range(cols))
    while order == sorted(order):
        rng.shuffle(order)
    coded = "".join(text[c::cols] for c in order)
    return {"coded": coded, "order": [c + 1 for c in order], "text": text}


def observe(instance):
    cols = len(instance["order"])
    return "\n".join([
        f"A label was written row by row into {cols} columns (the last row may be short) and then read column by column,",
        "each from the top, in this order of the columns: " + " ".join(map(str, instance["order"])) + ".",
        "The result was: " + instance["coded"],
        "What is the original text? Answer with its letters (case does not matter, spaces are ignored)."])


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    letters = [c for c in answer.lower() if not c.isspace()]
    return sorted(letters) == sorted(instance["text"])


def reference_answer(instance):
    return instance["text"]
