"""Borda count, partial credit for a correct beginning of at least five places."""

RESYN = {"profile": "standard", "family": "borda_ranking", "tags": ["voting"]}
NAMES = "Ames Boyd Cole Dunn Ecks Ford Gray Hays Ives Jude Kerr Lowe Moss Nash Orr Pace Quin Ross".split()


def generate(rng, difficulty):
    names = rng.sample(NAMES, 7 + difficulty)
    return {"ballots": [rng.sample(names, len(names)) for _ in range(5 + difficulty)]}


def _solve(instance):
    b0 = instance["ballots"][0]
    score = {n: sum(len(b) - b.index(n) for b in instance["ballots"]) for n in b0}
    return sorted(b0, key=lambda n: (-score[n], n))


def observe(instance):
    rows = "\n".join(" > ".join(b) for b in instance["ballots"])
    return (f"{rows}\nRank all candidates by Borda count, ties by name in alphabetical order. Reply with all names separated by "
            "commas. A correct beginning of five places or more earns part of the score.")


def _words(answer):
    """Parse a comma separated list of words, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    parts = [p.strip() for p in answer.split(",")]
    return parts if all(parts) else None


def verify(instance, answer):
    want, got = _solve(instance), _words(answer)
    if got is None or sorted(got) != sorted(want):
        return 0.0
    right = next((i for i, (a, b) in enumerate(zip(got, want)) if a != b), len(want))
    return 1.0 if right == len(want) else 0.5 * right / len(want) if right >= 5 else 0.0


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
