"""Compute the final table of a league from its results."""
import re

RESYN = {"profile": "standard", "family": "league_table", "tags": ["sports", "tables"]}

CLUBS = ["Ajax", "Brann", "Celta", "Derby", "Elche", "Fulham", "Genoa", "Hertha", "Inter", "Juve"]


def generate(rng, difficulty):
    clubs = rng.sample(CLUBS, 4 + difficulty // 2)
    games = [(a, b) for a in clubs for b in clubs if a < b]
    if difficulty > 6:
        games += [(b, a) for a, b in games]
    rng.shuffle(games)
    return {"games": [(a, b, rng.randint(0, 4), rng.randint(0, 4)) for a, b in games]}


def _table(games):
    rows = {}
    for a, b, x, y in games:
        for club, own, other in ((a, x, y), (b, y, x)):
            r = rows.setdefault(club, [0, 0, 0])
            r[0] += 3 if own > other else int(own == other)
            r[1] += own - other
            r[2] += own
    order = sorted(rows, key=lambda c: (-rows[c][0], -rows[c][1], -rows[c][2], c))
    return [(c, rows[c][0], rows[c][1]) for c in order]


def observe(instance):
    lines = "\n".join(f"{a} {x}-{y} {b}" for a, b, x, y in instance["games"])
    return (
        f"Results:\n{lines}\n\nA win is worth 3 points, a draw 1. Clubs are ranked by points, then goal "
        "difference, then goals scored, then name (alphabetical). Write the table, best club first, "
        "one line per club: name, points and goal difference separated by single spaces, e.g. "
        "'Xeres 4 -2'. Every club must appear exactly once. The score is the share of rows that are "
        "right in rank, points and goal difference."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return 0.0
    table = _table(instance["games"])
    rows = []
    for line in answer.strip().splitlines():
        m = re.fullmatch(r"([A-Za-z]{1,20}) ([0-9]{1,3}) (\+?|-)([0-9]{1,3})", line.strip())
        if not m:
            return 0.0
        gd = int(m.group(4))
        rows.append((m.group(1), int(m.group(2)), -gd if m.group(3) == "-" else gd))
    if len(rows) != len(table) or {r[0] for r in rows} != {r[0] for r in table}:
        return 0.0
    return sum(a == b for a, b in zip(rows, table)) / len(table)


def reference_answer(instance):
    return "\n".join(f"{c} {p} {g}" for c, p, g in _table(instance["games"]))
