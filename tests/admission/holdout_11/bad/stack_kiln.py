"""Unload a kiln: three shelves that are used as stacks."""


def generate(rng, difficulty):
    pots = [f"p{k}" for k in range(1, 5 + 2 * difficulty)]
    rng.shuffle(pots)
    shelves = [[], [], []]
    for pot in pots:
        rng.choice(shelves).append(pot)
    drawn = []
    left = [len(s) for s in shelves]
    while sum(left):
        k = rng.choice([i for i in range(3) if left[i]])
        left[k] -= 1
        drawn.append(k + 1)
    return {"shelves": shelves, "draws": drawn}


def observe(instance):
    shelves = "\n".join(f"Shelf {k}: {' '.join(s) or '(empty)'}" for k, s in enumerate(instance["shelves"], 1))
    return (
        f"Pots in a kiln, each shelf from the back to the front:\n{shelves}\nThe potter always takes the front pot; the "
        f"shelves she turns to are, in order: {' '.join(map(str, instance['draws']))}.\n"
        "List the pots in the order in which she takes them, separated by spaces."
    )


def verify(instance, answer):
    words = answer.lower().split()
    if len(words) != len(instance["draws"]):
        return False
    for shelf, word in zip(instance["draws"], words):
        stack = instance["shelves"][shelf - 1]
        if not stack or stack.pop() != word:
            return False
    return True


def reference_answer(instance):
    shelves = [list(s) for s in instance["shelves"]]
    return " ".join(shelves[k - 1].pop() for k in instance["draws"])
