"""Fair teams: split the players into two teams of equal size and equal total rating."""

RESYN = {"description": "Split players into two equally strong teams", "tags": ["partition"]}

NAMES = [
    "Ada", "Ben", "Cleo", "Dov", "Eli", "Fay", "Gus", "Hana", "Ivo", "Jun",
    "Kai", "Lea", "Mio", "Nils", "Ona", "Pia", "Rex", "Sol", "Tess", "Uma",
]


def generate(rng, difficulty):
    players = rng.sample(NAMES, 4 + 2 * difficulty)
    half = len(players) // 2
    top = 40 + 20 * difficulty
    while True:
        first = [rng.randint(10, top) for _ in range(half)]
        second = [rng.randint(10, top) for _ in range(half - 1)]
        last = sum(first) - sum(second)
        if 10 <= last <= top:
            break
    ratings = dict(zip(players, first + second + [last]))
    planted = players[:half]
    order = sorted(players)
    return {"ratings": {p: ratings[p] for p in order}, "team": sorted(planted)}


def observe(instance):
    lines = "\n".join(f"{name}: {rating}" for name, rating in instance["ratings"].items())
    return (
        "Split these players into two teams of the same size whose ratings add up to the same total.\n"
        f"{lines}\n"
        "Answer with the names of one of the two teams, in any order, separated by commas."
    )


def verify(instance, answer):
    if len(answer) > 1000:
        return False
    ratings = instance["ratings"]
    team = [part.strip() for part in answer.split(",")]
    if len(set(team)) != len(team) or any(name not in ratings for name in team):
        return False
    if 2 * len(team) != len(ratings):
        return False
    return 2 * sum(ratings[name] for name in team) == sum(ratings.values())


def reference_answer(instance):
    return ", ".join(instance["team"])
