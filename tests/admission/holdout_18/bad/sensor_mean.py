"""Spreadsheets: weighted average of a column, two decimals."""
import re


def generate(rng, difficulty):
    n = 3 + difficulty
    values = [rng.randint(100, 9999) for _ in range(n)]
    weights = [rng.randint(1, 9) for _ in range(n)]
    rest = -sum(weights) % 50
    weights[0] += rest
    return {"values": values, "weights": weights}


def observe(instance):
    rows = "\n".join(f"{v}\t{w}" for v, w in zip(instance["values"], instance["weights"]))
    return (f"value\tweight\n{rows}\nCompute the weighted average of the values and round it to two decimals. "
            "Answer with the number only.")


def _mean(instance):
    total = sum(v * w for v, w in zip(instance["values"], instance["weights"]))
    return total / sum(instance["weights"])


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"\d{1,6}(\.\d{1,4})?", text, re.ASCII):
        return False
    return text == f"{_mean(instance):.2f}"


def reference_answer(instance):
    return str(round(_mean(instance), 2))
