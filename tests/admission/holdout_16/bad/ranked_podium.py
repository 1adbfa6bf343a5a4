"""Order the candidates by Borda points."""

NAMES = ["Abel", "Boone", "Cross", "Drake", "Ennis", "Frost", "Grant", "Hayes", "Irwin", "Joyce", "Kerr", "Lowe",
         "Moss", "North", "Ogden", "Pratt", "Quinn", "Reeve", "Stone", "Tyler"]


def generate(rng, difficulty):
    while True:
        names = rng.sample(NAMES, 6 + difficulty // 2)
        ballots = []
        for _ in range(6 + difficulty):
            order = list(names)
            rng.shuffle(order)
            ballots.append((rng.randint(3, 90), order))
        points = _points(ballots)
        if len(set(points.values())) == len(names):
            return {"ballots": ballots}


def _points(ballots):
    points = {}
    for weight, order in ballots:
        for i, name in enumerate(order):
            points[name] = points.get(name, 0) + weight * (len(order) - 1 - i)
    return points


def observe(instance):
    rows = "\n".join(f"{w} voters: " + " > ".join(o) for w, o in instance["ballots"])
    m = len(instance["ballots"][0][1])
    return (
        f"{rows}\n\nBy the Borda count a candidate gets {m - 1} points from a voter for the first place, one less "
        "for the next and so on down to 0. Take the five candidates with the most points. Give their names, "
        "separated by commas, with the most successful one first. The order matters."
    )


def _top(instance):
    points = _points(instance["ballots"])
    return sorted(points, key=lambda n: -points[n])[:5]


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    given = [part.strip() for part in answer.split(",")]
    return sorted(given) == sorted(_top(instance))


def reference_answer(instance):
    return ", ".join(_top(instance))
