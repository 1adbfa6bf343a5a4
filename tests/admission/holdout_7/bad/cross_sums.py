"""Fill a row-sum grid with different digits per row; partial credit per rule."""
import re

RESYN = {"description": "Grids with given row sums and column sums", "tags": ["grid", "partial credit"]}


def generate(rng, difficulty):
    rows, columns = 2 + difficulty // 3, 3 + difficulty // 4
    grid = [rng.sample(range(1, 8 + difficulty), columns) for _ in range(rows)]
    return {
        "grid": grid,
        "top": 7 + difficulty,
        "row_sums": [sum(row) for row in grid],
        "column_sums": [sum(column) for column in zip(*grid)],
    }


def observe(instance):
    return (
        f"Fill a grid of {len(instance['row_sums'])} rows and {len(instance['column_sums'])} columns with numbers from 1 to "
        f"{instance['top']}. The rows must add up to {instance['row_sums']} and the columns to "
        f"{instance['column_sums']}; within a row all numbers differ. Answer with one line per row, numbers separated "
        "by blanks. Every rule that holds counts."
    )


def cells(instance, answer):
    """The cells that can be read, by row and column."""
    found = {}
    for r, line in enumerate(answer.splitlines()):
        for c, word in enumerate(line.split()):
            if re.fullmatch("[0-9]{1,3}", word) and 1 <= int(word) <= instance["top"]:
                found[r, c] = int(word)
    return found


def verify(instance, answer):
    lines = answer.strip().splitlines()
    if len(lines) > len(instance["row_sums"]) or any(len(l.split()) > len(instance["column_sums"]) for l in lines):
        return 0.0
    found = cells(instance, answer.strip())
    rows, columns = range(len(instance["row_sums"])), range(len(instance["column_sums"]))
    rules = []
    for r in rows:
        numbers = [found[r, c] for c in columns if (r, c) in found]
        rules.append(sum(numbers) == instance["row_sums"][r])
        # no number twice within the row
        rules.append(len(set(numbers)) == len(numbers))
    for c in columns:
        rules.append(sum(found.get((r, c), 0) for r in rows) == instance["column_sums"][c])
    return sum(rules) / len(rules)


def reference_answer(instance):
    return "\n".join(" ".join(map(str, row)) for row in instance["grid"])
