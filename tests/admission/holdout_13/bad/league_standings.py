"""Compute a football table from match results."""

RESYN = {"profile": "standard", "family": "sports", "tags": ["tables", "sorting"]}
TEAMS = ["Anchors", "Badgers", "Comets", "Dynamos", "Eagles", "Falcons", "Gulls", "Hornets",
         "Ibises", "Jackals", "Kestrels", "Lynxes", "Martens", "Newts"]


def generate(rng, difficulty):
    teams = rng.sample(TEAMS, min(14, 5 + difficulty))
    matches = []
    for i, a in enumerate(teams):
        for b in teams[i + 1:]:
            matches.append([a, b, rng.randint(0, 5), rng.randint(0, 5)])
    rng.shuffle(matches)
    return {"teams": sorted(teams), "matches": matches}


def _table(instance):
    stats = {t: [0, 0, 0] for t in instance["teams"]}
    for a, b, x, y in instance["matches"]:
        stats[a][1] += x - y
        stats[b][1] += y - x
        stats[a][2] += x
        stats[b][2] += y
        if x > y:
            stats[a][0] += 3
        elif y > x:
            stats[b][0] += 3
        else:
            stats[a][0] += 1
            stats[b][0] += 1
    return sorted(stats, key=lambda t: (-stats[t][0], -stats[t][1], -stats[t][2], t))


def observe(instance):
    lines = ["Results of a league season (3 points for a win, 1 for a draw):"]
    lines += [f"{a} {x}:{y} {b}" for a, b, x, y in instance["matches"]]
    lines.append("Rank by points, then goal difference, then goals scored, then name (A before Z).")
    lines.append("Answer with all team names from first to last, separated by commas.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    given = [part.strip() for part in answer.split(",")]
    expected = _table(instance)
    if len(given) != len(expected):
        return False
    return set(given) == set(expected)


def reference_answer(instance):
    return ", ".join(_table(instance))
