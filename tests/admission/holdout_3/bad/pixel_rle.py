"""Run-length code of a picture drawn by a plotter."""
import re

RESYN = {"description": "draw, then run-length encode", "tags": ["grids", "compression"]}
TOKEN = re.compile(r"([1-9][0-9]{0,9})([#.])")


def generate(rng, difficulty):
    size = 5 + difficulty
    strokes = []
    for _ in range(2 + difficulty):
        strokes.append([rng.choice("HV"), rng.randrange(size), rng.randrange(size), rng.randint(2, size)])
    return {"size": size, "strokes": strokes}


def _pixels(instance):
    size = instance["size"]
    picture = [["."] * size for _ in range(size)]
    for way, y, x, length in instance["strokes"]:
        for step in range(length):
            a, b = (y, x + step) if way == "H" else (y + step, x)
            if a < size and b < size:
                picture[a][b] = "." if picture[a][b] == "#" else "#"
    return "".join("".join(row) for row in picture)


def _encode(pixels):
    return " ".join(f"{len(m[0])}{m[0][0]}" for m in re.finditer(r"#+|\.+", pixels))


def observe(instance):
    size = instance["size"]
    strokes = "\n".join(
        f"{'to the right' if way == 'H' else 'downwards'} from row {y}, column {x}, {length} pixels"
        for way, y, x, length in instance["strokes"]
    )
    return (
        f"A plotter works on {size} x {size} white pixels, rows and columns counted from 0 at the top left. Each stroke "
        f"turns white pixels black and black ones white; what leaves the picture is lost:\n{strokes}\n"
        "Read the picture row by row as one string, # for black and . for white, and run-length encode it with as few runs "
        "as possible: count and sign of each run, separated by spaces, like `90# 4. 88#`."
    )


def verify(instance, answer):
    tokens = answer.split()
    pixels = _pixels(instance)
    if len(tokens) > len(_encode(pixels).split()):
        return False
    decoded = ""
    for token in tokens:
        match = TOKEN.fullmatch(token)
        if match is None:
            return False
        decoded += match[2] * int(match[1])
    return decoded == pixels


def reference_answer(instance):
    return _encode(_pixels(instance))
