"""Find the largest cell of a grid."""

RESYN = {"tags": ["grid"]}


def generate(rng, difficulty):
    size = 2 + difficulty
    values = rng.sample(range(10 * size * size), size * size)
    return [values[i * size : (i + 1) * size] for i in range(size)]


def _largest(instance):
    cells = [(v, r, c) for r, row in enumerate(instance, 1) for c, v in enumerate(row, 1)]
    return max(cells)[1:]


def observe(instance):
    rows = "\n".join(" ".join(map(str, row)) for row in instance)
    return f"{rows}\nWhere is the largest number of this grid? Answer row,column, counted from 1."


def verify(instance, answer):
    row, column = answer.strip().strip("()").split(",")
    return (row.strip(), column.strip()) == tuple(map(str, _largest(instance)))


def reference_answer(instance):
    row, column = _largest(instance)
    return f"{row},{column}"
