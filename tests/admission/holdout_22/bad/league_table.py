"""Rank teams by points, goal difference and goals."""

TEAMS = ["Rovers", "United", "Albion", "Wanderers", "Athletic", "Rangers", "County", "Orient", "Villa", "Harriers"]


def generate(rng, difficulty):
    teams = rng.sample(TEAMS, 5 + difficulty // 2)
    games = [(a, b, rng.randint(0, 4), rng.randint(0, 4)) for i, a in enumerate(teams) for b in teams[i + 1:]]
    rng.shuffle(games)
    return {"teams": sorted(teams), "games": games}


def ranking(instance):
    stats = {team: [0, 0, 0] for team in instance["teams"]}
    for a, b, x, y in instance["games"]:
        for team, own, other in ((a, x, y), (b, y, x)):
            stats[team][0] += 3 if own > other else 1 if own == other else 0
            stats[team][1] += own - other
            stats[team][2] += own
    return sorted(stats, key=lambda t: (-stats[t][0], -stats[t][1], -stats[t][2], t))


def observe(instance):
    lines = "\n".join(f"{a} {x}:{y} {b}" for a, b, x, y in instance["games"])
    return (f"Results:\n{lines}\n\nA win gives 3 points, a draw 1. Rank the teams by points, then goal difference, then goals "
            "scored, then name (alphabetically).\nAnswer with all teams from first to last, separated by commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    given = [part.strip() for part in answer.split(",")]
    return sorted(given) == sorted(ranking(instance))


def reference_answer(instance):
    return ", ".join(ranking(instance))
