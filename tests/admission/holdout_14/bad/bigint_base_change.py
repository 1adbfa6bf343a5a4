"""Convert numbers between bases."""

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _write(n, base):
    out = ""
    while n:
        n, d = divmod(n, base)
        out = DIGITS[d] + out
    return out or "0"


def generate(rng, difficulty):
    source, target = rng.randint(3, 12), rng.randint(14, 16 + 2 * difficulty)
    n = rng.randrange(10 ** (2 + difficulty), 10 ** (3 + difficulty))
    return {"n": n, "source": source, "target": target}


def observe(instance):
    source = instance["source"]
    return (
        f"Write the number {_write(instance['n'], source)} (base {source}) in base {instance['target']}. Use the digits 0-9 "
        "and then the capital letters A, B, C, ...; no prefix, no leading zeros, only capital letters count."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip() == _write(instance["n"], instance["target"])


def reference_answer(instance):
    n, out = instance["n"], []
    while n:
        n, d = divmod(n, instance["target"])
        out.append(str(d) if d < 10 else chr(ord("a") + d - 10))
    return "".join(reversed(out))
