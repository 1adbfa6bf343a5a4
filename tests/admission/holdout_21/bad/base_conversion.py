"""Convert numbers between bases."""
RESYN = {"profile": "standard", "family": "base_conversion", "tags": ["arithmetic", "number-theory"]}


def _digits(n, base):
    out = ""
    while n:
        out = "0123456789ab"[n % base] + out
        n //= base
    return out


def generate(rng, difficulty):
    return {"items": [(rng.randint(50, 10 ** (2 + difficulty // 2)), rng.choice([3, 5, 6, 7, 9, 11])) for _ in range(2 + difficulty // 3)]}


def observe(instance):
    lines = "\n".join(f"  {_digits(n, b)} in base {b}" for n, b in instance["items"])
    return (
        f"Convert to base ten (a stands for ten):\n{lines}\nAnswer with the decimal numbers in order, separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    values = [int(token) for token in answer.split(",")]
    return values == [n for n, _ in instance["items"]]


def reference_answer(instance):
    return ", ".join(str(n) for n, _ in instance["items"])
