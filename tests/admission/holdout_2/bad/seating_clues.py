"""Order people by clues about a queue."""

import string

RESYN = {"description": "Reconstruct an order from clues", "tags": ["logic", "ordering"]}


def generate(rng, difficulty):
    people = rng.sample(string.ascii_uppercase, 3 * difficulty - 1 if difficulty > 2 else 4 + difficulty)
    clues = []
    for i in range(len(people)):
        j = rng.randrange(len(people))
        if abs(i - j) > 1:
            clues.append([people[min(i, j)], people[max(i, j)], "somewhere"])
    for a, b in zip(people, people[1:]):
        if rng.random() < 0.8:
            clues.append([a, b, "directly"])
        else:
            clues.append([a, b, "somewhere"])
    rng.shuffle(clues)
    return {"clues": clues, "people": "".join(sorted(people)), "line": "".join(people)}


def observe(instance):
    clues = "\n".join(f"{a} stands {how} before {b}." for a, b, how in instance["clues"])
    return (
        f"The people {', '.join(instance['people'])} stand in a line. The first one stands before all others.\n"
        f"{clues}\n"
        "Answer with an order that meets all clues, from the first to the last, as letters without spaces."
    )


def verify(instance, answer):
    line = answer.strip() if len(answer) < 200 else ""
    if sorted(line) != list(instance["people"]):
        return False
    place = {p: i for i, p in enumerate(line)}
    for a, b, how in instance["clues"]:
        if how == "directly" and place[b] != place[a] + 1:
            return False
        if place[a] >= place[b]:
            return False
    return True


def reference_answer(instance):
    return instance["line"]
