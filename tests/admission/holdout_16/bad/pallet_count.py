"""How many pieces are on the pallets?"""


def generate(rng, difficulty):
    rows = []
    for _ in range(2 + difficulty):
        rows.append((rng.randint(2, 9), rng.randint(3, 12), rng.randint(6, 24 + difficulty)))
    return {"rows": rows}


def observe(instance):
    rows = "\n".join(f"{a} pallets with {b} boxes each, {c} pieces per box" for a, b, c in instance["rows"])
    return f"A delivery consists of:\n{rows}\n\nHow many pieces are these in total? Answer with the number only."


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    expected = sum(a * b * c for a, b, c in instance["rows"])
    return str(expected) in answer


def reference_answer(instance):
    return str(sum(a * b * c for a, b, c in instance["rows"]))
