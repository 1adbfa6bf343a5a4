"""Run an elementary cellular automaton for some steps."""

RESYN = {"profile": "standard", "family": "cellular_automata", "tags": ["simulation"]}


def _step(row, rule):
    n = len(row)
    return [(rule >> (4 * row[i - 1] + 2 * row[i] + row[(i + 1) % n])) & 1 for i in range(n)]


def _run(instance):
    row = [int(ch) for ch in instance["row"]]
    for _ in range(instance["steps"]):
        row = _step(row, instance["rule"])
    return "".join(map(str, row))


def generate(rng, difficulty):
    width = 18 + 2 * difficulty
    while True:
        instance = {
            "row": "".join(rng.choice("01") for _ in range(width)),
            "rule": rng.choice([30, 45, 54, 73, 75, 86, 89, 101, 110, 124, 135, 137, 149, 193]),
            "steps": difficulty + 1,
        }
        last = _run(instance)
        if last != instance["row"] and 4 <= last.count("1") <= width - 4:
            return instance


def observe(instance):
    return (
        f"Elementary cellular automaton, rule {instance['rule']} (Wolfram numbering), on a ring: the first and the "
        f"last cell are neighbours. Start: {instance['row']}. Give the row after {instance['steps']} steps, "
        "as a string of 0 and 1 without blanks."
    )


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip(" \n") == _run(instance)


def reference_answer(instance):
    return _run(instance)
