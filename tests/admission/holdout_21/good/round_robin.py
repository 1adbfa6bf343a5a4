"""Draw up a round-robin tournament with some fixed games."""
import re

RESYN = {"profile": "standard", "family": "round_robin", "tags": ["sports", "scheduling"]}


def generate(rng, difficulty):
    n = 6 + 2 * (difficulty // 3)
    teams = list("ABCDEFGHIJKLMN"[:n])
    rng.shuffle(teams)
    rounds = []
    for r in range(n - 1):
        ring = [teams[0]] + teams[1 + r:] + teams[1:1 + r]
        rounds.append([tuple(sorted((ring[i], ring[n - 1 - i]))) for i in range(n // 2)])
    rng.shuffle(rounds)
    fixed = [(r, rng.choice(rounds[r])) for r in sorted(rng.sample(range(n - 1), 4 + difficulty // 4))]
    return {"n": n, "fixed": fixed, "plan": rounds}


def observe(instance):
    n = instance["n"]
    fixed = "; ".join(f"{a}-{b} is played in round {r + 1}" for r, (a, b) in instance["fixed"])
    return (
        f"Teams {', '.join('ABCDEFGHIJKLMN'[:n])} play a single round robin in {n - 1} rounds: every team "
        f"plays once per round and every pair meets exactly once. Fixed: {fixed}.\n"
        "Give one line per round, in order, with its games separated by single spaces, e.g. 'A-B C-D'. "
        "The games of a round may come in any order, and A-B is the same as B-A."
    )


def verify(instance, answer):
    n = instance["n"]
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    lines = answer.strip().splitlines()
    if len(lines) != n - 1:
        return False
    met, rounds = set(), []
    for line in lines:
        games = line.split()
        if len(games) != n // 2 or not all(re.fullmatch("[A-N]-[A-N]", g) for g in games):
            return False
        pairs = {tuple(sorted((g[0], g[2]))) for g in games}
        if {t for p in pairs for t in p} != set("ABCDEFGHIJKLMN"[:n]) or met & pairs:
            return False
        met |= pairs
        rounds.append(pairs)
    return all(tuple(game) in rounds[r] for r, game in instance["fixed"])


def reference_answer(instance):
    return "\n".join(" ".join(f"{a}-{b}" for a, b in games) for games in instance["plan"])
