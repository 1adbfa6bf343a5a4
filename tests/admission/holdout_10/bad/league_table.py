"""Build a league table from match results."""

TEAMS = ("Albion", "Borough", "City", "Dynamo", "Eagles", "Forest", "Galaxy", "Hearts", "Inter",
         "Juniors", "Kickers", "Lions")
RESYN = {"tags": ["tournaments", "tables"]}


def generate(rng, difficulty):
    teams = rng.sample(TEAMS, 7 + difficulty // 2)
    results = []
    for i, home in enumerate(teams):
        for away in teams[i + 1:]:
            if rng.random() < 0.25 + difficulty / 40:
                results.append((home, away, rng.randint(0, 3), rng.randint(0, 3)))
    rng.shuffle(results)
    return {"teams": rng.sample(teams, len(teams)), "results": results}


def table(instance):
    points = {team: 0 for team in instance["teams"]}
    for home, away, goals, against in instance["results"]:
        if goals > against:
            points[home] += 3
        elif goals < against:
            points[away] += 3
        else:
            points[home] += 1
            points[away] += 1
    return sorted(set(instance["teams"]), key=lambda team: points[team], reverse=True)


def observe(instance):
    results = "\n".join(f"{home} - {away} {g}:{a}" for home, away, g, a in instance["results"])
    return (
        f"The teams of a league are {', '.join(instance['teams'])}. Results:\n{results}\n"
        "A win brings 3 points, a draw 1 to each side. Order the teams by points, highest first; teams with "
        "equal points stand in alphabetical order. Answer with all names separated by commas."
    )


def verify(instance, answer):
    if len(answer) > 500:
        return False
    given = [name.strip().lower() for name in answer.split(",")]
    return given == [team.lower() for team in table(instance)]


def reference_answer(instance):
    return ", ".join(table(instance))
