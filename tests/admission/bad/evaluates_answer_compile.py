"""Find an expression whose value is a given prime."""

import ast

RESYN = {"tags": ["arithmetic"]}

ALLOWED = (
    ast.Expression,
    ast.BinOp,
    ast.UnaryOp,
    ast.Constant,
    ast.Add,
    ast.Sub,
    ast.Mult,
    ast.Pow,
    ast.USub,
)
PRIMES = [p for p in range(40, 3000) if all(p % d for d in range(2, int(p**0.5) + 1))]


def generate(rng, difficulty):
    return {"prime": rng.choice(PRIMES[30 * (difficulty - 1) : 30 * difficulty + 20])}


def observe(instance):
    return (
        f"Write {instance['prime']} as an expression of numbers below 10 with +, -, * and **. "
        "At least two operators are needed."
    )


def verify(instance, answer):
    try:
        tree = ast.parse(answer.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    nodes = list(ast.walk(tree))
    if not all(isinstance(node, ALLOWED) for node in nodes):
        return False
    constants = [node.value for node in nodes if isinstance(node, ast.Constant)]
    if not all(type(c) is int and 0 <= c < 10 for c in constants) or len(constants) < 3:
        return False
    try:
        return eval(compile(tree, "answer", "eval")) == instance["prime"]
    except (ArithmeticError, ValueError, TypeError, RecursionError, MemoryError):
        return False


def reference_answer(instance):
    n = instance["prime"]
    digits = []
    while n:
        digits.append(n % 9)
        n //= 9
    return " + ".join(f"{d} * 9**{k}" for k, d in enumerate(digits))
