"""Seat guests at a round table so that every wish about distances is met.

Difficulty: the guests grow from 5 to 14, with three wishes for every two of them; blind search
space (different circles of guests), in bits.
"""

from itertools import combinations
from random import Random
from string import ascii_uppercase

RESYN = {"profile": "standard", "family": "constraint_satisfaction", "tags": ["order"]}


def generate(rng: Random, difficulty: int) -> dict:
    guests = 4 + difficulty
    solution = rng.sample(ascii_uppercase[:guests], guests)
    pairs = list(combinations(ascii_uppercase[:guests], 2))
    wishes = []
    for first, second in rng.sample(pairs, 3 * guests // 2):
        seats = distance(solution, first, second)
        wishes.append([first, second, rng.choice(useful_kinds(seats, guests)), seats])
    return {"guests": guests, "wishes": wishes, "solution": solution}


def useful_kinds(seats: int, guests: int) -> list[str]:
    """Only wishes that rule something out: everybody is at least 1 and at most half round apart."""
    kinds = ["exactly"]
    if seats > 1:
        kinds.append("at least")
    if seats < guests // 2:
        kinds.append("at most")
    return kinds


def observe(instance: dict) -> str:
    wishes = "\n".join(
        f"{first} and {second}: {kind} {seats}" for first, second, kind, seats in instance["wishes"]
    )
    guests = ascii_uppercase[: instance["guests"]]
    return (
        f"The guests {', '.join(guests)} sit at a round table with {len(guests)} seats. The "
        "distance of two guests is counted along the shorter way round the table; neighbours have "
        f"distance 1. Meet all these wishes about distances:\n{wishes}\n"
        "Answer with the guests in the order they sit round the table, starting anywhere, "
        "separated by spaces, on one line, for example (three guests): `B A C`"
    )


def verify(instance: dict, answer: str) -> bool:
    guests = instance["guests"]
    order = answer.split() if len(answer) <= 4 * guests else []
    return sorted(order) == list(ascii_uppercase[:guests]) and all(
        met(kind, distance(order, first, second), seats)
        for first, second, kind, seats in instance["wishes"]
    )


def reference_answer(instance: dict) -> str:
    return " ".join(instance["solution"])


def distance(order: list[str], first: str, second: str) -> int:
    apart = abs(order.index(first) - order.index(second))
    return min(apart, len(order) - apart)


def met(kind: str, actual: int, seats: int) -> bool:
    if kind == "exactly":
        return actual == seats
    return actual >= seats if kind == "at least" else actual <= seats
