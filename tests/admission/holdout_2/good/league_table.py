"""Final table of a tournament; share of the places in order, ties in any order."""

RESYN = {"description": "League tables with ties", "tags": ["tournament", "partial credit"]}
TEAMS = ("Ajaxo Borum Celta Dinax Estal Ferro Galva Hansa Inter Juvar Kiker Lokom Metal Norda Orion Porta "
         "Quint Rapid").split()


class Table:
    def __init__(self, teams):
        self.rows = {team: [0, 0, 0] for team in teams}

    def record(self, home, away, goals, against):
        for team, own, other in ((home, goals, against), (away, against, goals)):
            row = self.rows[team]
            row[0] += 3 if own > other else 1 if own == other else 0
            row[1] += own - other
            row[2] += own

    def key(self, team):
        return tuple(-n for n in self.rows[team])


def table_of(instance):
    table = Table(instance["teams"])
    for game in instance["games"]:
        table.record(*game)
    return table


def generate(rng, difficulty):
    teams = rng.sample(TEAMS, 6 + difficulty)
    games = []
    for i, a in enumerate(teams):
        for b in teams[i + 1:]:
            if rng.random() < 0.65:
                games.append([a, b, rng.choice([0, 0, 1, 1, 2, 3, 4]), rng.choice([0, 1, 1, 2, 2, 3])])
    rng.shuffle(games)
    return {"teams": sorted(teams), "games": games}


def observe(instance):
    games = "\n".join(f"{a} - {b} {m}:{n}" for a, b, m, n in instance["games"])
    return (
        f"Teams: {', '.join(instance['teams'])}. All games of the season:\n{games}\n"
        "A win gives 3 points, a draw 1. The table is ordered by points, then by goal difference, then by goals "
        "scored; teams equal in all three may stand in either order.\n"
        "Answer with all teams from the first to the last, separated by spaces. A wholly right table scores 1. "
        "Otherwise, if at least the first half of the table (rounded up) is right from the top, the answer scores a "
        "half, and else 0."
    )


def verify(instance, answer):
    order = answer.split() if len(answer) <= 500 else []
    if sorted(order) != instance["teams"]:
        return 0.0
    table = table_of(instance)
    wanted = sorted(map(table.key, instance["teams"]))
    given = [table.key(team) for team in order]
    if given == wanted:
        return 1.0
    half = (len(wanted) + 1) // 2
    return 0.5 if given[:half] == wanted[:half] else 0.0


def reference_answer(instance):
    return " ".join(sorted(instance["teams"], key=table_of(instance).key))
