"""Read a tennis scoreboard off the list of points."""
import re
from dataclasses import dataclass, field

RESYN = {"description": "tennis scoring", "tags": ["sports", "simulation"]}
CALLS = ["0", "15", "30", "40"]


@dataclass(order=True)
class Board:
    home: int = 0
    away: int = 0
    # kept out of sorting: "40" is not a number in any useful sense
    call: str = field(default="0-0", compare=False)

    @classmethod
    def play(cls, points):
        board, score = cls(), [0, 0]
        for winner in points:
            side = "HA".index(winner)
            score[side] += 1
            if score[side] >= 4 and score[side] - score[1 - side] >= 2:
                score = [0, 0]
                if side == 0:
                    board.home += 1
                else:
                    board.away += 1
        board.call = cls.call_of(*score)
        return board

    @staticmethod
    def call_of(home, away):
        if home >= 3 and away >= 3:
            return "40-40" if home == away else ("AD-40" if home > away else "40-AD")
        return f"{CALLS[home]}-{CALLS[away]}"

    @classmethod
    def parse(cls, text):
        match = re.fullmatch(r"\s*([0-9]{1,3})-([0-9]{1,3})\s+((?:0|15|30|40|AD)-(?:0|15|30|40|AD))\s*", text)
        return cls(int(match[1]), int(match[2]), match[3]) if match else None

    def __str__(self):
        return f"{self.home}-{self.away} {self.call}"


def generate(rng, difficulty):
    skill = rng.uniform(0.35, 0.65)
    length = 70 + 25 * difficulty + rng.randrange(20)
    return {"points": "".join("H" if rng.random() < skill else "A" for _ in range(length))}


def observe(instance):
    points = instance["points"]
    lines = "\n".join(points[i: i + 40] for i in range(0, len(points), 40))
    return (
        "Points of a tennis match in order, H won by the home player and A by the away player:\n"
        f"{lines}\n"
        "A game is won with at least four points and two more than the other player. Points within a game are called 0, "
        "15, 30, 40; with three or more points each, 40-40 when level and AD for the player one ahead. Sets are not "
        "counted, games simply add up.\nGive the board at the end: games of home and away, then the points of the running "
        "game, in the form `2-1 15-40` (0-0 when no game is running)."
    )


def verify(instance, answer):
    if len(answer) > 50:
        return False
    board = Board.parse(answer)
    return board is not None and board == Board.play(instance["points"])


def reference_answer(instance):
    return str(Board.play(instance["points"]))
