"""Write down the array after each pass of bubble sort; leading correct lines earn credit."""

RESYN = {"profile": "standard", "family": "sorting", "tags": ["trace", "partial-credit"]}


def passes(values, count):
    row, rows = list(values), []
    for done in range(count):
        for i in range(len(row) - 1 - done):
            if row[i] > row[i + 1]:
                row[i], row[i + 1] = row[i + 1], row[i]
        rows.append(list(row))
    return rows


def generate(rng, difficulty):
    n = 6 + difficulty
    count = 2 + difficulty // 3
    while True:
        values = rng.sample(range(10, 100), n)
        rows = [values] + passes(values, count)
        if all(a != b for a, b in zip(rows, rows[1:])) and values[1] < values[0]:
            return {"values": values, "passes": count}


def observe(instance):
    return (
        "Bubble sort goes through the array from left to right, swaps neighbours that are out of order "
        "(ascending order is wanted), and after each pass leaves one more element at the end alone.\n"
        f"Array: {' '.join(map(str, instance['values']))}\n"
        f"Write the array after each of the first {instance['passes']} passes: one line for a pass, "
        "numbers separated by spaces, nothing else. The score is the share of lines that are right, counted "
        "from the first line up to the first mistake; a reply with a wrong number of lines scores nothing."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return 0.0
    lines = [line.split() for line in answer.strip().split("\n")]
    wanted = [[str(v) for v in row] for row in passes(instance["values"], instance["passes"])]
    if len(lines) != len(wanted):
        return 0.0
    right = 0
    for got, want in zip(lines, wanted):
        if got != want:
            break
        right += 1
    return right / len(wanted)


def reference_answer(instance):
    rows = passes(instance["values"], instance["passes"])
    return "\n".join(" ".join(map(str, row)) for row in rows)
