"""Approval voting with ties."""

RESYN = {"profile": "standard", "family": "tie_break_vote", "tags": ["voting"]}
NAMES = "Avery Blake Casey Drew Ellis Flynn Gale Harper Indy Jules Kerry Logan".split()


def generate(rng, difficulty):
    names = NAMES[:8 + difficulty // 3]
    return {"ballots": [sorted(rng.sample(names, 3)) for _ in range(8 + difficulty)]}


def _solve(instance):
    votes = {}
    for name in {n for b in instance["ballots"] for n in b}:
        votes[name] = sum(name in b for b in instance["ballots"])
    return sorted(votes, key=lambda n: -votes[n])


def observe(instance):
    rows = "\n".join(" ".join(b) for b in instance["ballots"])
    return (f"Approval ballots:\n{rows}\nRank all candidates who were named at least once by falling number of approvals. "
            "Reply with the names separated by commas.")


def _words(answer):
    """Parse a comma separated list of words, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    parts = [p.strip() for p in answer.split(",")]
    return parts if all(parts) else None


def verify(instance, answer):
    got = _words(answer)
    if got is None:
        return False
    return got == list(_solve(instance))


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
