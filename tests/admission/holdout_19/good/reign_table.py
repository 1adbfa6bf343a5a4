"""A table of invented reigns; list the rulers by a stated rule."""
RESYN = {"profile": "standard", "family": "reign_table", "tags": ["history", "tables"]}
NAMES = ["Aldra", "Bertin", "Corvo", "Dessa", "Emrik", "Fenna", "Goswin", "Hedda", "Ilvar", "Jorun", "Ketil", "Lioba",
         "Morcar", "Nestor", "Odila", "Perrin", "Quirin", "Runa", "Sigbert", "Tova", "Ulric", "Wanda"]


def generate(rng, difficulty):
    names = rng.sample(NAMES, 7 + difficulty)
    lengths = rng.sample(range(2, 60), len(names))
    year, rows = rng.randint(300, 900), []
    for name, length in zip(names, lengths):
        year += rng.randint(0, 12)
        rows.append((name, year, year + length))
        year += length
    rng.shuffle(rows)
    return {"rows": rows, "longest_first": rng.random() < 0.5}


def _answer(instance):
    rows = sorted(instance["rows"], key=lambda r: r[2] - r[1], reverse=instance["longest_first"])
    return [r[0] for r in rows]


def observe(instance):
    table = "\n".join(f"{n}: from {a} to {b}" for n, a, b in instance["rows"])
    how = "longest to the shortest" if instance["longest_first"] else "shortest to the longest"
    return (
        f"The rulers of an old kingdom:\n{table}\nList all their names from the {how} reign (last year minus first "
        "year), separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    return [part.strip() for part in answer.split(",")] == _answer(instance)


def reference_answer(instance):
    return ", ".join(_answer(instance))
