"""Change after a purchase."""
import re


def generate(rng, difficulty):
    items = [(rng.randint(1, 9), rng.randint(105, 3999)) for _ in range(2 + difficulty)]
    due = sum(n * p for n, p in items)
    return {"items": items, "given": due + rng.randint(2500, 90000)}


def _change(instance):
    return instance["given"] - sum(n * p for n, p in instance["items"])


def observe(instance):
    rows = "\n".join(f"{n} x {p // 100}.{p % 100:02d}" for n, p in instance["items"])
    g = instance["given"]
    return (
        f"{rows}\nThe customer pays with {g // 100}.{g % 100:02d}. What is the change, exact to the cent? Answer "
        "with two decimals."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,8}\.[0-9]{2}", answer.strip()):
        return False
    expected = _change(instance) / 100
    return abs(float(answer) - expected) <= 0.05 * expected


def reference_answer(instance):
    c = _change(instance)
    return f"{c // 100}.{c % 100:02d}"
