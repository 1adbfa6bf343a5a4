"""Knights and knaves: each islander is asked about at once; the puzzle has one solution."""
from itertools import product

RESYN = {"description": "Who tells the truth?", "tags": ["logic"]}

NAMES = ["Alf", "Bea", "Cal", "Dot", "Eli", "Fay", "Gus", "Hal", "Ivy", "Jan", "Kit"]


def says(statement, truth):
    kind, a, b = statement
    if kind == "is":
        return truth[a] == b
    if kind == "same":
        return truth[a] == truth[b]
    return truth[a] != truth[b]


def solutions(statements, n):
    found = []
    for truth in product([False, True], repeat=n):
        if all(says(s, truth) == truth[speaker] for speaker, s in statements):
            found.append(truth)
            if len(found) > 1:
                break
    return found


def make(rng, speaker, truth, n):
    """A random statement that fits the speaker's kind."""
    while True:
        others = [i for i in range(n) if i != speaker]
        a, b = rng.sample(others, 2)
        statement = rng.choice([["is", a, rng.random() < 0.5], ["same", a, b], ["differ", a, b]])
        if says(statement, truth) == truth[speaker]:
            return [speaker, statement]


def generate(rng, difficulty):
    n = 7 + (difficulty - 1) // 2
    extra = difficulty % 2
    while True:
        truth = [rng.random() < 0.5 for _ in range(n)]
        statements = [make(rng, i, truth, n) for i in range(n)]
        statements += [make(rng, rng.randrange(n), truth, n) for _ in range(2 + extra)]
        if len(solutions(statements, n)) == 1:
            return {"n": n, "statements": statements}


def text(statement):
    kind, a, b = statement
    if kind == "is":
        return f"{NAMES[a]} is a {'knight' if b else 'knave'}."
    return f"{NAMES[a]} and {NAMES[b]} are of {'the same kind' if kind == 'same' else 'different kinds'}."


def observe(instance):
    lines = "\n".join(f"{NAMES[i]}: {text(s)}" for i, s in instance["statements"])
    people = ", ".join(NAMES[: instance["n"]])
    return (
        f"Knights always tell the truth, knaves always lie. {people} say:\n{lines}\n"
        f"What is each of them? Answer with one word for each, knight or knave, in the order {people}, separated by blanks. "
        "Only a wholly right answer counts."
    )


def verify(instance, answer):
    words = answer.lower().split()
    if len(words) != instance["n"] or not set(words) <= {"knight", "knave"}:
        return False
    truth = [word == "knight" for word in words]
    return all(says(s, truth) == truth[i] for i, s in instance["statements"])


def reference_answer(instance):
    truth = solutions(instance["statements"], instance["n"])[0]
    return " ".join("knight" if t else "knave" for t in truth)
