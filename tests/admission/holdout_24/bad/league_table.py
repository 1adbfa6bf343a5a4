"""Work out the table of a football league."""

RESYN = {"profile": "standard", "family": "sports", "tags": ["table"]}

CLUBS = ["Ardley", "Brigg", "Colne", "Deal", "Epping", "Frome", "Goole", "Hove", "Ilkley",
         "Jarrow", "Kendal", "Louth", "Marlow", "Neston"]


def generate(rng, difficulty):
    clubs = rng.sample(CLUBS, 4 + difficulty)
    matches = []
    for i, home in enumerate(clubs):
        for away in clubs[i + 1:]:
            matches.append((home, away, rng.randint(0, 5), rng.randint(0, 5)))
    rng.shuffle(matches)
    return {"clubs": clubs, "matches": matches}


def _table(instance):
    points = {club: 0 for club in instance["clubs"]}
    goals = {club: 0 for club in instance["clubs"]}
    for home, away, h, a in instance["matches"]:
        goals[home] += h - a
        goals[away] += a - h
        if h == a:
            points[home] += 1
            points[away] += 1
        else:
            points[home if h > a else away] += 3
    order = sorted(instance["clubs"], key=lambda c: (-points[c], -goals[c], c))
    return [f"{club} {points[club]} {goals[club]}" for club in order]


def observe(instance):
    rows = "\n".join(f"{h} - {a} {x}:{y}" for h, a, x, y in instance["matches"])
    return (
        "Results of a season:\n" + rows + "\n\nA win gives 3 points, a draw 1. Rank the clubs by "
        "points, then goal difference, then alphabet. Write one line per club, best first: "
        "`Club points difference`, for example `Nowhere 7 -2`."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    expected = _table(instance)
    lines = answer.strip().split("\n")
    for want, got in zip(expected, lines):
        return 1.0 if got.strip() == want else 0.0
    return 0.0


def reference_answer(instance):
    return "\n".join(_table(instance))
