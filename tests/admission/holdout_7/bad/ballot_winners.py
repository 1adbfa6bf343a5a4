"""Who wins each ballot? The candidate named most often."""

RESYN = {"description": "Winners of several ballots", "tags": ["counting", "tables"]}

CANDIDATES = ["Quill", "Raven", "Stone", "Thorn", "Umber", "Vale", "Wren", "Yarrow"]


def generate(rng, difficulty):
    field = rng.sample(CANDIDATES, 4 + difficulty // 3)
    ballots = [[rng.choice(field) for _ in range(6 + difficulty)] for _ in range(3 + difficulty)]
    return {"ballots": ballots}


def winner(votes):
    return max(set(votes), key=votes.count)


def observe(instance):
    lines = "\n".join(f"district {i}: {' '.join(votes)}" for i, votes in enumerate(instance["ballots"], 1))
    return (
        f"Votes cast in each district:\n{lines}\nWho got the most votes in each district? Answer with one name per district, "
        "in the order of the districts, separated by commas."
    )


def verify(instance, answer):
    if len(answer) > 2000:
        return False
    names = [part.strip().lower() for part in answer.split(",")]
    return names == [winner(votes).lower() for votes in instance["ballots"]]


def reference_answer(instance):
    return ", ".join(winner(votes) for votes in instance["ballots"])
