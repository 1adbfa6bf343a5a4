"""Add numbers written in different bases."""

RESYN = {"profile": "standard", "family": "bases", "tags": ["arithmetic", "parsing"]}

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def _write(n, base):
    out = ""
    while n:
        n, d = divmod(n, base)
        out = DIGITS[d] + out
    return out or "0"


def generate(rng, difficulty):
    top = 10 ** (3 + difficulty // 3)
    terms = []
    for _ in range(2 + difficulty // 3):
        base = rng.randint(3, 16)
        terms.append([_write(rng.randint(100, top), base), base])
    return {"terms": terms, "target": rng.choice([5, 6, 7, 9, 11, 12, 13])}


def _total(instance):
    return sum(int(text, base) for text, base in instance["terms"])


def observe(instance):
    terms = "\n".join("%s in base %d" % (text, base) for text, base in instance["terms"])
    return (
        "Add these numbers:\n%s\n\nAnswer with the sum in base %d, using the digits 0-9 and then a, b, c, "
        "... and nothing else." % (terms, instance["target"])
    )


def verify(instance, answer):
    text = str(answer).strip().lower()
    if len(text) > 40:
        return False
    value = int(text, instance["target"])
    return value == _total(instance) and text == _write(value, instance["target"])


def reference_answer(instance):
    return _write(_total(instance), instance["target"])
