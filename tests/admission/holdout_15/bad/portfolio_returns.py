"""Value of a portfolio after several years, per asset."""
import re

RESYN = {"profile": "standard", "family": "finance", "tags": ["partial-credit"]}


def _values(assets):
    out = []
    for units, price, changes in assets:
        for change in changes:
            price = price * (100 + change) // 100
        out.append(units * price)
    return out


def generate(rng, difficulty):
    return {"assets": [(rng.randint(3, 40), rng.randint(500, 9000),
                        [rng.randint(-30, 45) for _ in range(1 + difficulty)]) for _ in range(3 + difficulty // 3)]}


def observe(instance):
    lines = ["A portfolio holds these assets. In each year the unit price changes by the given percentage and is "
             "then rounded down to whole cents."]
    for k, (units, price, changes) in enumerate(instance["assets"], 1):
        lines.append(f"  asset {k}: {units} units at {price} cents; yearly changes in %: "
                     + ", ".join(map(str, changes)))
    lines.append("What is each asset worth at the end, in cents? Answer with one integer per asset, separated by "
                 "spaces. Each right value earns an equal part of the score.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or not answer.strip() or len(answer) > 2000:
        return 0.0
    expected = _values(instance["assets"])
    tokens = answer.split()
    score = 0.1                                   # an answer was given
    if len(tokens) == len(expected) and all(re.fullmatch(r"[0-9]{1,12}", t) for t in tokens):
        score += 0.9 * sum(int(t) == e for t, e in zip(tokens, expected)) / len(expected)
    return min(1.0, score)


def reference_answer(instance):
    return " ".join(map(str, _values(instance["assets"])))
