"""How many queens attack each other?"""

RESYN = {"tags": ["spatial_reasoning"]}


def generate(rng, difficulty):
    size = 5 + difficulty
    cells = rng.sample(range(size * size), 2 + (difficulty + 1) // 3)
    return {"size": size, "queens": [[cell // size + 1, cell % size + 1] for cell in sorted(cells)]}


def _attacks(instance):
    queens = instance["queens"]
    return sum(
        a == c or b == d or abs(a - c) == abs(b - d)
        for i, (a, b) in enumerate(queens)
        for c, d in queens[:i]
    )


def observe(instance):
    queens = ", ".join(f"row {r} column {c}" for r, c in instance["queens"])
    return (
        f"Queens stand on a board of {instance['size']} rows and columns: {queens}. How many pairs of "
        "them stand in the same row, column or diagonal (other queens between them do not matter)?"
    )


def verify(instance, answer):
    return answer.strip() == str(_attacks(instance))


def reference_answer(instance):
    return str(_attacks(instance))
