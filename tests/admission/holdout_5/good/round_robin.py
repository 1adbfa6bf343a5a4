"""Complete a round-robin tournament; any schedule that fits the fixed games is right."""

import re
from random import Random

RESYN = {"description": "Round-robin schedules", "tags": ["tournaments", "constraint satisfaction"]}

GAME = re.compile(r"([A-Z])\s*-\s*([A-Z])")


def circle_method(teams: list) -> list:
    """Rounds of pairs in which everybody meets everybody once."""
    ring = list(teams)
    rounds = []
    for _ in range(len(ring) - 1):
        rounds.append([sorted((ring[k], ring[-1 - k])) for k in range(len(ring) // 2)])
        ring = [ring[0], ring[-1], *ring[1:-1]]
    return rounds


def generate(rng: Random, difficulty: int) -> dict:
    count = 6 + 2 * ((difficulty - 1) // 3)
    teams = rng.sample("ABCDEFGHIJKLMNOP", count)
    rounds = circle_method(teams)
    rng.shuffle(rounds)
    games = [(number, pair) for number, games in enumerate(rounds, 1) for pair in games]
    share = (55, 40, 25)[(difficulty - 1) % 3]
    fixed = rng.sample(games, len(games) * share // 100)
    return {
        "teams": sorted(teams),
        "fixed": sorted([number, *pair] for number, pair in fixed),
        "rounds": rounds,
    }


def observe(instance: dict) -> str:
    teams = instance["teams"]
    fixed = "\n".join(f"- round {number}: {a}-{b}" for number, a, b in instance["fixed"])
    return (
        f"The teams {', '.join(teams)} play a tournament of {len(teams) - 1} rounds. In each round "
        "every team plays exactly one game, and in the whole tournament every two teams meet "
        f"exactly once. These games are fixed already:\n{fixed}\n"
        "Write a complete schedule: one line per round, in order, with the games separated by "
        "spaces, each as two teams with a hyphen (the order of the games in a round and of the "
        "teams in a game does not matter), such as `X-Y Q-Z`. Any schedule that fits is accepted."
    )


def parse(answer: str):
    """A list of rounds, each a list of sorted pairs, or None."""
    rounds = []
    for line in answer.strip().strip("`").strip().upper().splitlines():
        games = re.split(r"[\s,]+", line.strip())
        found = [GAME.fullmatch(game) for game in games]
        if None in found:
            return None
        rounds.append([tuple(sorted(match.groups())) for match in found])
    return rounds


def verify(instance: dict, answer: str) -> bool:
    rounds = parse(answer) if len(answer) <= 2000 else None
    teams = instance["teams"]
    if rounds is None or len(rounds) != len(teams) - 1:
        return False
    for games in rounds:
        if sorted(team for game in games for team in game) != teams:
            return False
    met = [game for games in rounds for game in games]
    if len(set(met)) != len(met):
        return False
    return all((a, b) in rounds[number - 1] for number, a, b in instance["fixed"])


def reference_answer(instance: dict) -> str:
    return "\n".join(" ".join("-".join(pair) for pair in games) for games in instance["rounds"])
