"""Work out a football table from results."""
LEAGUES = ["Northern League", "Coast League", "Harbour Cup", "Valley League"]
CLUBS = ["Albion", "Borough", "City", "Dynamo", "Eagles", "Forest", "Grange", "Hotspur", "Inter",
         "Juniors", "Kickers", "Lions"]
_TABLES = {}


def generate(rng, difficulty):
    clubs = rng.sample(CLUBS, 4 + difficulty // 2)
    games = []
    for i, home in enumerate(clubs):
        for away in clubs[i + 1:]:
            games.append([home, away, rng.randint(0, 5), rng.randint(0, 5)])
    rng.shuffle(games)
    return {"league": rng.choice(LEAGUES), "games": games}


def _table(instance):
    name = instance["league"]
    if name not in _TABLES:
        stats = {}
        for home, away, h, a in instance["games"]:
            for club, own, other in ((home, h, a), (away, a, h)):
                s = stats.setdefault(club, [0, 0, 0])
                s[0] += 3 if own > other else 1 if own == other else 0
                s[1] += own - other
                s[2] += own
        order = sorted(stats, key=lambda c: (-stats[c][0], -stats[c][1], -stats[c][2], c))
        _TABLES[name] = [f"{c} {stats[c][0]}" for c in order]
    return _TABLES[name]


def observe(instance):
    rows = "\n".join(f"{h} - {a} {x}:{y}" for h, a, x, y in instance["games"])
    return (
        f"Results of the {instance['league']}:\n{rows}\n"
        "Three points for a win, one for a draw. Rank by points, then goal difference, then goals "
        "scored, then name.\nAnswer with one line per club from first to last: the name, a space, "
        "the points."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    lines = [" ".join(line.split()) for line in answer.strip().splitlines()]
    return lines == _table(instance)


def reference_answer(instance):
    return "\n".join(_table(instance))
