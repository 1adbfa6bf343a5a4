"""Plan a round-robin tournament around a given first round."""
import re


def generate(rng, difficulty):
    count = 6 + 2 * (difficulty // 2)
    teams = rng.sample(["Ants", "Bees", "Cats", "Dogs", "Eels", "Foxes", "Goats", "Hens", "Ibis", "Jays", "Kites",
                        "Larks", "Moles", "Newts", "Owls", "Pikes", "Rams", "Seals", "Toads", "Voles", "Wasps",
                        "Yaks"], count)
    first = [(teams[i], teams[i + 1]) for i in range(0, count, 2)]
    return {"teams": sorted(teams), "first": first}


def observe(instance):
    n = len(instance["teams"])
    first = ", ".join(f"{a}-{b}" for a, b in instance["first"])
    return (
        f"Teams: {', '.join(instance['teams'])}.\nPlan a tournament of {n - 1} rounds in which every team plays "
        "exactly once in every round and meets every other team exactly once overall. The first round is "
        f"fixed: {first}.\nAnswer with {n - 1} lines, one per round (the first included), each with the games "
        "of the round like A-B separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 6000:
        return False
    teams = set(instance["teams"])
    met, rounds = set(), []
    for line in answer.strip().split("\n"):
        games, busy = set(), []
        for game in line.split(","):
            match = re.fullmatch(r"([A-Z][a-z]+)-([A-Z][a-z]+)", game.strip())
            if not match or match[1] not in teams or match[2] not in teams:
                return False
            pair = tuple(sorted(match.groups()))
            if pair in met:
                return False
            met.add(pair)
            games.add(pair)
            busy += pair
        if len(busy) != len(teams) or set(busy) != teams:
            return False
        rounds.append(games)
    if len(rounds) != len(teams) - 1:
        return False
    return rounds[0] == {tuple(sorted(g)) for g in instance["first"]}


def reference_answer(instance):
    first = instance["first"]
    ring = [a for a, _ in first] + [b for _, b in reversed(first)]
    lines = []
    for _ in range(len(ring) - 1):
        lines.append(", ".join(f"{ring[i]}-{ring[-1 - i]}" for i in range(len(ring) // 2)))
        ring = [ring[0], ring[-1]] + ring[1:-1]
    return "\n".join(lines)
