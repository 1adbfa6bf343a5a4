"""Where does a spice jar stand after a series of moves."""
import re

RESYN = {"profile": "standard", "family": "kitchen", "tags": ["simulation"]}
SPICES = {"anise", "basil", "cumin", "dill", "fennel", "ginger", "mace", "nutmeg", "oregano", "paprika",
          "saffron", "sage", "sumac", "thyme", "turmeric", "clove"}


def generate(rng, difficulty):
    pool = list(SPICES)
    rng.shuffle(pool)
    shelf = pool[:6 + difficulty]
    moves = []
    n = len(shelf)
    for _ in range(4 + 3 * difficulty):
        i, j = rng.sample(range(1, n + 1), 2)
        moves.append([rng.choice(["swap", "move"]), i, j])
    return {"shelf": shelf, "moves": moves}


def _final(instance):
    shelf = list(instance["shelf"])
    for kind, i, j in instance["moves"]:
        if kind == "swap":
            shelf[i - 1], shelf[j - 1] = shelf[j - 1], shelf[i - 1]
        else:
            shelf.insert(j - 1, shelf.pop(i - 1))
    return shelf


def observe(instance):
    lines = ["Jars on a shelf, from left to right: " + ", ".join(instance["shelf"]) + "."]
    lines.append("Positions count from 1 at the left. 'swap i j' exchanges the jars at the two positions; "
                 "'move i j' takes the jar at position i out, closes the gap and puts it in so that it stands at j.")
    lines += [f"{k}. {a} {i} {j}" for k, (a, i, j) in enumerate(instance["moves"], 1)]
    lines.append("Answer with the final shelf from left to right, separated by commas.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    return [w.strip() for w in answer.split(",")] == _final(instance)


def reference_answer(instance):
    return ", ".join(_final(instance))
