"""Arithmetic in another base."""

RESYN = {"profile": "standard", "family": "number_bases", "tags": ["mathematics", "arithmetic"]}

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def _write(n, base):
    out = ""
    while n:
        n, d = divmod(n, base)
        out = DIGITS[d] + out
    return out or "0"


def generate(rng, difficulty):
    base = rng.randrange(5, 10) if difficulty < 4 else rng.randrange(11, 21)
    top = 10 ** (3 + difficulty // 3)
    return {"base": base, "a": rng.randrange(top // 10, top), "b": rng.randrange(top // 10, top),
            "c": rng.randrange(3, 30 * difficulty)}


def _value(instance):
    return instance["a"] * instance["c"] + instance["b"]


def observe(instance):
    base = instance["base"]
    return (f"In base {base} (digits {DIGITS[:base]}), compute a * c + b for a = {_write(instance['a'], base)}, "
            f"b = {_write(instance['b'], base)}, c = {_write(instance['c'], base)}. Answer with the result in base "
            f"{base}, without leading zeros; letters may be in upper or lower case.")


def extract(output):
    if not isinstance(output, str):
        return None
    text = output[-2000:].strip()
    return text.splitlines()[-1].strip() if text else None


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100 or not answer.isascii():
        return False
    return answer.strip().lower() == _write(_value(instance), instance["base"])


def reference_answer(instance):
    return _write(_value(instance), instance["base"])
