"""Line totals of an invoice with tax, to the cent."""
import re

RESYN = {"profile": "standard", "family": "invoice_rounding", "tags": ["commerce", "arithmetic"]}


def generate(rng, difficulty):
    return {
        "rate": rng.choice([5, 10, 15, 20, 25]),
        "lines": [(rng.randint(1, 9), 5 * rng.randint(21, 800)) for _ in range(2 + difficulty)],
    }


def observe(instance):
    lines = "\n".join(f"  {n} x {c // 100}.{c % 100:02d}" for n, c in instance["lines"])
    return (
        f"Net prices of an invoice:\n{lines}\nTo each line {instance['rate']} per cent of tax are added and the line is "
        "rounded to the cent, half a cent upwards. Answer with the gross amounts of the lines in order, two decimals "
        "each, separated by single spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    tokens = answer.strip().split(" ")
    if not all(re.fullmatch(r"[0-9]{1,6}\.[0-9]{2}", t) for t in tokens):
        return False
    want = [(n * c * (100 + instance["rate"]) + 50) // 100 for n, c in instance["lines"]]
    return [int(t.replace(".", "")) for t in tokens] == want


def reference_answer(instance):
    return " ".join(f"{round(n * c / 100 * (1 + instance['rate'] / 100), 2):.2f}" for n, c in instance["lines"])
