"""Reach a target with number cards; expressions are parsed by hand with exact fractions."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "cards", "tags": ["expressions"]}


class Malformed(Exception):
    pass


def _expression(tokens, pos, depth):
    value, pos = _term(tokens, pos, depth)
    while pos < len(tokens) and tokens[pos] in "+-":
        right, after = _term(tokens, pos + 1, depth)
        value = value + right if tokens[pos] == "+" else value - right
        pos = after
    return value, pos


def _term(tokens, pos, depth):
    value, pos = _factor(tokens, pos, depth)
    while pos < len(tokens) and tokens[pos] in "*/":
        right, after = _factor(tokens, pos + 1, depth)
        if tokens[pos] == "/" and right == 0:
            raise Malformed
        value = value * right if tokens[pos] == "*" else value / right
        pos = after
    return value, pos


def _factor(tokens, pos, depth):
    if depth > 40 or pos >= len(tokens):
        raise Malformed
    if tokens[pos] == "(":
        value, pos = _expression(tokens, pos + 1, depth + 1)
        if pos >= len(tokens) or tokens[pos] != ")":
            raise Malformed
        return value, pos + 1
    if not tokens[pos].isdigit():
        raise Malformed
    return Fraction(int(tokens[pos])), pos + 1


def generate(rng, difficulty):
    while True:
        cards = [rng.randint(2, 10 + difficulty) for _ in range(4 + difficulty // 3)]
        text, value = str(cards[0]), cards[0]
        for card in cards[1:]:
            op = rng.choice("+-*")
            value = {"+": value + card, "-": value - card, "*": value * card}[op]
            text = f"({text}{op}{card})"
        if 30 < value < 3000 and value != sum(cards) and value not in cards:
            return {"cards": sorted(cards), "target": value, "solution": text}


def observe(instance):
    return (f"Use each of the numbers {', '.join(map(str, instance['cards']))} exactly once, with + - * / and round "
            f"brackets, so that the value is exactly {instance['target']} (fractions may occur on the way). "
            "Answer with the expression only.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300 or not re.fullmatch(r"[0-9+\-*/() ]+", answer.strip()):
        return False
    tokens = re.findall(r"[0-9]+|[-+*/()]", answer)
    numbers = [t for t in tokens if t[0].isdigit()]
    if any(len(n) > 3 for n in numbers) or sorted(map(int, numbers)) != instance["cards"]:
        return False
    try:
        value, end = _expression(tokens, 0, 0)
    except Malformed:
        return False
    return end == len(tokens) and value == instance["target"]


def reference_answer(instance):
    return instance["solution"]
