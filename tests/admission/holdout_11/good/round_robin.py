"""Schedule a round-robin tournament with given first-round pairs."""
import re


def generate(rng, difficulty):
    n = 6 + 2 * ((difficulty + 1) // 2)
    players = list(range(1, n + 1))
    rng.shuffle(players)
    fixed = [sorted((players[k], players[k + 1])) for k in range(0, n, 2)]
    if difficulty % 2:
        fixed = fixed[: n // 4]
    return {"n": n, "fixed": fixed, "players": players}


def observe(instance):
    n = instance["n"]
    fixed = ", ".join(f"{a}-{b}" for a, b in instance["fixed"])
    return (
        f"Players 1 to {n} play a round robin: {n - 1} rounds, each player once in every round, each pair of players meets "
        f"exactly once. The first round must contain the games {fixed}.\nWrite one line per round with its games like 1-2 "
        "3-4; the order of games in a round and of players in a game is free."
    )


def verify(instance, answer):
    n = instance["n"]
    lines = [line.split() for line in answer.splitlines() if line.strip()]
    if len(lines) != n - 1 or any(len(line) != n // 2 for line in lines):
        return False
    met = set()
    for number, line in enumerate(lines):
        seen = set()
        games = set()
        for game in line:
            match = re.fullmatch("([0-9]{1,3})-([0-9]{1,3})", game)
            if match is None:
                return False
            a, b = sorted((int(match[1]), int(match[2])))
            if not 1 <= a < b <= n or a in seen or b in seen or (a, b) in met:
                return False
            seen |= {a, b}
            met.add((a, b))
            games.add((a, b))
        if number == 0 and not all(tuple(pair) in games for pair in instance["fixed"]):
            return False
    return True


def reference_answer(instance):
    """Circle method, relabelled so that round one pairs neighbours of the shuffled list."""
    n = instance["n"]
    ring = list(range(n))
    rounds = []
    for _ in range(n - 1):
        rounds.append([(ring[k], ring[n - 1 - k]) for k in range(n // 2)])
        ring = [ring[0], ring[-1], *ring[1:-1]]
    label = {}
    for k, (a, b) in enumerate(rounds[0]):
        label[a], label[b] = instance["players"][2 * k], instance["players"][2 * k + 1]
    return "\n".join(" ".join(f"{label[a]}-{label[b]}" for a, b in games) for games in rounds)
