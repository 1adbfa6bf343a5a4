"""One environment's circuit: open, its calls are refused at once. Pure; times are given, monotonic.

Closed, it adds up faults until a call works. A fault counts only if nothing has worked since its
request began: slow faults of a burst come last, one after the other, and mean nothing then. A
verdict from the cache does not say that the environment works now, but that the answers are not
all bad. Open, it waits; then it is half-open, and one call at a time is a probe.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from resyn.v1 import call_pb2, outcome_pb2
from resyn.v1.outcome_pb2 import FaultKind

# What a fault adds; a circuit opens at RESYN_QUARANTINE_THRESHOLD, by default 50.
WEIGHTS = {
    # No answer has a part in it: five in a row, for a busy host may be too slow to load it once.
    FaultKind.FAULT_KIND_LOAD_ERROR: 10,
    # Each has cost several workers: two in a row.
    FaultKind.FAULT_KIND_POISON: 25,
    # Answers can cause these, and many hold a slot for long: fifty in a row, of any of them.
    FaultKind.FAULT_KIND_CRASHED: 1,
    FaultKind.FAULT_KIND_TIMEOUT: 1,
    FaultKind.FAULT_KIND_CPU_LIMIT: 1,
    FaultKind.FAULT_KIND_MEMORY_LIMIT: 1,
    FaultKind.FAULT_KIND_PIDS_LIMIT: 1,
    FaultKind.FAULT_KIND_POLICY_VIOLATION: 1,
    # The rest is cheap and depends on the answer, or is a fault of load or ours.
}
_OF_ANSWERS = 1
# For how long it opens: long enough to save slots, short enough that a mended host is seen soon.
FIRST_SECONDS = 10.0
MOST_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the results of calls that ran say of their environment."""

    worked: bool = False
    weight: int = 0  # of faults that no answer causes
    of_answers: int = 0  # of those that answers can cause
    fault: outcome_pb2.Fault | None = None  # the heaviest


_WORKED, _NOTHING = Evidence(worked=True), Evidence()


def evidence(results: Iterable[call_pb2.CallResult]) -> Evidence:
    """Weigh results; one that is no fault outweighs all others, and most often comes first."""
    weight, of_answers, heaviest, worst = 0, 0, 0, None
    for result in results:
        if not result.HasField("fault"):
            return _WORKED
        own = WEIGHTS.get(result.fault.kind, 0)
        if own and not result.execution.cached:  # else an equal call has counted
            if own == _OF_ANSWERS:
                of_answers += own
            else:
                weight += own
            if own > heaviest:
                heaviest, worst = own, result.fault
    return Evidence(False, weight, of_answers, worst) if worst else _NOTHING


class Probe:
    """The one call that a half-open circuit has let through."""

    __slots__ = ("openings",)

    def __init__(self, openings: int) -> None:
        self.openings = openings


@dataclass(slots=True)
class Circuit:
    """The state of one environment in one server."""

    weight: int = 0
    of_answers: int = 0
    worked_at: float = -math.inf
    remembered_at: float = -math.inf
    openings: int = 0  # without a call that worked in between; 0: closed
    until: float = 0.0
    reason: str = ""
    probe: Probe | None = None

    def half_open(self, now: float) -> bool:
        """Say whether the next call may be a probe, or one is on its way."""
        return self.openings > 0 and now >= self.until

    def admit(self, now: float) -> Probe | None:
        """Let one call through an open circuit, if it is time and none is under way."""
        if not self.half_open(now) or self.probe is not None:
            return None
        self.probe = Probe(self.openings)
        return self.probe

    def worked(self, now: float) -> bool:
        """Close, for a call has worked; say whether that is news."""
        self.weight, self.of_answers, self.worked_at = 0, 0, now
        was_open = self.openings > 0
        if was_open:
            self.close()
        return was_open

    def remembered(self, now: float) -> None:
        """Hear of a verdict from the cache: the model's answers are not all bad."""
        self.of_answers, self.remembered_at = 0, now

    def close(self) -> None:
        """Let all calls through; what was counted is forgotten."""
        self.weight, self.of_answers = 0, 0
        self.openings, self.until, self.reason, self.probe = 0, 0.0, "", None

    def failed(self, found: Evidence, began: float, now: float, why: str, threshold: int) -> bool:
        """Add up faults of a request that began then; say whether they opened it."""
        if self.openings or began < self.worked_at:
            return False
        self.weight += found.weight
        if began >= self.remembered_at:
            self.of_answers += found.of_answers
        if self.weight + self.of_answers < threshold:
            return False
        self._open(1, now, why)
        return True

    def end(self, probe: Probe, failed: bool, now: float, why: str) -> bool:
        """End a probe that has not worked; say whether it opened the circuit again, for longer.

        One that says nothing, because it was cancelled or never ran, makes room for the next.
        """
        if self.probe is not probe:
            return False
        self.probe = None
        if not failed or self.openings != probe.openings:  # another server's has failed before
            return False
        self._open(self.openings + 1, now, why)
        return True

    def _open(self, openings: int, now: float, why: str) -> None:
        self.weight, self.of_answers = 0, 0
        self.openings, self.reason = openings, why
        self.until = now + open_seconds(openings)


def open_seconds(openings: int) -> float:
    """Return for how long a circuit opens that has opened so often in a row."""
    return min(MOST_SECONDS, FIRST_SECONDS * 2.0 ** min(openings - 1, 16))
