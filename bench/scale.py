"""How much is measured: counts and times of the full run and of the quick one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """Counts of one run; `..._seconds` is when a workload begins no further round.

    0 rounds leave a workload out.
    """

    name: str
    layers: bool  # the cost of isolation, layer by layer, in the rounds of W1
    tiny_rounds: int
    tiny_seconds: float
    mixed_rounds: int  # W2
    mixed_seconds: float
    mixed_calls: int  # of each of its environments in a round
    burst_rounds: int  # W3
    burst_seconds: float
    burst_calls: int
    burst_environments: int
    algebra_rounds: int  # W4
    algebra_seconds: float
    cold_rounds: int  # W5
    cold_seconds: float
    cold_environments: int  # in all rounds together
    group_rounds: int  # W6
    flood_rounds: int  # W7
    flood_seconds: float  # of each measurement
    admission_rounds: int  # W8
    admission_environments: int  # admitted alone, in each round
    admission_seconds: float  # beside a job of them


FULL = Scale(
    name="full", layers=True,
    tiny_rounds=5, tiny_seconds=90,
    mixed_rounds=5, mixed_seconds=30, mixed_calls=8,
    burst_rounds=2, burst_seconds=85, burst_calls=8192, burst_environments=100,
    algebra_rounds=5, algebra_seconds=15,
    cold_rounds=10, cold_seconds=55, cold_environments=1000,
    group_rounds=3,
    flood_rounds=3, flood_seconds=6,
    admission_rounds=2, admission_environments=13, admission_seconds=20,
)  # fmt: skip
QUICK = Scale(
    name="quick", layers=False,
    tiny_rounds=3, tiny_seconds=30,
    mixed_rounds=0, mixed_seconds=0, mixed_calls=0,
    burst_rounds=1, burst_seconds=10, burst_calls=1024, burst_environments=12,
    algebra_rounds=0, algebra_seconds=0,
    cold_rounds=2, cold_seconds=8, cold_environments=60,
    group_rounds=2,
    flood_rounds=1, flood_seconds=3,
    admission_rounds=1, admission_environments=3, admission_seconds=6,
)  # fmt: skip


def paced(rounds: int, seconds: float, now: Callable[[], float] = time.monotonic) -> Iterator[int]:
    """Yield the numbers of rounds: the first one, and each further one that should still fit."""
    began = now()
    for number in range(rounds):
        passed = now() - began
        if number and passed + passed / number > seconds:
            return
        yield number
