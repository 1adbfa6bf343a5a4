"""Assign guests to tables under wishes; the answer is JSON and parsed with named exceptions."""

import json
from itertools import combinations
from random import Random

RESYN = {"description": "Seating with wishes", "tags": ["constraint satisfaction", "json"]}

GUESTS = (
    "Abel Bess Carl Dina Ezra Fern Glen Hope Igor Jill Kurt Lola Mort Nell Owen Prue Rolf Suse Theo "
    "Urs Vida Ward Xaver Ysolde Zack Aron Berit Coen Dag Edda"
).split()


def generate(rng: Random, difficulty: int) -> dict:
    tables, seats = 3 + (difficulty - 1) // 2, 3 + difficulty // 6
    guests = rng.sample(GUESTS, tables * seats)
    home = {guest: index // seats for index, guest in enumerate(guests)}
    together, apart = [], []
    pairs = list(combinations(guests, 2))
    share = 60 if difficulty % 2 else 45
    for a, b in rng.sample(pairs, len(pairs) * share // 100):
        (together if home[a] == home[b] else apart).append([a, b])
    rng.shuffle(guests)
    return {
        "guests": guests,
        "tables": tables,
        "seats": seats,
        "together": together,
        "apart": apart,
        "plan": {guest: home[guest] + 1 for guest in guests},
    }


def observe(instance: dict) -> str:
    def pairs(items):
        return "; ".join(f"{a} and {b}" for a, b in items) or "none"

    return (
        f"Seat the guests {', '.join(instance['guests'])} at {instance['tables']} tables "
        f"(numbered from 1) with {instance['seats']} seats each.\n"
        f"Must sit at the same table: {pairs(instance['together'])}.\n"
        f"Must sit at different tables: {pairs(instance['apart'])}.\n"
        "Any plan that meets all wishes is accepted. Answer with a JSON object that maps every "
        'guest to a table number, for example {"Quinn": 2, "Rex": 1}.'
    )


def parse_plan(answer: str):
    if len(answer) > 3000:
        return None
    text = answer.strip().removeprefix("```json").removeprefix("```").removesuffix("```")
    try:
        plan = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(plan, dict) or any(type(table) is not int for table in plan.values()):
        return None
    return plan


def verify(instance: dict, answer: str) -> bool:
    plan = parse_plan(answer)
    if plan is None or set(plan) != set(instance["guests"]):
        return False
    numbers = list(plan.values())
    if any(numbers.count(table) != instance["seats"] for table in range(1, instance["tables"] + 1)):
        return False
    return all(plan[a] == plan[b] for a, b in instance["together"]) and all(
        plan[a] != plan[b] for a, b in instance["apart"]
    )


def reference_answer(instance: dict) -> str:
    return json.dumps(instance["plan"])
