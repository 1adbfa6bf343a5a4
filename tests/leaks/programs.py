"""What a program of the corpus is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

# Which environment an instance would come from does not matter here.
GENERATE = """

def generate(rng, difficulty):
    return None
"""


@dataclass(frozen=True)
class Call:
    """One call, and the score that it gets alone in a process of its own."""

    instance: Any
    answer: str
    score: float


@dataclass(frozen=True)
class Leak:
    """An environment, and calls of which one or more go wrong in one process, in this order.

    (Or none: a program of `HONEST`.)
    """

    name: str
    source: str
    calls: list[Call]


def program(name: str, source: str, *calls: tuple[Any, str, float]) -> Leak:
    return Leak(name, source.strip() + "\n" + GENERATE, [Call(*call) for call in calls])
