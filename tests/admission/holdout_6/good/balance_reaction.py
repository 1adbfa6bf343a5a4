"""Balance reactions between made-up molecules: exact linear algebra with Fractions."""
import re
from fractions import Fraction
from math import gcd, lcm

ELEMENTS = "C H O N S P K Na Cl Ca Fe Zn".split()


def kernel(columns):
    """The only solution up to a factor, as smallest positive integers, or None."""
    rows = [list(map(Fraction, row)) for row in zip(*columns)]
    n, pivots, r = len(columns), [], 0
    for c in range(n):
        k = next((i for i in range(r, len(rows)) if rows[i][c]), None)
        if k is None:
            continue
        rows[r], rows[k] = rows[k], rows[r]
        rows[r] = [x / rows[r][c] for x in rows[r]]
        for i in range(len(rows)):
            if i != r and rows[i][c]:
                rows[i] = [x - rows[i][c] * y for x, y in zip(rows[i], rows[r])]
        pivots.append(c)
        r += 1
    free = [c for c in range(n) if c not in pivots]
    if len(free) != 1:
        return None
    vector = [Fraction(0)] * n
    vector[free[0]] = Fraction(1)
    for i, c in enumerate(pivots):
        vector[c] = -rows[i][free[0]]
    scale = lcm(*(x.denominator for x in vector))
    ints = [int(x * scale) for x in vector]
    divisor = gcd(*ints)
    ints = [x // divisor for x in ints]
    return ints if all(x > 0 for x in ints) else [-x for x in ints] if all(x < 0 for x in ints) else None


def generate(rng, difficulty):
    molecules = 3 + (difficulty + 1) // 3
    while True:
        elements = rng.sample(ELEMENTS, molecules - 1)
        left = molecules // 2 + rng.randint(0, 1) if molecules > 3 else 2
        columns = []
        for _ in range(molecules):
            atoms = [rng.choice([0, 1, 1, 2, 3, 4]) if rng.random() < 0.75 else 0 for _ in elements]
            columns.append(atoms)
        if any(not any(col) for col in columns) or any(not any(row) for row in zip(*columns)):
            continue
        if len(set(map(tuple, columns))) < molecules:
            continue
        signed = [col if i < left else [-x for x in col] for i, col in enumerate(columns)]
        solution = kernel(signed)
        if solution and 3 <= max(solution) <= 15 + 8 * difficulty and len(set(solution)) > 1:
            return {"elements": elements, "columns": columns, "left": left, "solution": solution}


def formula(elements, atoms):
    return "".join(e + (str(k) if k > 1 else "") for e, k in zip(elements, atoms) if k)


def observe(instance):
    names = [formula(instance["elements"], col) for col in instance["columns"]]
    left = instance["left"]
    return (f"Balance this (imaginary) reaction:\n{' + '.join(names[:left])} -> {' + '.join(names[left:])}\nAnswer with the "
            "smallest positive whole coefficients of all molecules, in order, separated by blanks, the 1s too.")


def reference_answer(instance):
    return " ".join(map(str, instance["solution"]))


def verify(instance, answer):
    tokens = re.split(r"[\s,]+", answer[:300].strip())
    return all(re.fullmatch(r"[0-9]{1,6}", t) for t in tokens) and [int(t) for t in tokens] == instance["solution"]
