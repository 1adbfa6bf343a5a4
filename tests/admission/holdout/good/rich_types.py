"""Who meets on a hexagonal board?"""

from fractions import Fraction

DIRECTIONS = ((1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1))


def generate(rng, difficulty):
    cells = [(q, r) for q in range(-5, 6) for r in range(-5, 6)]
    pieces = {cell: rng.randint(1, 9) for cell in rng.sample(cells, 12 + 4 * difficulty)}
    while True:
        start = rng.choice(list(pieces))
        weights = {n: sum(v for c, v in pieces.items() if distance(c, start) == n) for n in range(1, 4 + difficulty // 2)}
        if any(weights.values()):
            return {"pieces": pieces, "start": start, "share": Fraction(rng.randint(2, 9), rng.randint(10, 19)), "radii": set(weights)}


def distance(a, b):
    dq, dr = a[0] - b[0], a[1] - b[1]
    return max(abs(dq), abs(dr), abs(dq + dr))


def worth(instance):
    total = Fraction(0)
    for cell, value in instance["pieces"].items():
        steps = distance(cell, instance["start"])
        if steps in instance["radii"]:
            total += value * instance["share"] ** steps
    return total


def observe(instance):
    pieces = ", ".join(f"{cell}: {value}" for cell, value in sorted(instance["pieces"].items()))
    return (
        "On a hexagonal board with axial coordinates (q, r), two cells are max(|dq|, |dr|, |dq + dr|) "
        f"apart. Pieces and their values: {pieces}.\nA piece n steps away from {instance['start']} "
        f"counts its value times ({instance['share']})^n, for n from 1 to {max(instance['radii'])}; all "
        "others count nothing. What is the sum, as an exact fraction p/q?"
    )


def verify(instance, answer):
    top, slash, bottom = answer.strip().partition("/")
    parts = [top.strip(), bottom.strip() if slash else "1"]
    if not all(p.isascii() and p.isdigit() and len(p) < 40 for p in parts) or int(parts[1]) == 0:
        return False
    return Fraction(int(parts[0]), int(parts[1])) == worth(instance)


def reference_answer(instance):
    return str(worth(instance))
