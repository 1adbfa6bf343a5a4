"""Exact probabilities for draws without replacement from urns."""

from fractions import Fraction
from math import comb
from random import Random

RESYN = {"description": "Hypergeometric probabilities", "tags": ["probability", "fractions"]}

COLOURS = ["red", "blue", "green", "white", "black", "yellow"]


class Urn:
    def __init__(self, content):
        self.content = content

    @property
    def size(self):
        return sum(self.content.values())

    def exactly(self, wanted):
        """Probability of drawing exactly the wanted numbers of balls."""
        draws = sum(wanted.values())
        ways = 1
        for colour, number in wanted.items():
            ways *= comb(self.content[colour], number)
        return Fraction(ways, comb(self.size, draws))


def generate(rng: Random, difficulty: int) -> dict:
    urns = []
    for _ in range(1 + difficulty // 3):
        colours = COLOURS[: 2 + (difficulty + 1) // 3]
        content = {colour: rng.randint(3, 20 + 2 * difficulty) for colour in colours}
        wanted = {colour: rng.randint(0, 2) for colour in colours}
        # At least two balls are drawn.
        wanted[rng.choice(colours)] = 2
        urns.append({"content": content, "wanted": wanted})
    return {"urns": urns}


def _words(numbers: dict) -> str:
    return ", ".join(f"{number} {colour}" for colour, number in numbers.items())


def probability(instance: dict) -> Fraction:
    result = Fraction(1)
    for urn in instance["urns"]:
        result *= Urn(urn["content"]).exactly(urn["wanted"])
    return result


def observe(instance: dict) -> str:
    lines = []
    for number, urn in enumerate(instance["urns"], 1):
        draws = sum(urn["wanted"].values())
        lines.append(
            f"Urn {number} holds {_words(urn['content'])} balls. {draws} balls are drawn from it at "
            f"random without putting any back; the hoped-for draw is {_words(urn['wanted'])}."
        )
    many = len(instance["urns"]) > 1
    return (
        "\n".join(lines)
        + "\nWhat is the probability "
        + ("that every urn yields its hoped-for draw" if many else "of the hoped-for draw")
        + "? Order does not matter. Give the exact value as a fraction or as an exact decimal, "
        "for example `5/77`. The fraction need not be in lowest terms."
    )


def parse_probability(answer: str):
    """An exact number from text such as '3/8' or '0.375', else None."""
    text = answer.strip().strip("`").replace(" ", "")
    if not text or len(text) > 60:
        return None
    try:
        return Fraction(text)
    except (ValueError, ZeroDivisionError):
        return None


def verify(instance: dict, answer: str) -> bool:
    value = parse_probability(answer)
    if value is None or not 0 <= value <= 1:
        return False
    return value == probability(instance)


def reference_answer(instance: dict) -> str:
    value = probability(instance)
    return f"{value.numerator}/{value.denominator}"
