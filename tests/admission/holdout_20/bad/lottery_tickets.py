"""Which ticket has the most hits? Give the ticket and its hits."""
import re

RESYN = {"profile": "standard", "family": "sets", "tags": ["counting", "comparison"]}


def _hits(ticket, drawn):
    return sorted(set(ticket) & set(drawn))


def generate(rng, difficulty):
    highest = 36
    size = 6 + difficulty // 2
    count = 4 + difficulty
    while True:
        drawn = sorted(rng.sample(range(1, highest + 1), 6 + 2 * difficulty // 3))
        pool = rng.sample(range(1, highest + 1), 4 * difficulty + 1)
        tickets = []
        for _ in range(count):
            own = set(rng.sample(range(1, highest + 1), size))
            own.add(rng.choice(pool))
            tickets.append(sorted(own))
        numbers = [len(_hits(t, drawn)) for t in tickets]
        if numbers.count(max(numbers)) == 1 and max(numbers) >= 3:
            return {"drawn": drawn, "tickets": tickets}


def observe(instance):
    lines = "\n".join(f"ticket {i + 1}: {' '.join(map(str, t))}" for i, t in enumerate(instance["tickets"]))
    return (
        f"The numbers {' '.join(map(str, instance['drawn']))} were drawn.\n{lines}\n"
        "One ticket has more hits than all the others. Answer with the numbers it has hit, in increasing order and "
        "separated by blanks."
    )


def _ints(text):
    """Integers separated by blanks, or None when anything else is in the text."""
    if not isinstance(text, str) or len(text) > 20000:
        return None
    parts = text.split()
    if not parts:
        return None
    for part in parts:
        if not re.fullmatch(r"0|-?[1-9][0-9]{0,11}", part):
            return None
    return [int(part) for part in parts]


def _best(instance):
    return max((_hits(t, instance["drawn"]) for t in instance["tickets"]), key=len)


def verify(instance, answer):
    return _ints(answer) == _best(instance)


def reference_answer(instance):
    return " ".join(map(str, _best(instance)))
