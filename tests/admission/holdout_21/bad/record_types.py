"""Infer the column types of a small table."""
RESYN = {"profile": "standard", "family": "record_types", "tags": ["type-systems", "tables"]}


def _sample(rng, kind):
    if kind == "int":
        return str(rng.randint(-50, 900))
    if kind == "float":
        return f"{rng.uniform(0, 99):.2f}"
    if kind == "bool":
        return rng.choice(["true", "false"])
    if kind == "date":
        return f"20{rng.randint(10, 29)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
    return "".join(rng.choice("abcdefg") for _ in range(rng.randint(3, 6)))


def generate(rng, difficulty):
    kinds = [rng.choice(["int", "float", "bool", "date", "str"]) for _ in range(4 + difficulty)]
    rows = [[_sample(rng, k) for k in kinds] for _ in range(3)]
    return {"kinds": kinds, "rows": rows}


def observe(instance):
    table = "\n".join(" | ".join(r) for r in instance["rows"])
    return (
        f"Table without a header:\n{table}\nName the type of each column, from left to right: one of int, float, bool, "
        "date, str, separated by single spaces."
    )


def verify(instance, answer):
    given = str(answer).strip().lower().split(" ")
    kinds = instance["kinds"]
    return bool(len(given) == len(kinds) and g == k for g, k in zip(given, kinds))


def reference_answer(instance):
    return " ".join(instance["kinds"])
