"""Instant-runoff election: in which order do candidates leave the race?"""
from collections import Counter

NAMES = ["Quinn", "Rosa", "Sven", "Tara", "Udo", "Vera", "Wim", "Xena", "Yuri", "Zoe", "Arlo", "Bea"]


def generate(rng, difficulty):
    names = rng.sample(NAMES, 4 + difficulty // 2)
    ballots = []
    for _ in range(5 + 2 * difficulty):
        ballot = list(names)
        rng.shuffle(ballot)
        ballots.append(ballot)
    return {"candidates": sorted(names), "ballots": ballots}


class Count:
    def __init__(self, ballots):
        self.ballots = ballots
        self.running = set(ballots[0])

    def tally(self):
        firsts = Counter({c: 0 for c in self.running})
        for b in self.ballots:
            firsts[next(c for c in b if c in self.running)] += 1
        return firsts

    def rounds(self):
        order = []
        while len(self.running) > 1:
            firsts = self.tally()
            loser = min(self.running, key=firsts.get)
            self.running.remove(loser)
            order.append(loser)
        return order + list(self.running)


def observe(instance):
    rows = "\n".join(" > ".join(b) for b in instance["ballots"])
    return (
        f"Voters ranked the candidates {', '.join(instance['candidates'])}:\n{rows}\n"
        "In every round each ballot counts for its highest candidate still running, and the "
        "candidate with the fewest ballots leaves; of several with the fewest, the one first in "
        "the alphabet leaves. List all candidates in the order they leave, the winner last, "
        "separated by commas."
    )


def verify(instance, answer):
    given = [x.strip().lower() for x in answer.split(",")]
    return given == [c.lower() for c in Count(instance["ballots"]).rounds()]


def reference_answer(instance):
    return ", ".join(Count(instance["ballots"]).rounds())
