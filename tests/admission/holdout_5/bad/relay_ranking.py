"""Sort race results by several criteria and list the runners in order.

A table of runners is shown.  The solver has to rank them by finishing time, break ties by the
number of penalties and then by age (older first).  Ties are deliberately frequent.
"""

import re

RESYN = {
    "description": "Multi-key ranking of a race table",
    "tags": ["sorting", "tables"],
}

FIRST = [
    "Ada", "Bela", "Cleo", "Dora", "Emil", "Finn", "Gita", "Hugo", "Ivan", "Jana", "Karl",
    "Lena", "Milo", "Nora", "Otto", "Pina", "Quin", "Rosa", "Sami", "Tess", "Ugo", "Vera",
    "Wim", "Xena", "Yara", "Zeno",
]


def _row_key(row):
    """Ascending time, ascending penalties, descending age."""
    return (row["time"], row["penalties"], -row["age"])


def generate(rng, difficulty):
    count = 5 + 2 * difficulty
    names = rng.sample(FIRST, min(count, len(FIRST)))
    times = [rng.randint(600, 1500) for _ in range(max(2, len(names) // 2))]
    ages = rng.sample(range(16, 70), len(names))
    rows = []
    for name, age in zip(names, ages):
        rows.append(
            {
                "name": name,
                "time": rng.choice(times),
                "penalties": rng.randint(0, 2),
                "age": age,
            }
        )
    return {"rows": rows}


def observe(instance):
    header = "name | time (s) | penalties | age"
    body = [
        f"{row['name']} | {row['time']} | {row['penalties']} | {row['age']}"
        for row in instance["rows"]
    ]
    return "\n".join(
        [
            "Results of a cross-country race:",
            "",
            header,
            *body,
            "",
            "Rank the runners: the shorter time is better. Equal times are decided by fewer "
            "penalties; if these are equal too, the older runner comes first.",
            "Answer with all names from the first to the last place, separated by commas, on a "
            "single line, for example: `Adam, Berta, Caesar`",
        ]
    )


def _ranking(instance):
    return [row["name"] for row in sorted(instance["rows"], key=_row_key)]


def _parse_names(answer):
    """Names in the answer, in order; None if there is anything but names and commas."""
    text = answer.strip().strip("`")
    if len(text) > 1000 or not re.fullmatch(r"[A-Za-z]+(\s*,\s*[A-Za-z]+)*", text):
        return None
    return [part.strip().capitalize() for part in text.split(",")]


def _tally(names):
    counts = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return counts


def verify(instance, answer):
    given = _parse_names(answer)
    if given is None:
        return False
    expected = _ranking(instance)
    if len(given) != len(expected):
        return False
    # Every runner has to be listed exactly once.
    return _tally(given) == _tally(expected)


def reference_answer(instance):
    return ", ".join(_ranking(instance))
