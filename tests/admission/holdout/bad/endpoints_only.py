"""Bubble sort trace: every state of a list while it is sorted."""


def trace(items):
    items = list(items)
    states = [tuple(items)]
    for end in range(len(items) - 1, 0, -1):
        before = list(items)
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
        if items != before:
            states.append(tuple(items))
    return [list(s) for s in states]


def generate(rng, difficulty):
    return {"items": rng.sample(range(10, 99), 5 + difficulty)}


def observe(instance):
    return (
        f"Bubble sort the list {' '.join(map(str, instance['items']))} in ascending order. In one pass "
        "each pair of neighbours, from the left, is swapped if it is out of order.\n"
        "Write the list as given, and after every pass that changed it, one list in a line, "
        "numbers separated by spaces."
    )


def verify(instance, answer):
    lines = [line.split() for line in answer.strip().splitlines() if line.strip()]
    expected = [[str(n) for n in state] for state in trace(instance["items"])]
    if len(lines) < 2:
        return False
    begins = lines[0] == expected[0]
    ends = lines[-1] == expected[-1]
    return begins and ends and len(lines) == len(expected)


def reference_answer(instance):
    return "\n".join(" ".join(map(str, state)) for state in trace(instance["items"]))
