"""A bottling line with buffers: how many bottles have been packed after some minutes?"""

from dataclasses import dataclass
from random import Random

RESYN = {"description": "Production line simulation", "tags": ["simulation", "scheduling"]}


@dataclass
class Station:
    name: str
    rate: int  # bottles per minute
    rest_every: int  # the station pauses in every n-th minute
    stock: int = 0

    def active(self, minute: int) -> bool:
        return minute % self.rest_every != 0


NAMES = ["washer", "filler", "corker", "labeller", "inspector", "polisher", "wrapper", "packer"]


def generate(rng: Random, difficulty: int) -> dict:
    count = 2 + difficulty // 2
    names = NAMES[: count - 1] + [NAMES[-1]]
    stations = [
        {"name": name, "rate": rng.randint(7, 40), "rest_every": rng.randint(3, 9)} for name in names
    ]
    return {"stations": stations, "minutes": 12 + 6 * difficulty + rng.randint(0, 5)}


def simulate(instance: dict) -> int:
    line = [Station(s["name"], s["rate"], s["rest_every"]) for s in instance["stations"]]
    packed = 0
    for minute in range(1, instance["minutes"] + 1):
        # From the end to the start: a bottle moves one station per minute.
        for index in range(len(line) - 1, -1, -1):
            station = line[index]
            if not station.active(minute):
                continue
            moved = station.rate if index == 0 else min(station.rate, station.stock)
            if index > 0:
                station.stock -= moved
            if index + 1 < len(line):
                line[index + 1].stock += moved
            else:
                packed += moved
    return packed


def observe(instance: dict) -> str:
    stations = "\n".join(
        f"{number}. {s['name']}: up to {s['rate']} bottles per minute, pauses in every minute "
        f"divisible by {s['rest_every']}"
        for number, s in enumerate(instance["stations"], 1)
    )
    return (
        f"A bottling line has these stations in order:\n{stations}\n"
        "Between the stations are buffers, empty in the beginning. The first station always has "
        "bottles. In minutes 1, 2, 3, ... the stations act one after the other from the last to "
        "the first; a station that does not pause takes as many bottles as it can (at most its "
        "rate) from the buffer before it and puts them into the buffer behind it.\n"
        f"How many bottles have left the last station after minute {instance['minutes']}?\n"
        "Answer with one whole number in digits."
    )


def read_count(answer: str):
    """A non-negative integer of at most nine digits, or None."""
    text = answer.strip().strip("`.")
    if len(text) > 9 or not text.isdigit():
        return None
    return int(text)


def verify(instance: dict, answer: str) -> bool:
    count = read_count(answer)
    if count is None:
        return False
    return count == simulate(instance)


def reference_answer(instance: dict) -> str:
    return str(simulate(instance))
