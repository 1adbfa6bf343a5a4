"""Geography table: order invented towns by height."""
RESYN = {"profile": "standard", "family": "capital_quiz_table", "tags": ["geography", "tables"]}
TOWNS = ["Arvik", "Belmor", "Casten", "Dorrin", "Elsach", "Farona", "Gimli", "Hestra", "Ilmen", "Joltva", "Karst",
         "Lurno"]


def generate(rng, difficulty):
    towns = rng.sample(TOWNS, 5 + difficulty)
    heights = rng.sample(range(3, 2500), len(towns))
    return {"rows": list(zip(towns, heights))}


def _order(instance):
    return [t for t, _ in sorted(instance["rows"], key=lambda r: r[1])]


def observe(instance):
    table = "\n".join(f"{t}: {h} m" for t, h in instance["rows"])
    return (
        f"Heights above the sea:\n{table}\nList all the towns from the lowest to the highest, separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    return [p.strip() for p in answer.split(",")] == _order(instance)


def reference_answer(instance):
    return ", ".join(_order(instance))
