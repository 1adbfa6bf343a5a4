"""Evaluate an expression in postfix notation."""
import re

RESYN = {"profile": "standard", "family": "expressions", "tags": ["stacks"]}


def generate(rng, difficulty):
    n = 4 + difficulty
    tokens, depth, left = [], 0, n
    while left or depth > 1:
        if left and (depth < 2 or rng.random() < 0.55):
            tokens.append(str(rng.randint(7, 60)))
            depth += 1
            left -= 1
        else:
            tokens.append(rng.choice("+-**") if depth < 4 else rng.choice("+-"))
            depth -= 1
    if abs(_run(tokens)) < 1000:
        tokens += [str(rng.randint(60, 999)), "*", str(rng.randint(1000, 9999)), "+"]
    return {"tokens": tokens}


def _run(tokens):
    stack = []
    for t in tokens:
        if t in "+-*":
            b, a = stack.pop(), stack.pop()
            stack.append(a + b if t == "+" else a - b if t == "-" else a * b)
        else:
            stack.append(int(t))
    return stack[0]


def observe(instance):
    return (
        "Evaluate this expression in postfix (reverse Polish) notation:\n" + " ".join(instance["tokens"]) +
        "\nAnswer with the whole number, with a leading - if it is negative."
    )


def verify(instance, answer):
    try:
        text = answer.strip()
        if not re.fullmatch(r"-?[0-9]{1,60}", text):
            return False
        return int(text) == _run(instance["tokens"])
    except Exception:
        return False


def reference_answer(instance):
    return str(_run(instance["tokens"]))
