"""Read a hidden word from a field plan."""

RESYN = {"profile": "standard", "family": "text", "tags": ["grid", "words"]}
CROPS = "abcdefghijklmnoprstuvwxyz"


def generate(rng, difficulty):
    n = 5 + difficulty // 2
    grid = ["".join(rng.choice(CROPS) for _ in range(n)) for _ in range(n)]
    path = [[rng.randrange(n), rng.randrange(n)]]
    moves = []
    steps = 4 + 2 * difficulty
    while len(moves) < steps:
        name, dr, dc = rng.choice([["north", -1, 0], ["south", 1, 0], ["west", 0, -1], ["east", 0, 1]])
        k = rng.randint(1, 3)
        r, c = path[-1][0] + k * dr, path[-1][1] + k * dc
        if 0 <= r < n and 0 <= c < n:
            path.append([r, c])
            moves.append([k, name])
    return {"grid": grid, "start": path[0], "moves": moves}


def _word(instance):
    step = {"north": (-1, 0), "south": (1, 0), "west": (0, -1), "east": (0, 1)}
    r, c = instance["start"]
    word = instance["grid"][r][c]
    for k, name in instance["moves"]:
        r += k * step[name][0]
        c += k * step[name][1]
        word += instance["grid"][r][c]
    return word


def observe(instance):
    r, c = instance["start"]
    lines = ["A field plan; north is up, rows count from the top, columns from the left, both from 1:"]
    lines += ["  " + " ".join(row) for row in instance["grid"]]
    lines.append(f"A farmer starts in row {r + 1}, column {c + 1} and notes the letter there. Then he walks:")
    lines.append("  " + ", ".join(f"{k} {name}" for k, name in instance["moves"]))
    lines.append("After each walk he notes the letter where he stands. Answer with all the letters as one word and nothing else.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip().startswith(_word(instance))


def reference_answer(instance):
    return _word(instance)
