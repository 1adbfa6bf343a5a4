"""Find a rectangle of the grid with a given sum; the answer is given by options."""
import argparse

RESYN = {"description": "Rectangle with a given sum", "tags": ["grid"]}


def make_parser():
    parser = argparse.ArgumentParser(prog="rectangle", add_help=False)
    for option in ("--top", "--left", "--height", "--width"):
        parser.add_argument(option, type=int, required=True)
    return parser


PARSER = make_parser()


def generate(rng, difficulty):
    size = 4 + difficulty
    grid = [[rng.randint(10, 99) for _ in range(size)] for _ in range(size)]
    height, width = rng.randint(2, size - 1), rng.randint(2, size - 1)
    top, left = rng.randint(0, size - height), rng.randint(0, size - width)
    total = sum(sum(row[left:left + width]) for row in grid[top:top + height])
    return {"grid": grid, "total": total, "solution": [top + 1, left + 1, height, width]}


def observe(instance):
    rows = "\n".join(" ".join(map(str, row)) for row in instance["grid"])
    return (
        f"{rows}\nFind a rectangle of this grid whose numbers add up to {instance['total']}. Rows and columns are counted from 1, from the "
        "top and from the left. Answer in the form: --top 9 --left 9 --height 9 --width 9"
    )


def verify(instance, answer):
    words = answer.split()
    if len(answer) > 200 or len(words) > 8:
        return False
    try:
        options = PARSER.parse_args(words)
    except Exception:
        return False
    grid, size = instance["grid"], len(instance["grid"])
    top, left, height, width = options.top - 1, options.left - 1, options.height, options.width
    if top < 0 or left < 0 or height < 1 or width < 1 or top + height > size or left + width > size:
        return False
    return sum(sum(row[left:left + width]) for row in grid[top:top + height]) == instance["total"]


def reference_answer(instance):
    return "--top {} --left {} --height {} --width {}".format(*instance["solution"])
