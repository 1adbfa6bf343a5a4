"""Which water cells are lit by the lighthouses of an archipelago?"""
import re

RESYN = {"tags": ["grid", "visibility"]}
CELL = re.compile(r"([A-Z])([1-9][0-9]?)")


def generate(rng, difficulty):
    height, width = 4 + difficulty, 5 + difficulty
    chart = [["~"] * width for _ in range(height)]
    cells = [(y, x) for y in range(height) for x in range(width)]
    rng.shuffle(cells)
    rocks = len(cells) // 5
    for y, x in cells[:rocks]:
        chart[y][x] = "#"
    for y, x in cells[rocks: rocks + 1 + difficulty // 2]:
        chart[y][x] = rng.choice("<>^v")
    return {"chart": ["".join(row) for row in chart]}


def lit(chart):
    found = set()
    for y, row in enumerate(chart):
        for x, sign in enumerate(row):
            if sign not in "<>^v":
                continue
            dy, dx = {"<": (0, -1), ">": (0, 1), "^": (-1, 0), "v": (1, 0)}[sign]
            for sy, sx in ((dy, dx), (-dy, -dx), (dx, dy)):
                a, b = y + sy, x + sx
                while 0 <= a < len(chart) and 0 <= b < len(row) and chart[a][b] == "~":
                    found.add((a, b))
                    a, b = a + sy, b + sx
    return found


def name(cell):
    return f"{chr(65 + cell[0])}{cell[1] + 1}"


def observe(instance):
    chart = "\n".join(f"{chr(65 + y)} {row}" for y, row in enumerate(instance["chart"]))
    return (
        f"A sea chart (rows are letters from the top, columns numbers from 1 at the left):\n{chart}\n"
        "~ is water and # is rock. A lighthouse (< > ^ v) throws one beam the way it points, one the opposite way, "
        "and a third one: < upwards, > downwards, ^ to the left and v to the right. Beams run straight over water until rock, another lighthouse or the edge "
        "of the chart.\nList exactly the water cells that are lit, in any order, separated by spaces, such as `Z8 Z9`. "
        "If none is lit, answer `none`."
    )


def verify(instance, answer):
    chart = instance["chart"]
    wanted = lit(chart)
    words = answer.replace(",", " ").split()
    if len(words) > 2 * len(chart) * len(chart[0]):
        return False
    if not wanted:
        return words == ["none"]
    marked = set()
    for word in words:
        match = CELL.fullmatch(word)
        if match is None:
            return False
        y, x = ord(match[1]) - 65, int(match[2]) - 1
        if y >= len(chart) or x >= len(chart[0]) or chart[y][x] != "~":
            return False
        marked.add((y, x))
    return wanted.issubset(marked)


def reference_answer(instance):
    return " ".join(name(cell) for cell in sorted(lit(instance["chart"]))) or "none"
