"""Round-robin schedules with wishes; any schedule that fits is right."""
import re

RESYN = {"tags": ["tournament", "scheduling"], "description": "Complete round robin with fixed pairings"}
CLUBS = "Ajax Benfica Celtic Dynamo Everton Fulham Genoa Hertha Inter Juventus Kaizer Lazio Milan Napoli Olympia Porto".split()


def generate(rng, difficulty):
    n = 6 + 2 * (difficulty // 4)
    clubs = rng.sample(CLUBS, n)
    rounds = []
    ring = clubs[1:]
    for _ in range(n - 1):
        line = [clubs[0]] + ring
        rounds.append([sorted([line[i], line[n - 1 - i]]) for i in range(n // 2)])
        ring = ring[-1:] + ring[:-1]
    rng.shuffle(rounds)
    every = [[k, a, b] for k, games in enumerate(rounds, 1) for a, b in games]
    wishes = sorted(rng.sample(every, 3 + difficulty % 4 + difficulty // 2))
    return {"clubs": sorted(clubs), "wishes": wishes, "rounds": rounds}


def observe(instance):
    n = len(instance["clubs"])
    wishes = "\n".join(f"{a} plays {b} in round {k}." for k, a, b in instance["wishes"])
    return (f"The clubs {', '.join(instance['clubs'])} play a league of {n - 1} rounds: every club plays once in each round and meets every other club exactly once.\n"
            f"{wishes}\nGive a full schedule, any one that fits: one line per round in order, games as Club-Club, separated by commas. The order of the games in a round and of the clubs in a game is free.")


def verify(instance, answer):
    n = len(instance["clubs"])
    if len(answer) > 6000:
        return False
    lines = [line for line in answer.splitlines() if line.strip()]
    if len(lines) != n - 1:
        return False
    met, where = set(), {}
    for k, line in enumerate(lines, 1):
        busy = []
        for game in line.split(","):
            found = re.fullmatch(r"\s*([A-Za-z]+)\s*-\s*([A-Za-z]+)\s*", game)
            if not found:
                return False
            pair = frozenset(found.groups())
            busy += found.groups()
            if pair in met:
                return False
            met.add(pair)
            where[pair] = k
        if sorted(busy) != instance["clubs"]:
            return False
    return all(where.get(frozenset((a, b))) == k for k, a, b in instance["wishes"])


def reference_answer(instance):
    return "\n".join(", ".join(f"{a}-{b}" for a, b in games) for games in instance["rounds"])
