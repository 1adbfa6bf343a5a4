"""Plan a round-robin tournament with some fixed matches."""
import re

RESYN = {"profile": "standard", "family": "sports", "tags": ["schedule"]}

TEAMS = ["Ash", "Elm", "Oak", "Fir", "Yew", "Bay", "Box", "Fig", "Gum", "Ivy", "Nut", "Pea"]


def generate(rng, difficulty):
    n = 6 if difficulty <= 5 else 8
    teams = rng.sample(TEAMS, n)
    rounds = []
    for r in range(n - 1):
        ring = [(r + k) % (n - 1) for k in range(n - 1)]
        pairs = [(ring[0], n - 1)] + [(ring[k], ring[-k]) for k in range(1, n // 2)]
        rounds.append([sorted((teams[a], teams[b])) for a, b in pairs])
    rng.shuffle(rounds)
    spots = [(r, k) for r in range(n - 1) for k in range(n // 2)]
    fixed = [[r + 1, *rounds[r][k]] for r, k in sorted(rng.sample(spots, 3 + difficulty // 2))]
    return {"teams": sorted(teams), "fixed": fixed, "rounds": rounds}


def observe(instance):
    n = len(instance["teams"])
    fixed = "\n".join(f"{a}-{b} in round {r}" for r, a, b in instance["fixed"])
    return (
        f"The teams {', '.join(instance['teams'])} play a round robin: {n - 1} rounds of {n // 2} matches, "
        "every team plays once in each round, every pair meets exactly once. Fixed are\n" + fixed +
        f"\n\nWrite {n - 1} lines, one per round in order, with the matches as `A-B` separated by single "
        "spaces; the two teams of a match may stand in either order. Any valid plan is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1500:
        return 0.0
    n = len(instance["teams"])
    lines = answer.strip().split("\n")
    if len(lines) != n - 1:
        return 0.0
    met, where = set(), {}
    for number, line in enumerate(lines, 1):
        if not re.fullmatch(r"[A-Za-z]+-[A-Za-z]+( [A-Za-z]+-[A-Za-z]+)*", line.strip()):
            return 0.0
        pairs = [tuple(sorted(match.split("-"))) for match in line.strip().split(" ")]
        if sorted(team for pair in pairs for team in pair) != instance["teams"]:
            return 0.0
        for pair in pairs:
            if pair in met:
                return 0.0
            met.add(pair)
            where[pair] = number
    return 1.0 if all(where.get((a, b)) == r for r, a, b in instance["fixed"]) else 0.0


def reference_answer(instance):
    return "\n".join(" ".join(f"{a}-{b}" for a, b in matches) for matches in instance["rounds"])
