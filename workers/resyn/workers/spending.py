"""What a call has used of its time, by the clock and its group's counters, and what it has left."""

from __future__ import annotations

import time

from resyn.v1 import environment_pb2
from resyn.workers.evidence import End, Exit
from resyn.workers.groups import Group
from resyn.workers.starvation import Starvation


class Spending:
    """Counts from now on. Code that the call asks for is on its account, but runs elsewhere.

    `wall_times`: so many times its wall time may it take if others have the CPU meanwhile.
    """

    def __init__(self, group: Group, limits: environment_pb2.Limits, wall_times: float) -> None:
        self._group = group
        self._limits = limits
        self._most_extra_seconds = (wall_times - 1.0) * limits.wall_seconds
        self._asked_cpu_seconds = self._asked_starved_seconds = 0.0
        self._starvation: Starvation | None = None  # from the first look on
        self._cpu_before, self._started = group.cpu_seconds(), time.monotonic()

    def add(self, cpu_seconds: float, starved_seconds: float) -> None:
        """Add what the code has used that the call has asked for."""
        self._asked_cpu_seconds += cpu_seconds
        self._asked_starved_seconds += starved_seconds

    def wall_seconds(self) -> float:
        """Return the time since it began."""
        return time.monotonic() - self._started

    def wall_left(self) -> float:
        """Return how long it may still take, with some of the time in which others had the CPU."""
        extra = min(self._starved_seconds(), self._most_extra_seconds)
        return self._started + self._limits.wall_seconds + extra - time.monotonic()

    def cpu_used(self) -> float:
        """Return the CPU seconds that it has used, all in all."""
        return self._group.cpu_seconds() - self._cpu_before + self._asked_cpu_seconds

    def cpu_left(self) -> float:
        """Return the CPU seconds that it may still use."""
        return self._limits.cpu_seconds - self.cpu_used()

    def look(self) -> float:
        """Look for starvation, and return the CPU seconds that it may still use."""
        used = self.cpu_used()
        if self._starvation is None:
            self._starvation = Starvation(self._group)
        self._starvation.look(self.wall_seconds(), used - self._asked_cpu_seconds)
        return self._limits.cpu_seconds - used

    @property
    def sleeps(self) -> bool:
        """Whether it slept at the last look."""
        return self._starvation is not None and self._starvation.sleeps

    def _starved_seconds(self) -> float:
        own = self._starvation.seconds if self._starvation is not None else 0.0
        return own + self._asked_starved_seconds

    def tell(self, done: Exit) -> None:
        """Put what kept it from running into its evidence, as far as was looked."""
        if self._starvation is not None:
            done.starved_seconds = min(done.wall_seconds, self._starved_seconds())
            if done.end is End.WALL:
                done.throttled_seconds = self._starvation.throttled_seconds()
