"""Fixtures of a round robin: many valid schedules, all are accepted."""
TEAMS = ["Bats", "Cubs", "Dogs", "Elks", "Foxes", "Goats", "Hawks", "Jays", "Kites", "Lynxes", "Moles",
         "Newts"]


def generate(rng, difficulty):
    count = 6 if difficulty < 4 else 8 if difficulty < 8 else 10
    teams = rng.sample(TEAMS, count)
    games = [sorted(rng.sample(teams, 2)) for _ in range(2 + difficulty // 2)]
    banned = []
    for g in games:
        if g not in [b[0] for b in banned]:
            banned.append([g, rng.randint(1, count - 1)])
    plan = _plan(teams, banned)
    if plan is None:
        return generate(rng, difficulty)
    return {"teams": teams, "banned": banned, "plan": plan}


def _plan(teams, banned):
    n, ring = len(teams), teams[1:]
    rounds = []
    for _ in range(n - 1):
        line = [teams[0]] + ring
        rounds.append([sorted([line[i], line[n - 1 - i]]) for i in range(n // 2)])
        ring = ring[-1:] + ring[:-1]
    for shift in range(n - 1):
        turned = rounds[shift:] + rounds[:shift]
        if all(game not in turned[r - 1] for game, r in banned):
            return turned
    return None


def observe(instance):
    n = len(instance["teams"])
    rows = "\n".join(f"- {a} - {b} not in round {r}" for (a, b), r in instance["banned"])
    return (
        f"Teams: {', '.join(instance['teams'])}. Draw up a round robin of {n - 1} rounds: in every "
        f"round each team plays exactly one game, and each pair of teams meets exactly once in all. "
        f"Restrictions:\n{rows}\n"
        "Answer with one line per round, round 1 first; the games of a round are written like "
        "Ants-Bees and separated by commas, in any order. Who is named first does not matter. Any "
        "valid schedule is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    teams = sorted(instance["teams"])
    lines = answer.strip().split("\n")
    if len(lines) != len(teams) - 1:
        return False
    seen, plan = set(), []
    for line in lines:
        games = []
        for game in line.split(","):
            pair = sorted(t.strip() for t in game.split("-"))
            if len(pair) != 2:
                return False
            games.append(pair)
        if sorted(t for g in games for t in g) != teams:
            return False
        plan.append(games)
        seen.update(map(tuple, games))
    if len(seen) != len(teams) * (len(teams) - 1) // 2:
        return False
    return all(list(game) not in plan[r - 1] for game, r in instance["banned"])


def reference_answer(instance):
    return "\n".join(", ".join(f"{a}-{b}" for a, b in games) for games in instance["plan"])
