"""Order museum artefacts that are dated in different eras."""
ERAS = [("AUC", -753), ("BC", None), ("AD", 0), ("Seleucid", -311), ("Diocletian", 283), ("Holocene", -10000)]


def _label(year, era):
    name, offset = era
    if name == "BC":
        return f"{-year} BC"
    return f"{year - offset} {name}"


def generate(rng, difficulty):
    n = 4 + difficulty
    years = rng.sample([y for y in range(-300, 400) if y], n)
    catalogue = []
    numbers = rng.sample(range(100, 999), n)
    for number, year in zip(numbers, years):
        fitting = [
            era for era in ERAS[: 3 + (difficulty + 1) // 3]
            if (era[0] == "BC" and year < 0) or (era[1] is not None and year > era[1])
        ]
        era = rng.choice(fitting)
        catalogue.append({"id": f"M{number}", "year": year, "label": _label(year, era)})
    return {"catalogue": catalogue}


def observe(instance):
    lines = [
        "Artefacts of a museum are dated in several eras. Year x AUC is x - 753 (astronomical, see below), "
        "Seleucid x - 311, Diocletian x + 283, Holocene x - 10000, AD x is x and x BC is -x (take this arithmetic "
        "as it stands; there is no year 0).",
    ]
    lines += [f"{item['id']}: {item['label']}" for item in instance["catalogue"]]
    lines.append("List the catalogue numbers from the oldest artefact to the youngest, separated by commas.")
    return "\n".join(lines)


def solve(instance):
    return [item["id"] for item in sorted(instance["catalogue"], key=lambda item: item["year"])]


def verify(instance, answer):
    given = [word.strip().upper() for word in answer.split(",")]
    return sorted(given) == sorted(solve(instance))


def reference_answer(instance):
    return ",".join(solve(instance))
