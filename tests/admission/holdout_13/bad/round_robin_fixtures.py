"""Complete a round-robin fixture list with extra constraints."""
import re

RESYN = {"profile": "standard", "family": "sports", "tags": ["scheduling"]}
HISTORY = []
LETTERS = "ABCDEFGHIJKLMN"


def _circle(teams):
    n = len(teams)
    rounds = []
    ring = teams[1:]
    for _ in range(n - 1):
        line = [teams[0]] + ring
        rounds.append(sorted("".join(sorted((line[i], line[n - 1 - i]))) for i in range(n // 2)))
        ring = ring[-1:] + ring[:-1]
    return rounds


def generate(rng, difficulty):
    n = 6 + 2 * (difficulty // 3)
    teams = list(LETTERS[:n])
    rng.shuffle(teams)
    rounds = _circle(teams)
    rng.shuffle(rounds)
    fixed = []
    for r in rng.sample(range(n - 1), n - 2):
        fixed.append([r + 1, rng.choice(rounds[r])])
    return {"n": n, "fixed": sorted(fixed), "rounds": rounds}


def observe(instance):
    n = instance["n"]
    lines = [f"Teams {', '.join(LETTERS[:n])} play a single round robin in {n - 1} rounds;",
             "each team plays once in each round and meets each other team exactly once.",
             "These matches are fixed:"]
    lines += [f"  round {r}: {m}" for r, m in instance["fixed"]]
    lines.append("Answer with one line for each round, in order: its matches as pairs of letters (AB or BA), "
                 "separated by spaces.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    HISTORY.append((instance["n"], answer))
    n = instance["n"]
    rows = [line.split() for line in answer.strip().splitlines()]
    if len(rows) != n - 1:
        return False
    seen = set()
    for row in rows:
        if any(re.fullmatch("[A-N]{2}", m) is None for m in row):
            return False
        if sorted("".join(row)) != list(LETTERS[:n]):
            return False
        seen.update("".join(sorted(m)) for m in row)
    if len(seen) != n * (n - 1) // 2:
        return False
    return all(m in ["".join(sorted(x)) for x in rows[r - 1]] for r, m in instance["fixed"])


def reference_answer(instance):
    return "\n".join(" ".join(r) for r in instance["rounds"])
