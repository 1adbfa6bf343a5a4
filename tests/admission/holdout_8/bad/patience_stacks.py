"""Sort numbered plates from one pile to another with a spare, by giving the moves."""
import re

MOVE = re.compile(r"([A-C])([A-C])")


def generate(rng, difficulty):
    plates = list(range(1, 4 + difficulty))
    stacks = {"A": [], "B": [], "C": []}
    rng.shuffle(plates)
    for p in plates:
        stacks[rng.choice("AB")].append(p)
    return {"stacks": stacks, "count": len(plates), "weights": rng.sample(range(10, 99), len(plates))}


def observe(instance):
    w = instance["weights"]
    rows = "\n".join(
        f"pile {k} (bottom to top): " + (", ".join(f"{p}" for p in v) or "empty")
        for k, v in instance["stacks"].items()
    )
    return (
        f"Plates numbered 1 to {instance['count']} (they weigh {', '.join(map(str, w))} g, which "
        f"does not matter) lie in three piles:\n{rows}\n"
        "One move takes the top plate of a pile and lays it on another pile. Bring all plates to "
        "pile C with 1 at the bottom, then 2, 3 and so on upwards. Answer with the moves "
        "separated by blanks, each as two letters, from and to, such as AC BA; at most "
        f"{limit(instance)} moves."
    )


def limit(instance):
    return 4 * instance["count"] ** 2


def verify(instance, answer):
    words = answer.split()
    if len(words) > limit(instance):
        return False
    stacks = instance["stacks"]
    for word in words:
        m = MOVE.fullmatch(word)
        if not m or m[1] == m[2] or not stacks[m[1]]:
            return False
        stacks[m[2]].append(stacks[m[1]].pop())
    return stacks["C"] == list(range(1, instance["count"] + 1)) and not stacks["A"] and not stacks["B"]


def reference_answer(instance):
    a, b = list(instance["stacks"]["A"]), list(instance["stacks"]["B"])
    piles = {"A": a, "B": b}
    moves = []
    for want in range(1, instance["count"] + 1):
        src = "A" if want in a else "B"
        other = "B" if src == "A" else "A"
        while piles[src][-1] != want:
            piles[other].append(piles[src].pop())
            moves.append(src + other)
        piles[src].pop()
        moves.append(src + "C")
    return " ".join(moves)
