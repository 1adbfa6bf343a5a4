"""Find an expression in n that reproduces a sequence."""
import ast

RESYN = {"tags": ["sequences", "algebra"]}
TERMS = 8


class Bad(ValueError):
    pass


def value_of(node, n):
    if isinstance(node, ast.Expression):
        return value_of(node.body, n)
    if isinstance(node, ast.Constant) and type(node.value) is int and abs(node.value) <= 10**9:
        return node.value
    if isinstance(node, ast.Name) and node.id == "n":
        return n
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -value_of(node.operand, n)
    if isinstance(node, ast.BinOp):
        left, right = value_of(node.left, n), value_of(node.right, n)
        if isinstance(node.op, ast.Add):
            return left + right
        if isinstance(node.op, ast.Sub):
            return left - right
        if isinstance(node.op, ast.Mult):
            return left * right
        if isinstance(node.op, ast.Pow) and right >= 0:
            return left ** right
    raise Bad("not allowed")


def generate(rng, difficulty):
    degree = 1 + difficulty // 3
    coefficients = [rng.randint(2, 20 + 5 * difficulty)] + [rng.randint(-30, 30) for _ in range(degree)]
    base = rng.randint(2, 4) if difficulty > 5 else 0
    return {"coefficients": coefficients, "base": base}


def term(instance, n):
    total = 0
    for c in instance["coefficients"]:
        total = total * n + c
    return total + (instance["base"] ** n if instance["base"] else 0)


def observe(instance):
    shown = ", ".join(str(term(instance, n)) for n in range(1, TERMS + 1))
    return (
        f"A sequence begins, for n = 1, 2, 3, ...: {shown}. Give an expression in n with whole numbers, "
        "+, -, *, ** and brackets whose values for n = 1 to "
        f"{TERMS} are these numbers, for example `3*n**2 - (n + 1)`."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 120:
        return False
    try:
        tree = ast.parse(text, mode="eval")
        return all(value_of(tree, n) == term(instance, n) for n in range(1, TERMS + 1))
    except (Bad, SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
        return False


def reference_answer(instance):
    *front, last = instance["coefficients"]
    degree = len(front)
    text = " + ".join(f"({c})*n**{degree - i}" for i, c in enumerate(front)) + f" + ({last})"
    return text + (f" + {instance['base']}**n" if instance["base"] else "")
