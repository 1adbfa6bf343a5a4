"""Age-structured population model; the total is estimated with partial credit for near misses."""

import re
from random import Random

RESYN = {"description": "Leslie-style population model", "tags": ["simulation", "biology"]}


class Colony:
    """Kits grow up, adults breed, elders die."""

    def __init__(self, kits, adults, elders):
        self.kits, self.adults, self.elders = kits, adults, elders

    def step(self, rules):
        births = rules["births"] * self.adults
        survivors = self.kits * rules["kits_survive"] // 10
        ageing = self.adults // rules["ageing"]
        lost = self.elders // rules["elder_loss"]
        self.kits = births
        self.adults += survivors - ageing
        self.elders += ageing - lost

    def migrate(self, amount):
        self.adults = max(0, self.adults + amount)

    @property
    def total(self):
        return self.kits + self.adults + self.elders


def generate(rng: Random, difficulty: int) -> dict:
    years = 2 + difficulty
    migrations = {}
    for year in sorted(rng.sample(range(1, years + 1), difficulty // 2)):
        migrations[str(year)] = rng.choice([-1, 1]) * rng.randint(2, 15)
    return {
        "start": [rng.randint(10, 60), rng.randint(20, 90), rng.randint(5, 30)],
        "rules": {
            "births": rng.randint(1, 3),
            "kits_survive": rng.randint(2, 6),
            "ageing": rng.randint(2, 4),
            "elder_loss": rng.randint(2, 3),
        },
        "migrations": migrations,
        "years": years,
    }


def observe(instance: dict) -> str:
    kits, adults, elders = instance["start"]
    rules = instance["rules"]
    moves = "".join(
        f"- At the end of year {year}, {abs(number)} adults {'join' if number > 0 else 'leave'} "
        "(or all, if there are fewer).\n"
        for year, number in instance["migrations"].items()
    )
    return (
        f"A colony consists of {kits} kits, {adults} adults and {elders} elders. Every year, based "
        "on the numbers at the start of the year:\n"
        f"- every adult has {rules['births']} new kits on average, that is births = "
        f"{rules['births']} x adults;\n"
        f"- {rules['kits_survive']} of 10 old kits (rounded down) become adults, the others die;\n"
        f"- 1 of {rules['ageing']} adults (rounded down) becomes an elder;\n"
        f"- 1 of {rules['elder_loss']} elders (rounded down) dies.\n{moves}"
        f"How many animals are there after {instance['years']} years? Answer with a whole number. "
        "The exact number scores 1; an error of p per cent of it costs 10 p per cent of the score."
    )


def population(instance: dict) -> int:
    colony = Colony(*instance["start"])
    for year in range(1, instance["years"] + 1):
        colony.step(instance["rules"])
        colony.migrate(instance["migrations"].get(str(year), 0))
    return colony.total


def verify(instance: dict, answer: str) -> float:
    text = answer.strip().replace(",", "")
    if not re.fullmatch(r"[0-9]{1,15}", text):
        return 0.0
    expected = population(instance)
    error = abs(int(text) - expected) / max(1, expected)
    return 1.0 - 10 * error


def reference_answer(instance: dict) -> str:
    return str(population(instance))
