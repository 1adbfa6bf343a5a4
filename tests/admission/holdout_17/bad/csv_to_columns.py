"""Reformat comma separated records as aligned columns."""

RESYN = {"profile": "standard", "family": "formatting", "tags": ["text", "tables"]}

ITEMS = ["bolt", "washer", "nut", "hinge", "bracket", "screw", "anchor", "clamp", "spring", "rivet"]
CITIES = ["Oslo", "Lyon", "Graz", "Porto", "Turku", "Gdansk", "Malmo", "Bari"]


def generate(rng, difficulty):
    rows = []
    for _ in range(rng.randint(5, 9)):
        rows.append([rng.choice(ITEMS), str(rng.randint(1, 9999)), rng.choice(CITIES),
                     "%d.%02d" % (rng.randint(0, 150), rng.randint(0, 99))])
    return {"rows": rows}


def _format(rows):
    widths = [max(len(row[k]) for row in rows) for k in range(4)]
    out = []
    for row in rows:
        cells = []
        for k, cell in enumerate(row):
            cells.append(cell.rjust(widths[k], ".") if k in (1, 3) else cell.ljust(widths[k], "."))
        out.append("|".join(cells))
    return "\n".join(out)


def observe(instance):
    text = "\n".join(",".join(row) for row in instance["rows"])
    return (
        "Reformat these records:\n\n" + text + "\n\n"
        "Rules: every column is as wide as its widest cell; the first and the third column are aligned left, "
        "the second and the fourth right; fill up with dots; put | between the columns and nothing at the "
        "ends. One record per line, in the given order."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip("\r\n ").splitlines() == _format(instance["rows"]).splitlines()
