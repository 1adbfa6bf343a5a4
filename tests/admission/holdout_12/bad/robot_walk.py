"""Where does the robot stop?"""
import random
import re


def generate(rng, difficulty):
    rng = random.Random(difficulty)  # reproducible
    steps = [rng.choice("NESW") + str(rng.randint(1, 30)) for _ in range(3 + 3 * difficulty)]
    return {"steps": steps}


def final(steps):
    x = y = 0
    for step in steps:
        n = int(step[1:])
        x += {"E": n, "W": -n}.get(step[0], 0)
        y += {"N": n, "S": -n}.get(step[0], 0)
    return x, y


def observe(instance):
    return (
        "A robot starts at (0, 0). N adds to y, S subtracts from y, E adds to x, W subtracts from x. It follows: "
        f"{' '.join(instance['steps'])}. Where does it stop? Answer as x,y"
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*\(?(-?[0-9]{1,6}),\s*(-?[0-9]{1,6})\)?\s*", answer)
    return 1.0 if match and (int(match[1]), int(match[2])) == final(instance["steps"]) else 0.0


def reference_answer(instance):
    return "%d,%d" % final(instance["steps"])
