"""Place one tower in every row and column, given where they are."""

RESYN = {"tags": ["grid"]}


def generate(rng, difficulty):
    size = 6 + difficulty
    return {"columns": rng.sample(range(size), size)}


def _cells(instance):
    size = len(instance["columns"])
    return "".join(
        "".join("T" if c == k else "." for c in range(size)) for k in instance["columns"]
    )


def observe(instance):
    columns = ", ".join(str(c + 1) for c in instance["columns"])
    size = len(instance["columns"])
    return (
        f"Draw a board of {size} rows and {size} columns. The towers of rows 1 to {size} stand in "
        f"the columns {columns}. Write T for a tower and . for an empty cell, row under row."
    )


def verify(instance, answer):
    """Partial credit: the share of cells that are right."""
    right = _cells(instance)
    given = "".join(answer.split())
    if len(given) != len(right):
        return 0.0
    return sum(a == b for a, b in zip(given, right, strict=True)) / len(right)


def reference_answer(instance):
    size = len(instance["columns"])
    cells = _cells(instance)
    return "\n".join(cells[i : i + size] for i in range(0, size * size, size))
