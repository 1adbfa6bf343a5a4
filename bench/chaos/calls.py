"""Calls whose outcomes are known: three environments, and seeded calls of them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from resyn.client import FaultKind, VerifyItem

_SCORE = """
def generate(rng, difficulty):
    return {"a": difficulty, "seconds": 0.0}


def score(instance, number):
    return (instance["a"] * 31 + number * 17 + 5) % 101 / 100
"""
# Its calls share processes.
_QUICK = (
    _SCORE
    + """

def verify(instance, answer):
    return score(instance, int(answer))
"""
)
_SLOW = (
    "import time\n"
    + _SCORE
    + """

def verify(instance, answer):
    time.sleep(instance["seconds"])
    return score(instance, int(answer))
"""
)
_ROGUE = (
    """
import os, signal, time

RESYN = {"limits": {"wall_seconds": 2.0, "memory_bytes": 67108864}}
"""
    + _SCORE
    + """

def verify(instance, answer):
    deed, number = answer.split()
    if deed == "exit":
        os._exit(0)
    if deed == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if deed == "raise":
        raise ValueError(number)
    if deed == "nan":
        return float("nan")
    if deed == "memory":
        return len(bytearray(1 << 28)) / (1 << 28)
    if deed == "hang":
        time.sleep(600)
    if deed == "orphan" and not os.fork():
        time.sleep(600)
    return score(instance, int(number))
"""
)
ENVIRONMENTS = {"chaos-quick": _QUICK, "chaos-slow": _SLOW, "chaos-rogue": _ROGUE}
# What an answer of `chaos-rogue` does, its fault, and how often it comes.
_DEEDS: dict[str, tuple[FaultKind | None, int]] = {
    "none": (None, 30),
    "orphan": (None, 10),
    "exit": (FaultKind.CRASHED, 10),
    "kill": (FaultKind.CRASHED, 10),
    "raise": (FaultKind.VERIFIER_ERROR, 20),
    "nan": (FaultKind.INVALID_RESULT, 10),
    "memory": (FaultKind.MEMORY_LIMIT, 5),
    "hang": (FaultKind.TIMEOUT, 1),
}
_AGAIN_SHARE = 0.03


@dataclass(frozen=True)
class Call:
    """One call, and the only outcome that it may have but for a fault of the service."""

    number: int
    environment: str
    a: int
    seconds: float
    answer: str
    expected: float | FaultKind

    @property
    def content(self) -> tuple[str, int, str]:
        """What an equal call has, too."""
        return self.environment, self.a, self.answer

    def item(self) -> VerifyItem:
        """Return it as a client sends it; equal calls run again each."""
        instance = {"a": self.a, "seconds": self.seconds}
        return VerifyItem(
            self.environment, self.answer, instance, item_id=str(self.number), use_cache=False
        )


def quick(number: int) -> Call:
    """Return a call that takes no time."""
    return Call(number, "chaos-quick", number, 0.0, str(number % 997), _score(number, number % 997))


def slow(number: int, seconds: float) -> Call:
    """Return a call that takes so long."""
    answer = number % 997
    return Call(number, "chaos-slow", number, seconds, str(answer), _score(number, answer))


def _rogue(number: int, rng: random.Random) -> Call:
    [deed] = rng.choices(list(_DEEDS), [often for _, often in _DEEDS.values()])
    fault, answer = _DEEDS[deed][0], number % 997
    expected = fault or _score(number, answer)
    return Call(number, "chaos-rogue", number, 0.0, f"{deed} {answer}", expected)


def _score(a: int, answer: int) -> float:
    return (a * 31 + answer * 17 + 5) % 101 / 100


def calls(numbers: Iterator[int], rng: random.Random) -> Iterator[Call]:
    """Yield calls of all kinds without end; a few are equal to earlier ones."""
    last: Call | None = None
    for number in numbers:
        if last is not None and rng.random() < _AGAIN_SHARE:
            yield replace(last, number=number)
            continue
        kind = rng.random()
        if kind < 0.7:
            last = quick(number)
        elif kind < 0.88:
            last = slow(number, round(rng.choice((0.01, 0.05, 0.2, 0.5)), 3))
        else:
            last = _rogue(number, rng)
        yield last
