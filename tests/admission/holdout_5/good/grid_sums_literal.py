"""Fill a grid so that given row and column sums come out; the answer is a Python list of lists."""

import ast
from random import Random

RESYN = {"description": "Row and column sums", "tags": ["grids", "constraint satisfaction"]}


def generate(rng: Random, difficulty: int) -> dict:
    rows, columns = 3 + difficulty // 3, 3 + (difficulty + 1) // 3
    cells = rows * columns
    numbers = rng.sample(range(1, 10 * cells), cells)
    grid = [numbers[row * columns : (row + 1) * columns] for row in range(rows)]
    return {
        "numbers": sorted(numbers),
        "row_sums": [sum(row) for row in grid],
        "column_sums": [sum(column) for column in zip(*grid)],
        "grid": grid,
    }


def observe(instance: dict) -> str:
    return (
        f"Put the numbers {', '.join(map(str, instance['numbers']))} into a table with "
        f"{len(instance['row_sums'])} rows and {len(instance['column_sums'])} columns, each number "
        f"once, so that the rows have the sums {', '.join(map(str, instance['row_sums']))} (from "
        f"top to bottom) and the columns the sums "
        f"{', '.join(map(str, instance['column_sums']))} (from left to right). Several tables may "
        "do; any is accepted.\n"
        "Answer with the rows as a list of lists in Python notation, for example "
        "`[[0, 0], [0, 0]]`."
    )


def parse_table(answer: str):
    text = answer.strip().strip("`").strip()
    if len(text) > 1000 or not set(text) <= set("0123456789[], \n\t"):
        return None
    try:
        table = ast.literal_eval(text)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return None
    if not isinstance(table, list) or not all(isinstance(row, list) for row in table):
        return None
    if not all(type(value) is int for row in table for value in row):
        return None
    return table


def verify(instance: dict, answer: str) -> bool:
    table = parse_table(answer)
    if table is None or len(table) != len(instance["row_sums"]):
        return False
    if any(len(row) != len(instance["column_sums"]) for row in table):
        return False
    return (
        sorted(value for row in table for value in row) == instance["numbers"]
        and [sum(row) for row in table] == instance["row_sums"]
        and [sum(column) for column in zip(*table)] == instance["column_sums"]
    )


def reference_answer(instance: dict) -> str:
    return repr(instance["grid"])
