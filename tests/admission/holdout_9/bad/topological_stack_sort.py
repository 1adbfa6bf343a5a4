"""Track boxes moved between stacks and name the final tower."""
import re

RESYN = {"tags": ["state tracking"], "description": "Crates are moved between stacks"}


def generate(rng, difficulty):
    crates = [chr(65 + i) for i in range(6 + difficulty)]
    rng.shuffle(crates)
    stacks = [crates[0::3], crates[1::3], crates[2::3]]
    moves = []
    state = [list(s) for s in stacks]
    for _ in range(5 + 3 * difficulty):
        src = rng.choice([i for i in range(3) if state[i]])
        dst = rng.choice([i for i in range(3) if i != src])
        state[dst].append(state[src].pop())
        moves.append([src + 1, dst + 1])
    # pour everything on stack 1 so that the question covers all crates
    for src in (1, 2):
        while state[src]:
            state[0].append(state[src].pop())
            moves.append([src + 1, 1])
    return {"stacks": stacks, "moves": moves}


def simulate(instance):
    state = [list(s) for s in instance["stacks"]]
    for src, dst in instance["moves"]:
        state[dst - 1].append(state[src - 1].pop())
    return state[0]


def observe(instance):
    stacks = "\n".join(f"stack {i}: {' '.join(s)}" for i, s in enumerate(instance["stacks"], 1))
    moves = ", ".join(f"{a}->{b}" for a, b in instance["moves"])
    return (f"Three stacks of crates, each listed from bottom to top:\n{stacks}\n"
            f"One crate at a time, the top one, is moved between stacks: {moves}.\n"
            "At the end all crates are on stack 1. List them from bottom to top, letters separated by spaces.")


def verify(instance, answer):
    text = answer.strip().upper()
    if not re.fullmatch(r"[A-Z](?:[\s,]+[A-Z]){0,40}", text):
        return 0.0
    letters = re.findall(r"[A-Z]", text)
    return 1.0 if sorted(letters) == sorted(simulate(instance)) else 0.0


def reference_answer(instance):
    return " ".join(simulate(instance))
