"""Where does the robot end up? The commands come in a different wording at each level."""
import re

TURN = {"N": "NESW", "E": "ESWN", "S": "SWNE", "W": "WNES"}
DELTA = {"N": (0, 1), "E": (1, 0), "S": (0, -1), "W": (-1, 0)}

INTRO = {
    1: "A robot stands at (0, 0) and looks north.",
    2: "A robot is placed at the origin, facing north.",
    3: "At (0, 0) there is a robot. It faces north.",
    4: "Consider a robot at (0, 0) that looks north.",
    5: "You control a robot at (0, 0), facing north.",
    6: "Initially the robot is at (0, 0) and looks north.",
    8: "The rover starts at (0, 0) and its nose points north.",
    9: "A rover was set down at (0, 0), nose to the north.",
    10: "The rover's log begins at (0, 0), heading north.",
}


def walk(program):
    x = y = 0
    facing = "N"
    for word, k in program:
        if word == "go":
            x, y = x + k * DELTA[facing][0], y + k * DELTA[facing][1]
        else:
            facing = TURN[facing][k]
    return x, y, facing


def generate(rng, difficulty):
    program = []
    for _ in range(4 + 2 * difficulty):
        program.append(["turn", rng.randint(1, 3)])
        program.append(["go", rng.randint(2, 30)])
    return {"level": difficulty, "program": program}


def observe(instance):
    intro = INTRO.get(instance["level"])
    if intro:
        lines = [intro, "East is +x, north is +y. It does the following:"]
        for word, k in instance["program"]:
            lines.append(f"go {k} ahead" if word == "go" else f"turn {90 * k} degrees clockwise")
        lines.append("Where is it then and where does it look? Answer as `x y D` with D one of N, E, S, W.")
    else:
        lines = []
    return "\n".join(lines)


def reference_answer(instance):
    return "%d %d %s" % walk(instance["program"])


def verify(instance, answer):
    m = re.fullmatch(r"\s*(-?[0-9]{1,6})[\s,]+(-?[0-9]{1,6})[\s,]+([NESW])\s*", answer[:200])
    return bool(m) and (int(m[1]), int(m[2]), m[3]) == walk(instance["program"])
