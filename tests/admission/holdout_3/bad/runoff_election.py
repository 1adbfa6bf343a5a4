"""Instant run-off: in which order do the candidates leave the count?"""

RESYN = {"description": "instant run-off voting", "tags": ["voting", "simulation"]}
CANDIDATES = ["Achterberg", "Bonnet", "Castellan", "Dragomir", "Eklund", "Ferrante", "Gudrun", "Horvath", "Ishida",
              "Jovanka", "Kowal", "Lindqvist", "Moreau", "Nakamura"]


def generate(rng, difficulty):
    running = rng.sample(CANDIDATES, 4 + difficulty)
    ballots = []
    for _ in range(9 + 4 * difficulty):
        ballot = running[:]
        rng.shuffle(ballot)
        ballots.append(ballot[: rng.randint(3, 4 + difficulty)])
    return {"running": running, "ballots": ballots}


def eliminate(running, ballots):
    """All candidates, the first to leave first, the winner last."""
    left, out = set(running), []
    while left:
        votes = {name: 0 for name in left}
        for ballot in ballots:
            for name in ballot:
                if name in left:
                    votes[name] += 1
                    break
        loser = min(votes, key=votes.get)
        out.append(loser)
        left.remove(loser)
    return out


def observe(instance):
    ballots = "\n".join(" > ".join(ballot) for ballot in instance["ballots"])
    return (
        f"Candidates: {', '.join(instance['running'])}.\nBallots, the favourite first:\n{ballots}\n"
        "In each round every ballot counts for its first candidate who is still in, and the candidate with the fewest "
        "votes leaves; this goes on until all but the winner have left. List all candidates in the order in which they "
        "leave, the winner last, separated by commas."
    )


def verify(instance, answer):
    if len(answer) > 1000:
        return False
    named = [part.strip().lower() for part in answer.split(",")]
    return named == [name.lower() for name in eliminate(instance["running"], instance["ballots"])]


def reference_answer(instance):
    return ", ".join(eliminate(instance["running"], instance["ballots"]))
