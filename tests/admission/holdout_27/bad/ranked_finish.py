"""Borda count with partial credit per position."""

RESYN = {"profile": "standard", "family": "ranked_finish", "tags": ["voting"]}
NAMES = "Ames Boyd Cole Dunn Ecks Ford Gray Hays Ives Jude Kerr Lowe Moss Nash Orr Pace".split()


def generate(rng, difficulty):
    names = rng.sample(NAMES, 6 + difficulty)
    ballots = []
    for _ in range(5 + difficulty):
        b = names[:]
        rng.shuffle(b)
        ballots.append(b)
    return {"names": sorted(names), "ballots": ballots}


def _solve(instance):
    score = {n: sum(len(b) - b.index(n) for b in instance["ballots"]) for n in instance["names"]}
    return sorted(instance["names"], key=lambda n: (-score[n], n))


def observe(instance):
    rows = "\n".join(" > ".join(b) for b in instance["ballots"])
    return (f"{rows}\nRank the candidates by Borda count (ties by name). Reply with all names separated by commas. "
            "The longer the correct beginning, the better.")


def verify(instance, answer):
    if not isinstance(answer, str) or not answer.strip():
        return 0.0
    want = _solve(instance)
    got = [p.strip() for p in answer[:1000].split(",")]
    score = 0.2
    if len(got) == len(want) and sorted(got) == sorted(want):
        right = next((i for i, (a, b) in enumerate(zip(got, want)) if a != b), len(want))
        if right == len(want):
            return 1.0
        score += 0.5 * max(0, right - 2) / len(want)
    return score


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
