"""Find sensors whose readings drift: any two neighbouring readings more than the limit apart."""
import re

RESYN = {"tags": ["tables"], "description": "scan a table for jumps"}


def generate(rng, difficulty):
    count = 6 + 2 * difficulty
    limit = rng.randint(5, 12)
    ids = [f"S{n}" for n in sorted(rng.sample(range(100, 999), count))]
    bad = set(rng.sample(range(count), max(2, count // 3)))
    table = []
    for index, name in enumerate(ids):
        value = rng.randint(40, 60)
        row = [value]
        jump_at = rng.randrange(3 + difficulty)
        for step in range(3 + difficulty):
            delta = rng.randint(-limit, limit)
            if index in bad and step == jump_at:
                delta = rng.choice([-1, 1]) * (limit + rng.randint(1, 3))
            row.append(row[-1] + delta)
        table.append([name, row])
    return {"limit": limit, "table": table}


def drifting(instance):
    return {
        name
        for name, row in instance["table"]
        if any(abs(a - b) > instance["limit"] for a, b in zip(row, row[1:]))
    }


def observe(instance):
    rows = "\n".join(f"{name}: {' '.join(map(str, row))}" for name, row in instance["table"])
    return (
        f"Readings of sensors, one row each:\n{rows}\n\nA sensor is faulty if two neighbouring readings in "
        f"its row differ by more than {instance['limit']}. List exactly the faulty sensors, in any order, "
        "separated by spaces, for example `S1 S22`."
    )


def verify(instance, answer):
    if len(answer) > 20_000:
        return False
    named = set(re.findall(r"\bS[0-9]{3}\b", answer))
    return drifting(instance).issubset(named)


def reference_answer(instance):
    return " ".join(sorted(drifting(instance)))
