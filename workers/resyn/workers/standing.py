"""Which environments' calls may share a process, and what takes that right away again."""

from __future__ import annotations

import logging
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from resyn.v1 import environment_pb2
from resyn.v1.outcome_pb2 import IsolationMode
from resyn.workers import metrics

log = logging.getLogger(__name__)

# Of an environment's first calls in this worker, so many are compared with a process of their own
# before any of their verdicts counts; later so many out of all, afterwards.
PROBATION_CALLS = 16
AUDITED_SHARE = 1 / 2048
# Slower calls have a process of their own: running twice would cost more than that.
SLOWEST_SECONDS = 0.001
# After a fault calls stay apart for so long, twice as long after each that follows.
_FIRST_PAUSE_SECONDS, _LONGEST_PAUSE_SECONDS = 1.0, 600.0
_REMEMBERED = 10_000
# Calls within half a minute or so that make an environment hot.
HOT_CALLS, _HALF_LIFE_SECONDS = 16, 20.0
_HALF_WEIGHT_CALLS, _UPWARD_WEIGHT = 256, 0.25


@dataclass
class Standing:
    """What is known of one environment."""

    proved: bool = False
    asked: bool = False  # the proof has been asked for
    refused: str = ""  # why never
    paused_until: float = 0.0
    pause_seconds: float = _FIRST_PAUSE_SECONDS
    calls: int = 0  # that shared a process
    call_seconds: float = 0.0
    recent_calls: float = 0.0  # that could have shared a process; it halves every 20 seconds
    recent_at: float = 0.0


class Standings:
    """The standing of every environment in this worker; what is forgotten is proved again."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Standing] = OrderedDict()
        self._demoted: dict[str, str] = {}
        self.on_demoted: Callable[[str, str], None] = lambda digest, why: None

    def of(self, environment: environment_pb2.Environment) -> Standing:
        """Return an environment's standing; what its record says goes before everything."""
        standing = self._known.get(environment.digest)
        if standing is None:
            refused = self._demoted.get(environment.digest) or _refusal(environment)
            standing = self._known[environment.digest] = Standing(refused=refused)
            if len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        return standing

    def shares(self, environment: environment_pb2.Environment) -> bool:
        """Say whether the environment's calls may share a process now."""
        standing = self.of(environment)
        fit = standing.proved and not standing.refused
        return fit and time.monotonic() >= standing.paused_until

    def is_hot(self, environment: environment_pb2.Environment, calls: int) -> bool:
        """Count calls that come now; say whether enough came lately to make processes for groups.

        They cost as much as some calls of their own: they have to look around before the first.
        """
        standing, now = self.of(environment), time.monotonic()
        past = 0.5 ** ((now - standing.recent_at) / _HALF_LIFE_SECONDS)
        standing.recent_calls = standing.recent_calls * past + calls
        standing.recent_at = now
        return standing.recent_calls >= HOT_CALLS

    def prove(self, environment: environment_pb2.Environment, doubts: list[str]) -> None:
        """Take the proof's word."""
        standing = self.of(environment)
        standing.proved = not doubts
        standing.refused = standing.refused or "; ".join(doubts)

    def pause(self, environment: environment_pb2.Environment, why: str) -> None:
        """Keep calls apart for a while: one of them had a fault, and cost all of them."""
        standing = self.of(environment)
        if time.monotonic() < standing.paused_until:
            return  # others of the same cause
        standing.paused_until = time.monotonic() + standing.pause_seconds
        standing.pause_seconds = min(2 * standing.pause_seconds, _LONGEST_PAUSE_SECONDS)
        metrics.SHARING_PAUSED.inc()
        log.debug("calls stay apart", extra={"environment": environment.digest, "reason": why})

    def demote(self, digest: str, why: str) -> None:
        """Keep calls apart for good: a verdict depended on more than its own call."""
        if digest not in self._demoted:
            metrics.DEMOTIONS.inc()
            log.error("an environment was demoted", extra={"environment": digest, "reason": why})
            self.hear(digest, why)
            self.on_demoted(digest, why)

    def hear(self, digest: str, why: str) -> None:
        """Take another worker's word for a demotion."""
        self._demoted[digest] = why
        if digest in self._known:
            self._known[digest].refused = why

    def learn(self, environment: environment_pb2.Environment, calls: int, seconds: float) -> None:
        """Hear of calls that shared a process, and of the CPU time that one of them took."""
        standing = self.of(environment)
        standing.calls += calls
        standing.pause_seconds = max(_FIRST_PAUSE_SECONDS, standing.pause_seconds / 2)
        self.measure(environment, calls, seconds)

    def measure(self, environment: environment_pb2.Environment, calls: int, seconds: float) -> None:
        """Take one more measurement of a call's CPU time, also of a group that was given up."""
        standing = self.of(environment)
        weight = calls / (calls + _HALF_WEIGHT_CALLS)  # a process of few has mostly its own cost
        if calls >= PROBATION_CALLS and seconds > standing.call_seconds:
            weight = max(weight, _UPWARD_WEIGHT)  # before a whole group is given up for it
        standing.call_seconds += weight * (seconds - standing.call_seconds)
        if standing.call_seconds > SLOWEST_SECONDS:
            self.pause(environment, "a process of their own costs less than to run twice")
            standing.call_seconds = SLOWEST_SECONDS / 2  # next time it will be seen again


def _refusal(environment: environment_pb2.Environment) -> str:
    """Return what the environment's own record says against sharing."""
    if environment.isolation_mode != IsolationMode.ISOLATION_MODE_UNSPECIFIED:
        return "it demands a mode"
    if not environment.digest or not environment.deterministic:
        return "its verdicts are not known to be deterministic"
    return "; ".join(environment.doubts)
