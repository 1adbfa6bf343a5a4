"""Finishing time of a runner from split times."""

RESYN = {"profile": "standard", "family": "sports", "tags": ["time"]}


def generate(rng, difficulty):
    splits = []
    for _ in range(3 + difficulty):
        splits.append({"km": rng.randint(1, 5), "pace": rng.randint(210, 420)})
    stops = [rng.randint(5, 60) for _ in range(difficulty)]
    total = sum(s["km"] * s["pace"] for s in splits) + sum(stops)
    return {"splits": splits, "stops": stops, "total": total}


def observe(instance):
    rows = "\n".join(
        f"{s['km']} km at {s['pace'] // 60}:{s['pace'] % 60:02d} minutes per km"
        for s in instance["splits"]
    )
    stops = ", ".join(f"{s} s" for s in instance["stops"])
    return (
        f"A runner covers\n{rows}\nand stops at tables for {stops}.\n"
        "After how many seconds does the runner finish? Answer with the number only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    given = answer.strip()
    if given == instance["total"]:
        return 1.0
    return 0.0
