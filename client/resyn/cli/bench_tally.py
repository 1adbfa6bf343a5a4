"""Calls of `resyn bench`, and what became of them by the evidence in their outcomes."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from resyn.client import Execution, Fault, FaultKind, Outcome, Rejected, VerifyItem

MOST_CHARACTERS = 300


@dataclass(frozen=True, slots=True)
class Call:
    """A call, and the outcome that is right: a score, a fault, or, with None, any verdict."""

    item: VerifyItem
    expected: float | FaultKind | None = None

    def problem(self, result: Outcome | Rejected) -> str:
        """Say what is wrong with a result; empty: nothing."""
        if isinstance(result, Rejected):
            return self._text(f"rejected: {result.error}")
        seen = result.kind if isinstance(result, Fault) else result.score
        if seen == self.expected or (self.expected is None and not isinstance(result, Fault)):
            return ""
        if isinstance(result, Fault):
            return self._text(f"{result.kind}: {result.message}")
        wanted = f"score {self.expected:g}" if isinstance(self.expected, float) else self.expected
        return self._text(f"score {seen:g}, not {wanted}")

    def _text(self, seen: str) -> str:
        environment = self.item.environment
        name = environment if isinstance(environment, str) else environment.name
        return f"{name}, answer {self.item.answer[:80]!r}: {seen}"[:MOST_CHARACTERS]


@dataclass
class Tally:
    """What became of calls. Times are of calls that ran, without those from the verdict cache."""

    calls: int = 0
    unchecked: int = 0
    """Calls for which any verdict was right."""
    wrong: int = 0
    faults: int = 0
    cached: int = 0
    first_problem: str = ""
    modes: Counter[str] = field(default_factory=Counter)
    levels: Counter[str] = field(default_factory=Counter)
    workers: Counter[str] = field(default_factory=Counter)
    between_seconds: list[float] = field(default_factory=list)
    """Of a call that was timed by itself, what was neither queue nor execution."""
    queue_seconds: list[float] = field(default_factory=list)
    execution_seconds: list[float] = field(default_factory=list)
    cpu_seconds: list[float] = field(default_factory=list)

    @property
    def failed(self) -> int:
        """Calls without the right outcome."""
        return self.wrong + self.faults

    @property
    def ran(self) -> int:
        """Calls that ran in a worker."""
        return self.modes.total()

    def add(self, call: Call, result: Outcome | Rejected, seconds: float | None = None) -> None:
        """Note one result; `seconds` is its latency, if it was timed by itself."""
        self.calls += 1
        self.unchecked += call.expected is None
        if problem := call.problem(result):
            faulty = isinstance(result, Fault | Rejected)
            self.faults += faulty
            self.wrong += not faulty
            self.first_problem = self.first_problem or problem
        if not isinstance(result, Rejected):
            self._note(result.execution, seconds)

    def _note(self, ran: Execution, seconds: float | None) -> None:
        if ran.cached:
            self.cached += 1
            return
        if not ran.worker:  # it ended before a worker had it
            return
        self.modes[str(ran.isolation_mode)] += 1
        self.levels[str(ran.isolation_level)] += 1
        self.workers[ran.worker] += 1
        self.queue_seconds.append(ran.queue_seconds)
        self.execution_seconds.append(ran.execution_seconds)
        self.cpu_seconds.append(ran.cpu_seconds)
        if seconds is not None:
            self.between_seconds.append(seconds - ran.queue_seconds - ran.execution_seconds)

    def mean_cpu_seconds(self) -> float:
        """Return the CPU time that a call used in its own processes; 0 if none ran."""
        return statistics.fmean(self.cpu_seconds) if self.cpu_seconds else 0.0


def together(tallies: Sequence[Tally]) -> Tally:
    """Add tallies up; the first problem is that of the first tally that has one."""
    problems = [each.first_problem for each in tallies if each.first_problem]
    total = Tally(first_problem=problems[0] if problems else "")
    for each in tallies:
        for name in vars(total).keys() - {"first_problem"}:
            setattr(total, name, getattr(total, name) + getattr(each, name))
    return total
