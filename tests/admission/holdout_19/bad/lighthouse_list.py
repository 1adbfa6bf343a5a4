"""Navigation: lighthouses that are seen from far enough, in the order of their height."""
RESYN = {"profile": "standard", "family": "lighthouse_list", "tags": ["navigation", "tables"]}
NAMES = ["Ardent", "Bellrock", "Craigie", "Durness", "Eddy", "Foreland", "Godrevy", "Hurst", "Inner", "Kinnaird",
         "Longship", "Mew", "Needles", "Orford", "Point", "Rathlin", "Skerry", "Tarbat", "Ushen", "Whitby", "Yarm"]


def generate(rng, difficulty):
    while True:
        names = rng.sample(NAMES, 10 + difficulty)
        heights = rng.sample(range(12, 99), len(names))
        rows = [(n, h, rng.randint(8, 26)) for n, h in zip(names, heights)]
        instance = {"rows": rows, "range": rng.randint(13, 17)}
        if 5 <= len(_names(instance)) < len(rows) - 2:
            return instance


def _names(instance):
    seen = [r for r in instance["rows"] if r[2] >= instance["range"]]
    return [r[0] for r in sorted(seen, key=lambda r: -r[1])]


def observe(instance):
    rows = "\n".join(f"{n}: {h} m high, seen from {d} miles" for n, h, d in instance["rows"])
    return (
        f"Lighthouses:\n{rows}\nWhich of them are seen from {instance['range']} miles or more? List them from the "
        "highest to the lowest, separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    given = [part.strip() for part in answer.strip().split(",")]
    return sorted(given) == sorted(_names(instance))


def reference_answer(instance):
    return ", ".join(_names(instance))
