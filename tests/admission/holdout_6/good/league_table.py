"""Work out a league table from match results; the tie rules are all in the question."""
import re

TEAMS = "Arrows Bears Crows Dukes Eagles Foxes Giants Hawks Irons Jets Kings Lions Moose Nomads".split()


class Table:
    def __init__(self, teams):
        self.rows = {t: [0, 0, 0] for t in teams}      # points, goal difference, goals

    def add(self, home, away, a, b):
        for team, own, other in ((home, a, b), (away, b, a)):
            row = self.rows[team]
            row[0] += 3 if own > other else 1 if own == other else 0
            row[1] += own - other
            row[2] += own

    def ranking(self):
        return sorted(self.rows, key=lambda t: ([-x for x in self.rows[t]], t))


def generate(rng, difficulty):
    teams = rng.sample(TEAMS, 4 + difficulty // 2)
    games = [(a, b) for i, a in enumerate(teams) for b in teams[:i]]
    rng.shuffle(games)
    return {"teams": sorted(teams), "games": [(a, b, rng.randint(0, 4), rng.randint(0, 4)) for a, b in games]}


def table(instance):
    t = Table(instance["teams"])
    for game in instance["games"]:
        t.add(*game)
    return [(team, t.rows[team][0]) for team in t.ranking()]


def observe(instance):
    rows = "\n".join(f"{a} - {b} {x}:{y}" for a, b, x, y in instance["games"])
    return (f"Results:\n{rows}\nA win counts 3 points, a draw 1. Rank all teams by points, then by goal difference, then by "
            "goals scored, then alphabetically. Answer with one line for each team, best first: name, a blank and its points. "
            "You get credit for the lines from the top down to the first wrong one, nothing unless at least the first three "
            "are right.")


def reference_answer(instance):
    return "\n".join(f"{t} {p}" for t, p in table(instance))


def verify(instance, answer):
    want = table(instance)
    lines = [line.strip() for line in answer[:3000].splitlines() if line.strip()]
    if len(lines) != len(want):
        return 0.0
    right = 0
    for line, (team, points) in zip(lines, want):
        m = re.fullmatch(r"([A-Za-z]+)\s+([0-9]{1,3})", line)
        if not m or m[1].capitalize() != team or int(m[2]) != points:
            break
        right += 1
    return right / len(want) if right >= 3 else 0.0
