"""How many cores a stated load needs: arithmetic on what was measured, and its words."""

from __future__ import annotations

import math
import os
import re
import socket
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import click

HEADROOM = 0.3
"""Of each core, kept free: bursts are uneven, and the trainer's own machine is not this one."""
MOST_IN_FLIGHT = 1024
GROWTH = 1.1
LEAST_STEPS = 5  # up to 16 calls in flight
_LOAD = re.compile(r"(\d[\d,_]*)/(\d+(?:\.\d+)?)?(ms|s|m|h)")
_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}


@dataclass(frozen=True)
class Load:
    """So many verdicts within so many seconds."""

    verdicts: int
    seconds: float

    @property
    def rate(self) -> float:
        """Verdicts per second."""
        return self.verdicts / self.seconds

    def __str__(self) -> str:
        return f"{self.verdicts:,} verdicts within {self.seconds:g} s = {self.rate:,.4g}/s"


def parse_load(text: str) -> Load:
    """Return the load that `8192/30s` or `500/s` states; BadParameter says what would be right."""
    match = _LOAD.fullmatch(text)
    if match is not None:
        verdicts = int(re.sub("[,_]", "", match[1]))
        seconds = float(match[2] or 1) * _UNITS[match[3]]
        if verdicts and seconds:
            return Load(verdicts, seconds)
    raise click.BadParameter(f"{text!r} is not like 8192/30s, 500/s or 1000000/2h")


@dataclass(frozen=True)
class Step:
    """The rate with so many calls in flight."""

    in_flight: int
    rate: float


@dataclass(frozen=True)
class Cores:
    """How many cores the measured rate came from, and how that is known."""

    count: int
    source: str
    certain: bool = True


@dataclass(frozen=True)
class Need:
    """What a load needs."""

    load: Load
    most_rate: float
    cores: Cores
    cpu_seconds: float
    """Of a verdict, in its own processes."""

    @property
    def use(self) -> float:
        """The share of what was measured that the load takes; above 1 it is too much."""
        return self.load.rate / self.most_rate

    @property
    def needed(self) -> int:
        """Cores that carry the load and keep the headroom."""
        exact = self.use * self.cores.count / (1 - HEADROOM)
        # Rounding errors do not buy a core.
        return max(1, math.ceil(exact - 1e-9))

    def sentences(self) -> list[str]:
        """Say the calculation."""
        count = self.cores.count
        each = self.most_rate / count
        cores, use = _cores(self.needed), self.load.rate / (self.needed * each)
        return [
            f"{self.load}; measured at most {self.most_rate:,.4g}/s on this cluster "
            f"({_cores(count)}: {self.cores.source}).",
            f"{self.most_rate:,.4g}/s / {count} = {each:,.4g}/s for each core; with "
            f"{HEADROOM:.0%} kept free, {self.load.rate:,.4g} / ({each:,.4g} x {1 - HEADROOM:g}) "
            f"= {self.use * count / (1 - HEADROOM):.3g}: {cores} at {use:.0%} use.",
            f"This cluster would be at {self.use:,.0%} use: {self._judgement()}",
            f"A verdict's own processes use {1000 * self.cpu_seconds:.3g} ms of CPU time, together "
            f"{self.load.rate * self.cpu_seconds:.3g} cores; the rest is the service.",
        ]

    def _judgement(self) -> str:
        if self.use > 1:
            return "too little for the load."
        return "enough." if self.use <= 1 - HEADROOM else "enough, without the headroom."


def best(steps: Sequence[Step]) -> Step:
    """Return the step with the highest rate."""
    return max(steps, key=lambda step: step.rate)


def knee(steps: Sequence[Step]) -> int:
    """Return the least number of calls in flight that comes near the highest rate."""
    enough = best(steps).rate / GROWTH
    return next(step.in_flight for step in steps if step.rate >= enough)


def grows(steps: Sequence[Step]) -> bool:
    """Whether more calls in flight may still bring more: two doublings have not failed to."""
    if len(steps) < LEAST_STEPS:
        return True
    before = best(steps[:-2]).rate
    return steps[-1].in_flight < MOST_IN_FLIGHT and best(steps[-2:]).rate > GROWTH * before


def cores(stated: int | None, workers: Iterable[str], steps: Sequence[Step]) -> Cores:
    """Find out how many cores the workers have. No RPC says it."""
    if stated is not None:
        return Cores(stated, "as --cores says")
    if {worker.rsplit("-", 2)[0] for worker in workers} == {socket.gethostname()}:
        count = len(os.sched_getaffinity(0))
        return Cores(count, "all workers are on this host, and share it with server and client")
    return Cores(
        knee(steps),
        "the service does not say how many slots its workers have; more calls in flight than this "
        "bring no more, so that it stands for the cores. --cores states the true number",
        certain=False,
    )


def _cores(count: int) -> str:
    return f"{count:,} core{'s' * (count != 1)}"
