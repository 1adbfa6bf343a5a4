"""Areas of lattice shapes."""
RESYN = {"description": "plane geometry, exact areas", "tags": ["geometry"]}

TEXTS = {
    "rectangle": "A rectangle has its corners at (0, 0) and ({a}, {b}).",
    "triangle": "A triangle has the corners (0, 0), ({a}, {b}) and ({c}, {d}).",
    "parallelogram": "A parallelogram is spanned by the vectors ({a}, {b}) and ({c}, {d}).",
    "trapezium": "A trapezium has parallel sides of length {a} and {c}, {b} apart.",
}
KINDS = ["rectangle", "parallelogram", "triangle", "trapezoid"]


def generate(rng, difficulty):
    top = 20 + 40 * difficulty
    kind = KINDS[min(3, (difficulty - 1) // 2)]
    a, b, c, d = (rng.randint(7, top) for _ in range(4))
    return {"kind": kind, "a": a, "b": b, "c": c, "d": d}


def twice_area(instance):
    a, b, c, d = (instance[k] for k in "abcd")
    kind = instance["kind"]
    if kind == "rectangle":
        return 2 * a * b
    if kind == "triangle":
        return abs(a * d - b * c)
    if kind == "parallelogram":
        return 2 * abs(a * d - b * c)
    return (a + c) * b


def observe(instance):
    text = TEXTS.get(instance["kind"], "").format(**instance)
    if text:
        text += " What is twice its area? Answer with a whole number."
    return text


def verify(instance, answer):
    text = answer.strip()
    return text.isascii() and text.isdigit() and len(text) < 12 and int(text) == twice_area(instance)


def reference_answer(instance):
    return str(twice_area(instance))
