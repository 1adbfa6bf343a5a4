"""Steer a rover through a crater field."""
import re

RESYN = {"profile": "standard", "family": "rover_path", "tags": ["grids", "planning"]}
STEP = {"N": (-1, 0), "S": (1, 0), "W": (0, -1), "E": (0, 1)}


def _route(field, start, goal):
    came = {tuple(start): ""}
    queue = [tuple(start)]
    for r, c in queue:
        for k, (dr, dc) in STEP.items():
            p = (r + dr, c + dc)
            if 0 <= p[0] < len(field) and 0 <= p[1] < len(field) and field[p[0]][p[1]] != "o" and p not in came:
                came[p] = came[r, c] + k
                queue.append(p)
    return came.get(tuple(goal))


def generate(rng, difficulty):
    n = 7 + difficulty
    while True:
        field = ["".join("o" if rng.random() < 0.25 else "." for _ in range(n)) for _ in range(n)]
        start, goal = (rng.randrange(n), 0), (rng.randrange(n), n - 1)
        if field[start[0]][0] == "." and field[goal[0]][n - 1] == "." and _route(field, start, goal):
            return {"field": field, "start": start, "goal": goal, "budget": len(_route(field, start, goal)) + 2}


def observe(instance):
    return (
        "Map of a plain ('o' is a crater), north at the top, rows and columns counted from 0:\n" + "\n".join(instance["field"]) +
        f"\nSteer the rover from row {instance['start'][0]}, column {instance['start'][1]} to row {instance['goal'][0]}, "
        f"column {instance['goal'][1]} in at most {instance['budget']} steps, without leaving the map or entering a crater. "
        "Answer with one word of the letters N, S, W, E."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch("[NSWE]{1,400}", answer.strip()):
        return False
    moves = answer.strip()
    if len(moves) > instance["budget"]:
        return False
    field = instance["field"]
    r, c = instance["start"]
    for k in moves:
        r, c = r + STEP[k][0], c + STEP[k][1]
        if not (0 <= r < len(field) and 0 <= c < len(field)):
            return False
        if field[r][c] == "o":
            return False
    return True


def reference_answer(instance):
    return _route(instance["field"], instance["start"], instance["goal"])
