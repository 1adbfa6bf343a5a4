"""Reach a target with given numbers and + - * **."""
import ast
import operator

OPS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Pow: operator.pow}


def generate(rng, difficulty):
    numbers = [rng.randint(2, 8 + 2 * difficulty) for _ in range(3 + difficulty // 2)]
    text = str(numbers[0])
    value = numbers[0]
    squared = False
    for n in numbers[1:]:
        op = rng.choice("+-*")
        if not squared and n <= 3 and abs(value) < 60:
            op, squared = "**", True
        text = f"({text}){op}{n}"
        value = {"+": value + n, "-": value - n, "*": value * n}[op] if op != "**" else value ** n
    shown = list(numbers)
    rng.shuffle(shown)
    return {"numbers": shown, "target": value, "way": text, "level": difficulty}


def observe(instance):
    return (
        f"Use each of the numbers {', '.join(map(str, instance['numbers']))} exactly once, with + - * ** (power) and "
        f"brackets, to make {instance['target']}. Answer with the expression only."
    )


def _walk(node, used):
    if isinstance(node, ast.Expression):
        return _walk(node.body, used)
    if isinstance(node, ast.Constant) and type(node.value) is int:
        used.append(node.value)
        return node.value
    if isinstance(node, ast.BinOp) and type(node.op) in OPS:
        left = _walk(node.left, used)
        right = _walk(node.right, used)
        if isinstance(node.op, ast.Pow) and right < 0:
            raise ValueError("negative exponent")
        return OPS[type(node.op)](left, right)
    raise ValueError("not allowed")


def verify(instance, answer):
    if len(answer) > 200:
        return False
    used = []
    try:
        value = _walk(ast.parse(answer.strip(), mode="eval"), used)
    except (ValueError, SyntaxError, RecursionError, MemoryError, OverflowError):
        return False
    return value == instance["target"] and sorted(used) == sorted(instance["numbers"])


def reference_answer(instance):
    return instance["way"]
