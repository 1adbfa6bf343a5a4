"""Run-length encode a picture row by row after painting rectangles."""
import re


def generate(rng, difficulty):
    width, height = 8 + 2 * difficulty, 4 + difficulty
    boxes = []
    for _ in range(2 + difficulty):
        x, y = rng.randrange(width), rng.randrange(height)
        boxes.append([rng.choice("#o+="), x, y, rng.randint(x, width - 1), rng.randint(y, height - 1)])
    return {"width": width, "height": height, "boxes": boxes}


def paint(instance):
    rows = [["."] * instance["width"] for _ in range(instance["height"])]
    for colour, x0, y0, x1, y1 in instance["boxes"]:
        for y in range(y0, y1 + 1):
            for x in range(x0, x1 + 1):
                rows[y][x] = colour
    return "".join("".join(row) for row in rows)


def encode(pixels):
    return "".join(f"{len(m[0])}{m[1]}" for m in re.finditer(r"(.)\1*", pixels))


def observe(instance):
    boxes = "\n".join(f"{c}: from ({a}, {b}) to ({d}, {e})" for c, a, b, d, e in instance["boxes"])
    return (
        f"A picture {instance['width']} pixels wide and {instance['height']} high is all '.'; then these rectangles are "
        f"painted, later ones over earlier ones, corners (x, y) included, (0, 0) at the top left:\n{boxes}\n"
        "Write all pixels, row after row as one sequence (runs may go on over the end of a row), run-length encoded "
        "like 12.3#1o"
    )


def decode(text):
    if not re.fullmatch(r"(?:[0-9]{1,10}[.#o+=])+", text):
        return ""
    return "".join(ch * int(n) for n, ch in re.findall(r"([0-9]{1,10})([.#o+=])", text))


def verify(instance, answer):
    text = "".join(answer.split())
    if len(text) > 5000:
        return False
    return decode(text) == paint(instance)


def reference_answer(instance):
    return encode(paint(instance))
