"""Complete the schedule of a round-robin tournament."""

import ast
import re

RESYN = {"description": "Round-robin schedules", "tags": ["tournaments", "scheduling"]}

LONGEST = 6000


def circle(teams):
    """All rounds by the circle method."""
    rounds = []
    ring = list(teams)
    for _ in range(len(teams) - 1):
        half = len(ring) // 2
        rounds.append([sorted(pair) for pair in zip(ring[:half], reversed(ring[half:]))])
        ring = [ring[0], ring[-1], *ring[1:-1]]
    return rounds


def generate(rng, difficulty):
    count = 6 + 2 * ((difficulty - 1) // 2)
    teams = list(range(1, count + 1))
    rng.shuffle(teams)
    rounds = circle(teams)
    rng.shuffle(rounds)
    given = []
    for number, pairs in enumerate(rounds, 1):
        for pair in rng.sample(pairs, 1 + difficulty % 2):
            given.append([number, *pair])
    return {"count": count, "given": given, "rounds": rounds}


def observe(instance):
    count = instance["count"]
    given = "\n".join(f"round {number}: {a} plays {b}" for number, a, b in instance["given"])
    return (
        f"The teams 1 to {count} play a tournament of {count - 1} rounds. In every round every team plays exactly one match, and over "
        f"the tournament every team plays every other team exactly once. These matches are already fixed:\n{given}\n"
        "Give a complete schedule that contains them as a list of rounds, in order; each round is a list of pairs of team numbers, such as "
        "[[(1, 2), (3, 4)], [(1, 3), (2, 4)]] for two rounds of four teams. The order within a round and within a pair is free, "
        "and every valid schedule is right."
    )


def read_schedule(answer):
    """A list of rounds of sorted pairs, None if the text is anything else."""
    text = answer.strip()
    if len(text) > LONGEST or not re.fullmatch(r"[\[\]()0-9,\s]+", text, re.ASCII):
        return None
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return None
    if not isinstance(value, (list, tuple)):
        return None
    rounds = []
    for entry in value:
        if not isinstance(entry, (list, tuple)):
            return None
        for pair in entry:
            if not isinstance(pair, (list, tuple)) or len(pair) != 2 or any(type(team) is not int for team in pair):
                return None
        rounds.append([sorted(pair) for pair in entry])
    return rounds


def verify(instance, answer):
    rounds = read_schedule(answer)
    count = instance["count"]
    if rounds is None or len(rounds) != count - 1:
        return False
    everybody = list(range(1, count + 1))
    if any(sorted(team for pair in pairs for team in pair) != everybody for pairs in rounds):
        return False
    if len({tuple(pair) for pairs in rounds for pair in pairs}) != count * (count - 1) // 2:
        return False
    return all(sorted([a, b]) in rounds[number - 1] for number, a, b in instance["given"])


def reference_answer(instance):
    return str([[tuple(pair) for pair in pairs] for pairs in instance["rounds"]])
