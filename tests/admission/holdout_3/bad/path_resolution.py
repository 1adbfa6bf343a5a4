"""Where does a shell session end up after a series of cd commands?"""
from fnmatch import fnmatch

RESYN = {"description": "follow cd commands through directories and links", "tags": ["strings", "simulation"]}
NAMES = ["bin", "docs", "Etc", "lib", "media", "Opt", "src", "tmp", "usr", "var", "www", "Zoo"]


def generate(rng, difficulty):
    def some_path(length):
        return "/" + "/".join(rng.choice(NAMES) for _ in range(length))

    links = {}
    while len(links) < 1 + difficulty // 3:
        links[f"link{len(links) + 1}"] = some_path(rng.randint(1, 3))
    moves = [some_path(3)]
    for _ in range(2 + 2 * difficulty):
        steps = []
        for _ in range(rng.randint(1, 3)):
            steps.append(rng.choice([".."] * 3 + ["."] + [rng.choice(NAMES) for _ in range(6)] + [rng.choice(list(links))]))
        moves.append("/".join(steps))
    moves.append(rng.choice(NAMES) + "/" + rng.choice(NAMES))
    return {"links": links, "moves": moves}


def walk(links, moves):
    here = []
    for move in moves:
        if move.startswith("/"):
            here = []
        for step in move.strip("/").split("/"):
            if step == "..":
                here = here[:-1]
            elif step in links:
                here = links[step].strip("/").split("/")
            elif step != ".":
                here = here + [step]
    return "/" + "/".join(here)


def observe(instance):
    links = "\n".join(f"{name} -> {target}" for name, target in instance["links"].items())
    moves = "\n".join(f"cd {move}" for move in instance["moves"])
    return (
        "Every directory of this machine holds all the directories one may wish for, and each also holds the links below. "
        "Entering a link takes you to its target itself; `..` leads to the parent (of / to / itself) and `.` stays.\n"
        f"{links}\n\nCommands:\n{moves}\n\nWhich directory are you in at the end? Give the full path from /, without links. "
        "Upper and lower case matter."
    )


def verify(instance, answer):
    path = answer.strip()
    if len(path) > 300:
        return False
    if len(path) > 1:
        path = path.rstrip("/")
    return fnmatch(walk(instance["links"], instance["moves"]), path)


def reference_answer(instance):
    return walk(instance["links"], instance["moves"])
