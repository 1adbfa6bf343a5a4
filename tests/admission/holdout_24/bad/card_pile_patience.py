"""A patience with cards taken from piles in turn."""

RESYN = {"profile": "standard", "family": "games", "tags": ["simulation"]}


def generate(rng, difficulty):
    piles = []
    for _ in range(3):
        piles.append([rng.randint(1, 99) for _ in range(4 + difficulty)])
    turns = [rng.randrange(3) for _ in range(5 + 3 * difficulty)]
    return {"piles": piles, "turns": turns}


def observe(instance):
    rows = "\n".join(
        f"pile {i} (bottom to top): {' '.join(map(str, pile))}"
        for i, pile in enumerate(instance["piles"])
    )
    return (
        rows + "\nIn turn i (starting from 1), the top card is taken from the pile named below and "
        "gives its value times i points; an empty pile gives nothing.\n"
        f"Piles named: {' '.join(map(str, instance['turns']))}\n"
        "How many points are made? Answer with the number."
    )


def _play(piles, turns):
    points = 0
    for i, turn in enumerate(turns, 1):
        if piles[turn]:
            points += i * piles[turn].pop()
    return points


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    points = _play(instance["piles"], instance["turns"])
    return 1.0 if answer.strip() == str(points) else 0.0


def reference_answer(instance):
    piles = [list(pile) for pile in instance["piles"]]
    return str(_play(piles, instance["turns"]))
