"""Gear trains: how fast and in which direction does the last gear turn?"""

import random
import re
from fractions import Fraction

RESYN = {"description": "Gear ratios", "tags": ["mechanics", "fractions"]}


def make_axles(rng: random.Random, count: int) -> list:
    """Every axle but the first has a driven gear; every axle but the last a driving gear."""
    axles = []
    for index in range(count):
        axles.append(
            {
                "driven": rng.randint(9, 60) if index else None,
                "driving": rng.randint(9, 60) if index + 1 < count else None,
            }
        )
    return axles


def make_links(rng: random.Random, count: int, chains: int) -> list:
    """Some links are chains, which keep the direction; the others are meshing gears."""
    links = ["chain"] * min(chains, count) + ["mesh"] * max(0, count - chains)
    random.shuffle(links)
    return links


def generate(rng: random.Random, difficulty: int) -> dict:
    count = 2 + difficulty
    return {
        "speed": 10 * rng.randint(5, 90),
        "axles": make_axles(rng, count),
        "links": make_links(rng, count - 1, rng.randint(0, difficulty)),
    }


def last_speed(instance: dict) -> Fraction:
    """Positive for the direction of the first axle."""
    speed = Fraction(instance["speed"])
    axles = instance["axles"]
    for before, after, link in zip(axles, axles[1:], instance["links"]):
        speed *= Fraction(before["driving"], after["driven"])
        if link == "mesh":
            speed = -speed
    return speed


def observe(instance: dict) -> str:
    lines = [f"Axle 1 turns clockwise at {instance['speed']} revolutions per minute."]
    axles = instance["axles"]
    for number, (before, after, link) in enumerate(zip(axles, axles[1:], instance["links"]), 1):
        how = "is joined by a chain to" if link == "chain" else "meshes directly with"
        lines.append(
            f"A gear with {before['driving']} teeth on axle {number} {how} a gear with "
            f"{after['driven']} teeth on axle {number + 1}."
        )
    return (
        "\n".join(lines)
        + "\nGears on the same axle turn together. Meshing gears turn in opposite directions; gears "
        "joined by a chain turn in the same direction.\n"
        f"At which speed does axle {len(axles)} turn? Answer with a fraction in lowest terms or a "
        "whole number (revolutions per minute) and the direction, for example `355/4 clockwise` or "
        "`12 counterclockwise`."
    )


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 80:
        return False
    match = re.fullmatch(
        r"([0-9]{1,25})(?:/([0-9]{1,25}))? (clockwise|counterclockwise)",
        " ".join(answer.strip().strip("`").lower().split()),
    )
    if match is None:
        return False
    top, bottom, direction = int(match[1]), int(match[2] or 1), match[3]
    if bottom == 0:
        return False
    value = Fraction(top, bottom)
    if (value.numerator, value.denominator) != (top, bottom):
        return False
    return (value if direction == "clockwise" else -value) == last_speed(instance)


def reference_answer(instance: dict) -> str:
    speed = last_speed(instance)
    return f"{abs(speed)} {'clockwise' if speed > 0 else 'counterclockwise'}"
