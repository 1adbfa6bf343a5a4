"""Final table of a curling league. The answer is made of names that stand in the question."""

RESYN = {"description": "league table with tie-breaks", "tags": ["tournaments", "tables"]}
CLUBS = ["Alva", "Brora", "Crail", "Dollar", "Elgin", "Forfar", "Girvan", "Huntly", "Irvine", "Jura", "Kelso", "Lanark", "Moffat", "Nairn"]


def generate(rng, difficulty):
    clubs = rng.sample(CLUBS, 5 + difficulty // 2)
    pairs = [(a, b) for i, a in enumerate(clubs) for b in clubs[:i]]
    rng.shuffle(pairs)
    games = []
    for a, b in pairs * 2:
        if len(games) == 6 + 3 * difficulty:
            break
        home, away = rng.sample((a, b), 2)
        games.append([home, rng.randint(1, 9), rng.randint(1, 9), away])
    return {"clubs": clubs, "games": games}


def standings(instance):
    table = {club: [0, 0, 0] for club in instance["clubs"]}
    for home, scored, conceded, away in instance["games"]:
        for club, own, other in ((home, scored, conceded), (away, conceded, scored)):
            entry = table[club]
            entry[0] += 2 if own > other else 1 if own == other else 0
            entry[1] += own - other
            entry[2] += own
    return sorted(table, key=lambda club: ([-value for value in table[club]], club))


def observe(instance):
    games = "\n".join(f"{home} {a} - {b} {away}" for home, a, b, away in instance["games"])
    return (
        f"Clubs: {', '.join(instance['clubs'])}. Results:\n{games}\n"
        "A win earns two points, a draw one point each. The table is sorted by points, then by the difference of stones scored and "
        "conceded, then by stones scored, then by the alphabet. List all clubs from first to last, separated by commas. "
        "Upper and lower case do not matter."
    )


def verify(instance, answer):
    if len(answer) > 500:
        return False
    order = [part.strip().casefold() for part in answer.split(",")]
    return order == [club.casefold() for club in standings(instance)]


def reference_answer(instance):
    return ", ".join(standings(instance))
