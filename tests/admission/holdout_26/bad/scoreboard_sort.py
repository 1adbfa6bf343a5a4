"""Sort a scoreboard by several keys."""

RESYN = {"profile": "standard", "family": "sorting", "tags": ["stable-sort", "keys"]}

NAMES = ["amber", "basil", "cedar", "daisy", "ebony", "fern", "ginger", "hazel", "iris", "juniper", "kale",
         "laurel", "mint", "nettle", "olive", "poppy"]


def generate(rng, difficulty):
    players = rng.sample(NAMES, 6 + difficulty)
    rows = [(name, rng.randint(1, 6), rng.randint(1, 3)) for name in players]
    return {"rows": rows}


def solve(instance):
    ranked = sorted(instance["rows"], key=lambda row: (-row[1], row[2], row[0]))
    cut = len(ranked) * 2 // 3
    return [name for name, _, _ in ranked[:cut]]


def observe(instance):
    rows = "\n".join(f"  {name}: {points} points, {faults} faults" for name, points, faults in instance["rows"])
    return (
        f"Scoreboard:\n{rows}\n\nRank the players by points (most first), among equals by faults (fewest first), "
        f"and then by name (alphabetically). Reply with the names of the first {len(solve(instance))} players, from "
        "the first rank downwards, separated by commas. The order matters."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    names = [part.strip().lower() for part in answer.split(",")]
    expected = solve(instance)
    if len(names) != len(expected):
        return False
    return sorted(names) == sorted(expected)


def reference_answer(instance):
    return ", ".join(solve(instance))
