"""Numbers and units: combine measured values into a target with + - * and brackets."""
import re


def generate(rng, difficulty):
    n = 4 + difficulty // 3
    values = rng.sample(range(3, 60), n)
    text, total = str(values[0]), values[0]
    for v in values[1:]:
        op = rng.choice("+-*")
        total = {"+": total + v, "-": total - v, "*": total * v}[op]
        text = f"({text}{op}{v})"
    shown = sorted(values)
    return {"values": shown, "target": total, "made": text}


def observe(instance):
    return (f"Use each of the numbers {', '.join(map(str, instance['values']))} exactly once together with +, - (between two "
            f"terms), * and round brackets to make {instance['target']}. Answer with the expression only, at most 120 characters.")


class _Bad(Exception):
    pass


def _parse(tokens):
    used, pos = [], 0

    def atom(depth):
        nonlocal pos
        if pos >= len(tokens) or depth > 40:
            raise _Bad
        token = tokens[pos]
        pos += 1
        if token == "(":
            value = total(depth + 1)
            if pos >= len(tokens) or tokens[pos] != ")":
                raise _Bad
            pos += 1
            return value
        if not token[0].isdigit():
            raise _Bad
        used.append(int(token))
        return used[-1]

    def term(depth):
        nonlocal pos
        value = atom(depth)
        while pos < len(tokens) and tokens[pos] == "*":
            pos += 1
            value *= atom(depth)
        return value

    def total(depth):
        nonlocal pos
        value = term(depth)
        while pos < len(tokens) and tokens[pos] in "+-":
            sign = 1 if tokens[pos] == "+" else -1
            pos += 1
            value += sign * term(depth)
        return value

    value = total(0)
    if pos != len(tokens):
        raise _Bad
    return value, used


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 120:
        return False
    if not re.fullmatch(r"[0-9+\-*() ]+", answer.strip()):
        return False
    tokens = re.findall(r"[0-9]{1,4}|[+\-*()]", answer)
    try:
        value, used = _parse(tokens)
    except _Bad:
        return False
    return value == instance["target"] and sorted(used) == instance["values"]


def reference_answer(instance):
    return instance["made"]
