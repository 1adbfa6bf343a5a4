"""Turn and mirror a matrix; the answer is a Python list, read with ast.literal_eval."""
import ast

OPS = {
    "turn it a quarter clockwise": lambda m: [list(r) for r in zip(*m[::-1])],
    "turn it a quarter counterclockwise": lambda m: [list(r) for r in zip(*m)][::-1],
    "swap left and right": lambda m: [r[::-1] for r in m],
    "swap top and bottom": lambda m: m[::-1],
    "transpose it": lambda m: [list(r) for r in zip(*m)],
    "move its last row to the top": lambda m: m[-1:] + m[:-1],
}


def generate(rng, difficulty):
    rows, cols = 2 + difficulty // 3, 3 + difficulty // 3
    while True:
        instance = {
            "matrix": [[rng.randint(0, 99) for _ in range(cols)] for _ in range(rows)],
            "ops": [rng.choice(list(OPS)) for _ in range(1 + difficulty)],
        }
        if result(instance) != instance["matrix"]:
            return instance


def result(instance):
    m = [list(r) for r in instance["matrix"]]
    for name in instance["ops"]:
        m = OPS[name](m)
    return m


def observe(instance):
    ops = "; ".join(instance["ops"])
    return (
        f"Matrix: {instance['matrix']}\nDo the following one after the other: {ops}.\nAnswer with "
        "the resulting matrix in the same notation, a list of rows in square brackets."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 1500 or text.count("[") > 12 or not set(text) <= set("0123456789[], \n"):
        return False
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return False
    return value == result(instance)


def reference_answer(instance):
    return str(result(instance))
