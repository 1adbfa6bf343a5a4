"""Evaluate an expression in postfix notation."""
import re

RESYN = {"profile": "standard", "family": "interpreters", "tags": ["stack", "arithmetic"]}


def eval_postfix(tokens):
    stack = []
    for token in tokens:
        if token in ("+", "-", "*"):
            right = stack.pop()
            left = stack.pop()
            if token == "+":
                stack.append(left + right)
            elif token == "-":
                stack.append(left - right)
            else:
                stack.append(left * right)
        else:
            stack.append(int(token))
    return stack.pop()


def build(rng, leaves):
    if leaves == 1:
        return [str(rng.randint(2, 60))]
    left = rng.randint(1, leaves - 1)
    op = rng.choice("+-*" if leaves <= 4 else "+-")
    return build(rng, left) + build(rng, leaves - left) + [op]


def generate(rng, difficulty):
    while True:
        tokens = build(rng, 4 + difficulty)
        value = eval_postfix(tokens)
        if 200 <= abs(value) <= 10**9:
            return {"tokens": tokens}


def observe(instance):
    return (
        "Evaluate this expression in postfix (reverse Polish) notation; for '-' the operand that was "
        "pushed earlier is the minuend:\n\n  " + " ".join(instance["tokens"]) + "\n\n"
        "Reply with the resulting integer only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"-?[0-9]{1,12}", text):
        return False
    return int(text) == eval_postfix(instance["tokens"])


def reference_answer(instance):
    return str(eval_postfix(instance["tokens"]))
