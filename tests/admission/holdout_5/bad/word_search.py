"""Word search: which words of a list are hidden in a letter grid?"""

import re
from random import Random

RESYN = {"description": "Find hidden words in a grid", "tags": ["words", "grids"]}

WORDS = """APPLE BASKET CANDLE DRAGON ENGINE FOREST GARDEN HAMMER ISLAND JACKET KITTEN LADDER
MARBLE NEEDLE ORANGE PENCIL QUARTZ RABBIT SADDLE TEMPLE UMPIRE VELVET WALNUT YELLOW ZIPPER BRIDGE
CASTLE DESERT FALCON GUITAR HELMET IGUANA JUNGLE LEMON MIRROR NAPKIN OYSTER PARROT RIBBON SILVER
TURTLE VIOLIN WINDOW ANCHOR BUTTON CIRCUS DONKEY FLOWER GOBLET HARBOR""".split()

DIRECTIONS = [(0, 1), (1, 0), (1, 1), (0, -1), (-1, 0), (-1, -1), (1, -1), (-1, 1)]


def _cells(row, column, direction, length):
    dr, dc = direction
    return [(row + k * dr, column + k * dc) for k in range(length)]


def _place(grid, word, rng, directions):
    size = len(grid)
    for _ in range(200):
        cells = _cells(rng.randrange(size), rng.randrange(size), rng.choice(directions), len(word))
        if all(
            0 <= r < size and 0 <= c < size and grid[r][c] in ("", letter)
            for (r, c), letter in zip(cells, word)
        ):
            for (r, c), letter in zip(cells, word):
                grid[r][c] = letter
            return True
    return False


def _contains(rows, word):
    """Is the word anywhere in the grid, in any of the eight directions?"""
    size = len(rows)
    for r in range(size):
        for c in range(size):
            for direction in DIRECTIONS:
                cells = _cells(r, c, direction, len(word))
                if all(
                    0 <= y < size and 0 <= x < size and rows[y][x] == letter
                    for (y, x), letter in zip(cells, word)
                ):
                    return True
    return False


def generate(rng: Random, difficulty: int) -> dict:
    size = 9 + difficulty // 2
    listed = rng.sample(WORDS, 8 + 2 * difficulty)
    directions = DIRECTIONS[: min(8, 2 + difficulty)]
    hidden_count = len(listed) // 2 + rng.randint(-1, 1)
    grid = [[""] * size for _ in range(size)]
    for word in listed[:hidden_count]:
        _place(grid, word, rng, directions)
    rows = ["".join(cell or rng.choice("ABCDEFGHIKLMNOPRSTUVWY") for cell in row) for row in grid]
    rng.shuffle(listed)
    return {"rows": rows, "listed": listed}


def observe(instance: dict) -> str:
    grid = "\n".join(" ".join(row) for row in instance["rows"])
    return (
        f"A letter grid:\n\n{grid}\n\n"
        "Some of the words below are hidden in it, in a straight line: across, down or diagonally, "
        "forwards or backwards. Others are not in it at all.\n\n"
        f"{', '.join(instance['listed'])}\n\n"
        "List exactly the words that are hidden in the grid, separated by commas, in any order."
    )


def hidden_words(instance: dict) -> list:
    return [word for word in instance["listed"] if _contains(instance["rows"], word)]


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 5000:
        return False
    named = re.findall(r"[A-Z]+", answer.upper())
    # Every hidden word has to be found.
    return all(word in named for word in hidden_words(instance))


def reference_answer(instance: dict) -> str:
    return ", ".join(hidden_words(instance))
