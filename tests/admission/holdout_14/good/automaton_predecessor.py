"""One step back in an elementary cellular automaton."""

RULES = [30, 45, 54, 110]


def _step(rule, row):
    n = len(row)
    return "".join(
        str(rule >> int(row[i - 1] + row[i] + row[(i + 1) % n], 2) & 1) for i in range(n)
    )


def generate(rng, difficulty):
    n = 16 + 2 * difficulty
    rule = rng.choice(RULES)
    while True:
        before = "".join(rng.choice("01") for _ in range(n))
        after = _step(rule, before)
        if n // 4 <= after.count("1") <= 3 * n // 4:
            return {"rule": rule, "after": after}


def observe(instance):
    rule = instance["rule"]
    table = ", ".join(f"{k:03b} -> {rule >> k & 1}" for k in range(7, -1, -1))
    return (
        f"A ring of {len(instance['after'])} cells changes all at once; the new value of a cell depends on its left "
        f"neighbour, itself and its right neighbour: {table}. (The last cell is the left neighbour of the first.) "
        f"After one step the ring reads {instance['after']}. Give a state it can have come from, as a word of 0 and 1. "
        "Any such state is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    row = answer.strip()
    if len(row) != len(instance["after"]) or set(row) - {"0", "1"}:
        return False
    return _step(instance["rule"], row) == instance["after"]
