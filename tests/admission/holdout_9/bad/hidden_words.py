"""Find words hidden in a letter grid."""
import re

RESYN = {"tags": ["word search", "grid"], "description": "Which of the words are hidden in the grid?"}
WORDS = ("ANCHOR BASKET CANDLE DRAGON FALCON GARDEN HARBOR ISLAND JACKET KETTLE LADDER MARBLE NEEDLE ORANGE PLANET QUIVER "
         "RABBIT SADDLE TEMPLE VELVET WINDOW YELLOW ZIPPER BRIDGE COPPER").split()


def generate(rng, difficulty):
    size = 9 + difficulty
    grid = [[rng.choice("AEIOUNRST") for _ in range(size)] for _ in range(size)]
    listed = rng.sample(WORDS, 6 + difficulty)
    taken = set()
    hidden = []
    for word in listed[:3 + difficulty // 2]:
        for _ in range(200):
            dr, dc = rng.choice([(0, 1), (1, 0), (1, 1)])
            r = rng.randrange(size - dr * (len(word) - 1))
            c = rng.randrange(size - dc * (len(word) - 1))
            cells = [(r + i * dr, c + i * dc) for i in range(len(word))]
            if not taken & set(cells):
                for (y, x), ch in zip(cells, word):
                    grid[y][x] = ch
                taken |= set(cells)
                hidden.append(word)
                break
    rng.shuffle(listed)
    return {"grid": ["".join(row) for row in grid], "listed": listed, "hidden": sorted(hidden)}


def observe(instance):
    return ("Some of the words " + ", ".join(instance["listed"]) + " are hidden in this grid, reading to the right, down, or "
            "diagonally down to the right:\n" + "\n".join(instance["grid"]) +
            "\nAnswer with the words that are hidden there, separated by commas. Wrong words cost points.")


def verify(instance, answer):
    if len(answer) > 3000:
        return 0.0
    found = set(re.findall(r"[A-Z]+", answer.upper()))
    hidden = set(instance["hidden"])
    hits = len(found & hidden)
    wrong = len(found - hidden)
    return (hits - wrong) / len(hidden)


def reference_answer(instance):
    return ", ".join(instance["hidden"])
