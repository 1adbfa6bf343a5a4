"""Simulate a robot on a plane."""
import re

RESYN = {"profile": "standard", "family": "simulation", "tags": ["simulation", "state-tracking"]}

HEADINGS = "NESW"
STEP = {"N": (0, 1), "E": (1, 0), "S": (0, -1), "W": (-1, 0)}


def generate(rng, difficulty):
    program = []
    for _ in range(6 + 4 * difficulty):
        kind = rng.choice(["F", "F", "B", "L", "R"])
        program.append(kind + (str(rng.randrange(1, 30)) if kind in "FB" else ""))
    return {"program": program, "x": rng.randrange(-50, 51), "y": rng.randrange(-50, 51), "h": rng.choice(HEADINGS)}


def _run(instance):
    x, y, h = instance["x"], instance["y"], instance["h"]
    for op in instance["program"]:
        if op == "L":
            h = HEADINGS[(HEADINGS.index(h) - 1) % 4]
        elif op == "R":
            h = HEADINGS[(HEADINGS.index(h) + 1) % 4]
        else:
            amount = int(op[1:]) * (1 if op[0] == "F" else -1)
            x += STEP[h][0] * amount
            y += STEP[h][1] * amount
    return x, y, h


def observe(instance):
    return (f"A robot stands at ({instance['x']}, {instance['y']}) and looks {instance['h']} (N = +y, E = +x). "
            "Fk moves k forward, Bk moves k backward without turning, L and R turn by 90 degrees.\n"
            f"Program: {' '.join(instance['program'])}\n"
            "Where does it end and where does it look? Answer in the form: x y HEADING (HEADING one of N, E, S, W).")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"(-?[0-9]{1,6}) (-?[0-9]{1,6}) ([NESW])", answer.strip())
    if match is None:
        return False
    x, y, heading = _run(instance)
    return int(match.group(1)) == x and int(match.group(2)) == y


def reference_answer(instance):
    x, y, h = _run(instance)
    return f"{x} {y} {h}"
