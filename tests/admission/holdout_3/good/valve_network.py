"""Pipes, valves and tanks: methods called open, connect and system, but no files and no network."""
import re

RESYN = {"description": "which tanks fill up", "tags": ["graphs", "simulation"]}
TANK = re.compile("T[1-9][0-9]?")


class PipeSystem:
    def __init__(self, tanks):
        self.tanks, self.pipes = tanks, {}

    def connect(self, a, b, valve):
        self.pipes[valve] = [a, b, False]

    def open(self, valve):
        self.pipes[valve][2] = True

    def close(self, valve):
        self.pipes[valve][2] = False

    def turn(self, valve):
        if self.pipes[valve][2]:
            self.close(valve)
        else:
            self.open(valve)

    def flooded(self, source):
        wet, front = {source}, [source]
        while front:
            here = front.pop()
            for a, b, is_open in self.pipes.values():
                for p, q in ((a, b), (b, a)):
                    if is_open and p == here and q not in wet:
                        wet.add(q)
                        front.append(q)
        return wet


def system(instance):
    network = PipeSystem(instance["tanks"])
    for valve, (a, b) in instance["pipes"].items():
        network.connect(a, b, valve)
    for valve in instance["turned"]:
        network.turn(valve)
    return network.flooded("T1")


def generate(rng, difficulty):
    count = 12 + 2 * difficulty
    tanks = [f"T{n}" for n in range(1, count + 1)]
    while True:
        pipes = {}
        for number in range(1, 2 * count):
            pipes[f"v{number}"] = rng.sample(tanks, 2)
        turned = [rng.choice(list(pipes)) for _ in range(2 * count)]
        instance = {"tanks": tanks, "pipes": pipes, "turned": turned}
        if count // 3 < len(system(instance)) < count - 2:
            return instance


def observe(instance):
    pipes = "\n".join(f"{valve}: {a} - {b}" for valve, (a, b) in instance["pipes"].items())
    return (
        f"Tanks T1 to T{len(instance['tanks'])} are joined by pipes, each with a valve that is shut at first:\n{pipes}\n"
        f"These valves are turned one after the other (a turn opens a shut valve and shuts an open one): {' '.join(instance['turned'])}.\n"
        "Then water is let into T1 and flows, in both directions, through every open valve. Which tanks are wet in the end, T1 included? "
        "List them in any order, separated by spaces or commas, each once."
    )


def verify(instance, answer):
    if len(answer) > 400:
        return False
    named = answer.replace(",", " ").split()
    if len(set(named)) != len(named) or not all(TANK.fullmatch(word) for word in named):
        return False
    return set(named) == system(instance)


def reference_answer(instance):
    return " ".join(sorted(system(instance), key=lambda tank: int(tank[1:])))
