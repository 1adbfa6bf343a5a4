"""Divide water turns among fields so that each gets its exact need."""

RESYN = {"profile": "standard", "family": "farming", "tags": ["planning"]}


def generate(rng, difficulty):
    fields = 2 + difficulty
    rates = [rng.randint(3, 30) for _ in range(4)]
    while len(set(rates)) < 4:
        rates = [rng.randint(3, 30) for _ in range(4)]
    hidden = [[rng.randint(0, 9) for _ in rates] for _ in range(fields)]
    for row in hidden:
        row[0] += 2
    needs = [sum(h * r for h, r in zip(row, rates)) for row in hidden]
    return {"rates": rates, "needs": needs, "hidden": hidden}


def observe(instance):
    lines = ["Four sluices give these cubic metres of water per hour: "
             + ", ".join(f"S{i} {r}" for i, r in enumerate(instance["rates"], 1)) + "."]
    lines.append("Each field must get exactly its need, in whole hours (0 to 40) of each sluice:")
    lines += [f"  field {i}: {n} cubic metres" for i, n in enumerate(instance["needs"], 1)]
    lines.append("Answer with one line for each field, in order: the hours of S1 S2 S3 S4, separated by spaces.")
    return "\n".join(lines)


def _parse(answer):
    try:
        rows = []
        for line in answer.strip().splitlines():
            rows.append([int(word) for word in line.split()])
        return rows
    except:
        return None


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 4000 or not answer.isascii():
        return False
    rows = _parse(answer)
    if rows is None or len(rows) != len(instance["needs"]):
        return False
    for row, need in zip(rows, instance["needs"]):
        if len(row) != 4 or any(h < 0 or h > 40 for h in row):
            return False
        if sum(h * r for h, r in zip(row, instance["rates"])) != need:
            return False
    return True


def reference_answer(instance):
    return "\n".join(" ".join(map(str, row)) for row in instance["hidden"])
