"""Order of elimination in an instant run-off."""

NAMES = ["Abbott", "Bishop", "Carver", "Dyer", "Fisher", "Gardner", "Hunter", "Marsh", "Nolan", "Potter",
         "Quill", "Ryder", "Sawyer", "Tanner", "Usher", "Weaver"]


def _run(ballots, names):
    left = list(names)
    order = []
    while len(left) > 1:
        tally = {n: 0 for n in left}
        for count, ranking in ballots:
            tally[next(n for n in ranking if n in tally)] += count
        low = min(tally.values())
        last = [n for n in left if tally[n] == low]
        if len(last) > 1:
            return None
        order.append(last[0])
        left.remove(last[0])
    return order + left


def generate(rng, difficulty):
    while True:
        names = rng.sample(NAMES, 6 + difficulty // 3)
        ballots = []
        for _ in range(9 + 2 * difficulty):
            ranking = list(names)
            rng.shuffle(ranking)
            ballots.append((rng.randint(11, 400), ranking))
        order = _run(ballots, names)
        if order and not any(order == r or order == r[::-1] for _, r in ballots):
            return {"names": sorted(names), "ballots": ballots}


def observe(instance):
    rows = "\n".join(f"{c} voters: " + " > ".join(r) for c, r in instance["ballots"])
    return (
        f"Candidates: {', '.join(instance['names'])}.\nRanked ballots, the favourite first:\n{rows}\n\n"
        "In each round the candidate with the fewest votes is struck out and those ballots go to the next "
        "candidate still standing, until one is left. List all candidates in the order in which they are "
        "struck out, with the winner last, joined by ' < '. Case does not matter."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    given = [part.strip().lower() for part in answer.split("<")]
    expected = _run(instance["ballots"], instance["names"])
    return given == [name.lower() for name in expected]


def reference_answer(instance):
    return " < ".join(_run(instance["ballots"], instance["names"]))
