"""Rewrite an infix formula in fully bracketed prefix form; a recursive parser of bounded depth."""
import re

TOKEN = re.compile(r"\s*([a-z]|[()+*-])")
DEPTH = 60


class FormError(ValueError):
    pass


def parse(tokens, at=0, depth=0):
    """A prefix form from tokens[at]: (tree, next index)."""
    if depth > DEPTH or at >= len(tokens):
        raise FormError("too deep or cut off")
    if tokens[at].isalpha():
        return tokens[at], at + 1
    if tokens[at] != "(" or at + 1 >= len(tokens) or tokens[at + 1] not in "+-*":
        raise FormError("no form here")
    left, nxt = parse(tokens, at + 2, depth + 1)
    right, nxt = parse(tokens, nxt, depth + 1)
    if nxt >= len(tokens) or tokens[nxt] != ")":
        raise FormError("not closed")
    return [tokens[at + 1], left, right], nxt + 1


def random_tree(rng, leaves):
    if leaves == 1:
        return rng.choice("abcdefghkmnpqrstuvwxyz")
    k = rng.randint(1, leaves - 1)
    return [rng.choice("+-*"), random_tree(rng, k), random_tree(rng, leaves - k)]


PRIORITY = {"+": 1, "-": 1, "*": 2}


def infix(tree, floor=0):
    if isinstance(tree, str):
        return tree
    op, a, b = tree
    p = PRIORITY[op]
    text = f"{infix(a, p)} {op} {infix(b, p + 1)}"
    return f"({text})" if p < floor else text


def prefix(tree):
    return tree if isinstance(tree, str) else f"({tree[0]} {prefix(tree[1])} {prefix(tree[2])})"


def generate(rng, difficulty):
    return {"tree": random_tree(rng, 4 + 2 * difficulty)}


def observe(instance):
    return (
        f"Formula: {infix(instance['tree'])}\n(* binds closer than + and -, which group from the "
        "left.) Write it in prefix form with brackets around every operation, keeping the order of "
        "the operands: x - y * z becomes (- x (* y z)). Answer with the form; blanks are free."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 1000:
        return False
    tokens = TOKEN.findall(text)
    if "".join(tokens) != "".join(text.split()):
        return False
    try:
        tree, end = parse(tokens)
    except FormError:
        return False
    return end == len(tokens) and tree == instance["tree"]


def reference_answer(instance):
    return prefix(instance["tree"])
