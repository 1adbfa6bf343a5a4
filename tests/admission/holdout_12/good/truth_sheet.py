"""Many yes/no questions at once."""

AND, OR, XOR, IMPLIES = "and", "or", "xor", "implies"
MEANING = {AND: lambda a, b: a and b, OR: lambda a, b: a or b, XOR: lambda a, b: a != b, IMPLIES: lambda a, b: not a or b}


def generate(rng, difficulty):
    names = "pqrstuvw"[: 3 + difficulty // 2]
    values = {n: rng.random() < 0.5 for n in names}
    rows, wanted = [], [i % 2 == 0 for i in range(12 + 2 * difficulty)]
    rng.shuffle(wanted)
    for want in wanted:
        while True:
            row = [rng.choice(names)]
            for _ in range(1 + (difficulty + 1) // 2):
                row += [rng.choice(list(MEANING)), rng.choice([True, False]), rng.choice(names)]
            if truth(row, values) == want:
                rows.append(row)
                break
    return {"values": values, "rows": rows}


def truth(row, values):
    result = values[row[0]]
    for i in range(1, len(row), 3):
        result = MEANING[row[i]](result, values[row[i + 2]] == row[i + 1])
    return bool(result)


def observe(instance):
    facts = ", ".join(f"{n} is {'true' if v else 'false'}" for n, v in instance["values"].items())
    rows = []
    for i, row in enumerate(instance["rows"], 1):
        words = [row[0]]
        for j in range(1, len(row), 3):
            words.append(row[j] + (" " if row[j + 1] else " not ") + row[j + 2])
        rows.append(f"{i}. {' '.join(words)}")
    return (
        f"{facts}.\nEvaluate each line strictly from left to right ('not' belongs to the next letter only, xor means exactly one "
        "of the two):\n" + "\n".join(rows) + "\nAnswer with one letter T or F per line, without spaces, e.g. TFFT"
    )


def verify(instance, answer):
    return answer.strip().upper() == reference_answer(instance) if len(answer) < 200 else False


def reference_answer(instance):
    return "".join("T" if truth(row, instance["values"]) else "F" for row in instance["rows"])
