"""Barter chains on a lunar market: how much of one good can be had for another?"""

import re
from fractions import Fraction
from random import Random

RESYN = {"description": "Exchange chains", "tags": ["word problem", "fractions", "units"]}

GOODS = [
    "moon cheese", "dust bags", "craters", "oxygen cans", "rover wheels", "solar foils", "helmets",
    "antennas", "flags", "pebbles", "star maps", "ion cells", "thermo mugs", "gloves",
]


class Market:
    """Trades: `give` units of one good for `take` units of the next."""

    def __init__(self, difficulty: int):
        # A private generator keeps the market independent of everything else.
        self.rng = Random(difficulty)
        self.difficulty = difficulty

    def goods(self) -> list:
        return self.rng.sample(GOODS, 2 + self.difficulty)

    def trade(self) -> list:
        give = self.rng.randint(2, 12 + self.difficulty)
        take = self.rng.choice([n for n in range(2, 15 + self.difficulty) if n != give])
        return [give, take]


def generate(rng: Random, difficulty: int) -> dict:
    market = Market(difficulty)
    goods = market.goods()
    trades = [market.trade() for _ in goods[1:]]
    order = list(range(len(trades)))
    market.rng.shuffle(order)
    return {
        "goods": goods,
        "trades": trades,
        "order": order,
        "amount": market.rng.randint(20, 400),
    }


def observe(instance: dict) -> str:
    goods = instance["goods"]
    lines = []
    for index in instance["order"]:
        give, take = instance["trades"][index]
        lines.append(f"- {give} {goods[index]} can be swapped for {take} {goods[index + 1]}.")
    return (
        "On the market of Tycho these rates apply:\n"
        + "\n".join(lines)
        + f"\nAll goods can be divided at will. How many {goods[-1]} can be had for "
        f"{instance['amount']} {goods[0]}?\n"
        "Answer with a whole number or a fraction in lowest terms, such as `7/3`."
    )


def proceeds(instance: dict) -> Fraction:
    value = Fraction(instance["amount"])
    for give, take in instance["trades"]:
        value = value * take / give
    return value


def parse_fraction(answer: str):
    """(numerator, denominator) as written, or None."""
    match = re.fullmatch(r"([0-9]{1,30})(?:\s*/\s*([0-9]{1,30}))?", answer.strip().strip("`"))
    if match is None:
        return None
    return int(match[1]), int(match[2] or 1)


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 100:
        return False
    parsed = parse_fraction(answer)
    if parsed is None:
        return False
    value = proceeds(instance)
    return parsed == (value.numerator, value.denominator)


def reference_answer(instance: dict) -> str:
    value = proceeds(instance)
    return str(value)
