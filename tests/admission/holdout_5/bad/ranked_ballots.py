"""Borda count: find the winner of an election with ranked ballots and the winner's points."""

import re
from dataclasses import dataclass, field
from random import Random

RESYN = {"description": "Borda election", "tags": ["voting", "counting"]}

CANDIDATES = "Arlo Bria Ciro Dune Esme Faro Gwen Hale Iris Juno Kato Lark Mina Nico Orla".split()


@dataclass
class Election:
    ballots: list
    points: dict = field(default_factory=dict)

    def count(self) -> "Election":
        """A ballot with n names gives n points to the first, n - 1 to the second and so on."""
        for voters, ranking in self.ballots:
            for place, name in enumerate(ranking):
                self.points[name] = self.points.get(name, 0) + voters * (len(ranking) - place)
        return self

    def ranking(self) -> list:
        return sorted(self.points.items(), key=lambda item: (-item[1], item[0]))


def generate(rng: Random, difficulty: int) -> dict:
    names = sorted(rng.sample(CANDIDATES, 3 + difficulty))
    while True:
        ballots = []
        for _ in range(3 + difficulty):
            ballots.append([rng.randint(3, 60), rng.sample(names, len(names))])
        top = Election(ballots).count().ranking()
        if top[0][1] > top[1][1]:
            return {"names": names, "ballots": ballots}


def observe(instance: dict) -> str:
    ballots = "\n".join(
        f"{voters} voters: {' > '.join(ranking)}" for voters, ranking in instance["ballots"]
    )
    size = len(instance["names"])
    return (
        f"The candidates {', '.join(instance['names'])} stand for election. The voters ranked them, "
        f"best first:\n{ballots}\n"
        f"The election is decided by the Borda count: on each ballot the first gets {size} points, "
        f"the second {size - 1}, and so on down to 1 point for the last. The most points win; there "
        "is a single winner.\n"
        "Answer with the name of the winner, a space, and the winner's number of points, "
        "for example `Zora 17`."
    )


PATTERN = re.compile(r"([A-Za-z]{1,20})[\s,:]+([0-9]{1,9})(?:\s*points?)?\.?")


def parse(answer: str):
    """(name, points), or None if the answer has another form."""
    if len(answer) > 100:
        return None
    match = PATTERN.fullmatch(answer.strip().strip("`"))
    if match is None:
        return None
    return match.group(1).capitalize(), int(match.group(2))


def verify(instance: dict, answer: str) -> bool:
    parsed = parse(answer)
    if parsed is None:
        return False
    name, points = parsed
    _, best = Election(instance["ballots"]).count().ranking()[0]
    return points == best


def reference_answer(instance: dict) -> str:
    name, points = Election(instance["ballots"]).count().ranking()[0]
    return f"{name} {points}"
