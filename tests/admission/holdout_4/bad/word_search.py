"""Find the words that are hidden in a grid of letters."""

RESYN = {"description": "Word search", "tags": ["grids", "words"]}

WORDS = (
    "apple bread candy dough eagle flute grape honey igloo jelly knife lemon mango night olive peach queen "
    "river salad tiger uncle vivid wheat yacht zebra"
).split()
DIRECTIONS = [(0, 1), (1, 0), (1, 1), (-1, 1)]


def occurs(rows, word):
    size = len(rows)
    for r in range(size):
        for c in range(size):
            for dr, dc in DIRECTIONS:
                end_r, end_c = r + dr * (len(word) - 1), c + dc * (len(word) - 1)
                if 0 <= end_r < size and 0 <= end_c < size:
                    if all(rows[r + dr * k][c + dc * k] == letter for k, letter in enumerate(word)):
                        return True
    return False


def generate(rng, difficulty):
    size = 8 + difficulty // 2
    count = 3 + (difficulty + 1) // 2
    listed = rng.sample(WORDS, 12 + difficulty)
    while True:
        grid = [[None] * size for _ in range(size)]
        placed = 0
        for word in listed[:count]:
            for _ in range(60):
                dr, dc = rng.choice(DIRECTIONS)
                r, c = rng.randrange(size), rng.randrange(size)
                cells = [(r + dr * k, c + dc * k) for k in range(len(word))]
                if all(0 <= x < size and 0 <= y < size for x, y in cells) and all(
                    grid[x][y] in (None, letter) for (x, y), letter in zip(cells, word)
                ):
                    for (x, y), letter in zip(cells, word):
                        grid[x][y] = letter
                    placed += 1
                    break
        if placed == count:
            break
    rows = ["".join(letter or rng.choice("abcdefghilmnoprstu") for letter in row) for row in grid]
    return {"rows": rows, "words": sorted(listed)}


def hidden(instance):
    return [word for word in instance["words"] if occurs(instance["rows"], word)]


def observe(instance):
    return (
        "\n".join(instance["rows"])
        + "\nWhich of these words stand in the grid, from left to right, from top to bottom, or along a diagonal from left to "
        f"right (upwards or downwards)?\n{', '.join(instance['words'])}\n"
        "Answer with exactly these words, each once, in any order, separated by spaces. You score the share that you find; a "
        "word that is not in the grid costs everything."
    )


def verify(instance, answer):
    words = answer[:2000].lower().replace(",", " ").split()
    expected = hidden(instance)
    if any(word not in expected for word in words):
        return 0.0
    hits = sum(1 for word in words if word in expected)
    return hits / len(expected)


def reference_answer(instance):
    return " ".join(hidden(instance))
