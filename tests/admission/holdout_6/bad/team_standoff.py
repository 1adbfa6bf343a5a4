"""Who wins the tug of war? Sum up two teams and compare."""
import re

FIRST = "Ada Bo Cy Di Ed Flo Gus Hal Ivy Jo Kit Lou Max Nan Ola Pia Roy Sue Tom Una Vic Wes Zoe Abe".split()


def generate(rng, difficulty):
    size = 2 + difficulty
    people = rng.sample(FIRST, 2 * size)
    spread = 40 // difficulty + 3
    strength = [rng.randint(60, 60 + spread * size) for _ in people]
    return {"red": list(map(list, zip(people[:size], strength[:size]))),
            "blue": list(map(list, zip(people[size:], strength[size:])))}


def _roster(members):
    return ", ".join(f"{name} pulls {s} kg" for name, s in members)


def observe(instance):
    return (f"Two teams meet in a tug of war.\nRed: {_roster(instance['red'])}.\nBlue: {_roster(instance['blue'])}.\n"
            "The team that pulls more in total wins. Answer with one word: `red`, `blue`, or `draw`.")


def _winner(instance):
    red = sum(s for _, s in instance["red"])
    blue = sum(s for _, s in instance["blue"])
    return "draw" if red == blue else "red" if red > blue else "blue"


def reference_answer(instance):
    return _winner(instance)


def verify(instance, answer):
    return re.sub(r"[`.\s]", "", answer[:100]).lower() == _winner(instance)
