"""Count the patches of every colour in a quilt made of repeated, rotated blocks."""
COLOURS = "RGBYKW"


def generate(rng, difficulty):
    scale = difficulty // 20
    side = 3 + scale
    block = ["".join(rng.choice(COLOURS) for _ in range(side)) for _ in range(side)]
    holes = [[rng.randrange(4), rng.randrange(5)] for _ in range(3 + 2 * scale)]
    return {"block": block, "rows": 4 + scale, "columns": 5 + scale, "holes": sorted(holes)}


def tally(instance):
    side = len(instance["block"])
    count = dict.fromkeys(COLOURS, 0)
    holes = {tuple(h) for h in instance["holes"]}
    for r in range(instance["rows"]):
        for c in range(instance["columns"]):
            for y in range(side):
                for x in range(side):
                    colour = instance["block"][y][x]
                    if (r, c) in holes:
                        colour = COLOURS[(COLOURS.index(colour) + 1) % 6]
                    count[colour] += 1
    return [count[c] for c in COLOURS]


def observe(instance):
    block = "\n".join(instance["block"])
    holes = ", ".join(f"({r}, {c})" for r, c in instance["holes"])
    return (
        f"A quilt repeats this block in {instance['rows']} rows and {instance['columns']} columns of blocks:\n{block}\n"
        f"In the blocks at (row, column) {holes}, counted from 0 (a block may be listed twice, which changes nothing), every "
        "colour is replaced by the next one in the cycle R G B Y K W R.\n"
        "How many patches have the colours R, G, B, Y, K, W? Six numbers, separated by spaces."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != 6 or not all(w.isascii() and w.isdigit() and len(w) < 6 for w in words):
        return False
    return [int(w) for w in words] == tally(instance)


def reference_answer(instance):
    return " ".join(map(str, tally(instance)))
