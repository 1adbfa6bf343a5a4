"""Final table of a league from its results, with tie-breaks."""
from dataclasses import dataclass

RESYN = {"description": "League tables", "tags": ["tables", "tournaments"]}

TEAMS = "Aldo Bruk Cern Dyle Esk Fosk Gond Hult Ister Jura Kolm Lund Marn Nida".split()


@dataclass
class Line:
    team: str
    points: int = 0
    scored: int = 0
    conceded: int = 0

    def play(self, own, other):
        self.scored += own
        self.conceded += other
        self.points += 3 if own > other else 1 if own == other else 0

    def rank(self):
        # better lines first; the name decides at last
        return (-self.points, self.conceded - self.scored, -self.scored, self.team)


def generate(rng, difficulty):
    teams = rng.sample(TEAMS, 4 + difficulty)
    matches = []
    for i, home in enumerate(teams):
        for guest in teams[i + 1:]:
            matches.append([home, guest, rng.randint(0, 4), rng.randint(0, 3)])
    rng.shuffle(matches)
    return {"teams": sorted(teams), "matches": matches}


def table(instance):
    lines = {team: Line(team) for team in instance["teams"]}
    for home, guest, a, b in instance["matches"]:
        lines[home].play(a, b)
        lines[guest].play(b, a)
    return sorted(lines.values(), key=Line.rank)


def observe(instance):
    results = "\n".join(f"{h} - {g} {a}:{b}" for h, g, a, b in instance["matches"])
    return (
        f"Results of a league:\n{results}\nA win gives 3 points, a draw 1. Order the teams by points, then goal difference, then goals scored, then by name "
        "alphabetically. Answer with one line per team, best first: the name and its points, for example\nXeno 12\nYork 9"
    )


def verify(instance, answer):
    if len(answer) > 2000:
        return False
    given = [line.split() for line in answer.strip().splitlines()]
    return given == [[line.team, str(line.points)] for line in table(instance)]


def reference_answer(instance):
    return "\n".join(f"{line.team} {line.points}" for line in table(instance))
