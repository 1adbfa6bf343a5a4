"""Find a word in a letter grid."""
import re

RESYN = {"profile": "standard", "family": "word_games", "tags": ["grid", "search"]}

WORDS = "planet bridge candle silver forest monkey throne guitar jacket lizard".split()
DIRECTIONS = {"E": (0, 1), "S": (1, 0), "W": (0, -1), "N": (-1, 0), "SE": (1, 1), "NW": (-1, -1)}


def generate(rng, difficulty):
    n = 7 + difficulty
    word = rng.choice(WORDS)
    name = rng.choice(sorted(DIRECTIONS))
    dr, dc = DIRECTIONS[name]
    while True:
        r, c = rng.randrange(n), rng.randrange(n)
        if 0 <= r + dr * (len(word) - 1) < n and 0 <= c + dc * (len(word) - 1) < n:
            break
    grid = [[rng.choice(word) for _ in range(n)] for _ in range(n)]
    for i, letter in enumerate(word):
        grid[r + dr * i][c + dc * i] = letter
    return {"grid": ["".join(row) for row in grid], "word": word, "place": f"{r} {c} {name}"}


def observe(instance):
    return (
        "\n".join(instance["grid"])
        + f"\n\nThe word '{instance['word']}' is hidden in this grid; it runs in one of the directions E, S, W, N, "
        "SE, NW (north is up). Rows and columns are counted from 0, beginning at the top left.\n"
        "Reply with row and column of its first letter and the direction, separated by blanks, for example: 1 2 SE. "
        "Should it occur several times, any place is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"([0-9]{1,3}) +([0-9]{1,3}) +(E|S|W|N|SE|NW)", answer.strip()[:40])
    if match is None:
        return False
    grid, word = instance["grid"], instance["word"]
    r, c = int(match.group(1)), int(match.group(2))
    dr, dc = DIRECTIONS[match.group(3)]
    for letter in word:
        if r < 0 or c < 0 or grid[r][c] != letter:
            return False
        r, c = r + dr, c + dc
    return True
