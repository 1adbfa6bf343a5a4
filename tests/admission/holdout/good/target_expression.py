"""Write an arithmetic expression without the digit key that is broken."""

import ast
import operator

OPS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul}


class Calculator:
    """Evaluates a small expression over integers; nothing else is understood."""

    def __init__(self, text):
        self.tree = ast.parse(text, mode="eval").body
        self.keys = text

    def eval(self, node=None):
        node = node or self.tree
        if isinstance(node, ast.Constant) and type(node.value) is int:
            return node.value
        if isinstance(node, ast.BinOp) and type(node.op) in OPS:
            return OPS[type(node.op)](self.eval(node.left), self.eval(node.right))
        raise ValueError("not understood")


def generate(rng, difficulty):
    broken = rng.sample("23456789", 1 + difficulty // 2)
    while True:
        target = rng.randint(10 * difficulty, 120 * difficulty)
        if set(str(target)) & set(broken):
            return {"target": target, "broken": sorted(broken)}


def observe(instance):
    return (
        f"On a calculator the keys {', '.join(instance['broken'])} are broken. Type an expression "
        f"with + - * and brackets with the value {instance['target']} by the other keys, at most 60 "
        "characters. Answer with the expression alone."
    )


def verify(instance, answer):
    text = answer.strip()
    if not 0 < len(text) <= 60 or set(text) - set("0123456789+-*() ") or "**" in text:
        return False
    if set(text) & set(instance["broken"]):
        return False
    try:
        return Calculator(text).eval() == instance["target"]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False


def reference_answer(instance):
    broken = set(instance["broken"])
    numbers = [n for n in range(1, 2 * instance["target"] + 100) if not set(str(n)) & broken]
    return spell(instance["target"], numbers, set(numbers))


def spell(target, numbers, known):
    """A sum or a difference of numbers that can be typed; 1 always can."""
    for n in reversed(numbers):
        if target - n in known:
            return f"{n}+{target - n}"
        if n - target in known:
            return f"{n}-{n - target}"
    largest = max(n for n in numbers if n < target)
    return f"{largest}+{spell(target - largest, numbers, known)}"
