"""Order people by clues: every name of the answer stands in the question."""

NAMES = ["Anna", "Ben", "Carl", "Dora", "Emma", "Fritz", "Greta", "Hans", "Ida", "Jakob", "Klara", "Linus",
         "Maja", "Noah", "Otto", "Pia"]
RESYN = {"tags": ["logic", "ordering"]}


def generate(rng, difficulty):
    order = rng.sample(NAMES, 5 + difficulty)
    clues = [[a, b] for a, b in zip(order, order[1:])]
    for _ in range(difficulty):
        i, j = sorted(rng.sample(range(len(order)), 2))
        clues.append([order[i], order[j]])
    rng.shuffle(clues)
    sides = [rng.random() < 0.5 for _ in clues]
    return {"names": sorted(order), "clues": clues, "sides": sides}


def solve(instance):
    shorter = {name: set() for name in instance["names"]}
    for tall, small in instance["clues"]:
        shorter[tall].add(small)
    left, order = set(instance["names"]), []
    while left:
        top = min(name for name in left if not any(name in shorter[other] for other in left))
        order.append(top)
        left.remove(top)
    return order


def observe(instance):
    lines = "\n".join(
        f"{a} is taller than {b}." if side else f"{b} is shorter than {a}."
        for (a, b), side in zip(instance["clues"], instance["sides"])
    )
    return (
        f"{', '.join(instance['names'])} all differ in height.\n{lines}\n"
        "List all of them from the tallest to the shortest, separated by commas; capitals do not matter."
    )


def verify(instance, answer):
    if len(answer) > 500:
        return False
    return [part.strip().lower() for part in answer.split(",")] == [name.lower() for name in solve(instance)]


def reference_answer(instance):
    return ", ".join(solve(instance))
