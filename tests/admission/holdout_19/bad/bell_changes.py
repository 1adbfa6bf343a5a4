"""Change ringing: write out the rows of a short touch."""
RESYN = {"profile": "standard", "family": "bell_changes", "tags": ["music", "permutations"]}


def generate(rng, difficulty):
    bells = 5 + difficulty // 4
    changes = []
    for _ in range(2 + difficulty):
        swaps, place = [], rng.randint(1, 2)
        while place < bells:
            swaps.append(place)
            place += rng.choice([2, 2, 3])
        changes.append(swaps)
    start = rng.sample("12345678"[:bells], bells)
    return {"start": "".join(start), "changes": changes}


def _rows(instance):
    row, rows = list(instance["start"]), []
    for swaps in instance["changes"]:
        for p in swaps:
            row[p - 1], row[p] = row[p], row[p - 1]
        rows.append("".join(row))
    return rows


def observe(instance):
    lines = []
    for i, swaps in enumerate(instance["changes"], 1):
        lines.append(f"Change {i}: swap the bells in places " + " and ".join(f"{p}-{p + 1}" for p in swaps))
    return (
        f"The bells ring in the row {instance['start']}. Then these changes are made, each to the row before:\n"
        + "\n".join(lines) + f"\nWrite the {len(lines)} rows after each change, one per line, and nothing else."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    want = _rows(instance)
    given = [line.replace(" ", "") for line in answer.splitlines() if line.strip()]
    if len(given) < len(want):
        return False
    return all(g == w for g, w in zip(given, want))


def reference_answer(instance):
    return "\n".join(_rows(instance))
