"""Books of all calls: what was submitted, what came back, and what should never have."""

from __future__ import annotations

import threading
import time
from collections import Counter
from dataclasses import dataclass

from bench.chaos.calls import Call
from resyn.client import (
    DeadlineExceeded,
    Fault,
    FaultKind,
    Outcome,
    Overloaded,
    Rejected,
    ResynError,
    ServiceUnavailable,
    Verdict,
)

# What a call may get beside its own outcome, and a trainer masks: each says that there is no score.
_TYPED_FAULTS = (FaultKind.INFRASTRUCTURE, FaultKind.QUEUE_DEADLINE, FaultKind.OVERLOADED)
_TYPED_ERRORS = (DeadlineExceeded, ServiceUnavailable, Overloaded)
_EXAMPLES = 20


@dataclass(frozen=True)
class Example:
    """A call with an outcome that is not its own."""

    call: Call
    got: str
    waited_seconds: float
    during: str

    def __str__(self) -> str:
        call = self.call
        which = f"call {call.number} of {call.environment} ({call.answer!r})"
        what = f"{self.got} instead of {call.expected!r}"
        when = f"after {self.waited_seconds:.2f} s, during {self.during or 'nothing'}"
        return f"{which}: {what} {when}"


class Ledger:
    """The outcomes of all calls; clients of several threads write into it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open: dict[int, tuple[Call, float]] = {}
        self._seen: dict[tuple[str, int, str], float | FaultKind] = {}
        self.submitted = self.verdicts = self.guest_faults = 0
        self.service_faults: Counter[str] = Counter()
        self.wrong = self.disagreeing = self.lost = 0
        self.examples: list[Example] = []
        self.fault_messages: Counter[str] = Counter()
        self.during: list[str] = []
        self.slowest_seconds = 0.0

    def submit(self, call: Call) -> None:
        """Note a call that goes out now."""
        with self._lock:
            self.submitted += 1
            self._open[call.number] = (call, time.monotonic())

    def withdraw(self, call: Call) -> None:
        """Forget a call that its caller has taken back."""
        with self._lock:
            self.submitted -= 1
            del self._open[call.number]

    def answer(self, call: Call, got: Outcome | Rejected | ResynError) -> None:
        """Note what became of a call."""
        with self._lock:
            _, began = self._open.pop(call.number, (call, 0.0))
            waited_seconds = time.monotonic() - began if began else 0.0
            self.slowest_seconds = max(self.slowest_seconds, waited_seconds)
            if not began:
                self._note_wrong(call, f"a second outcome, {got}", 0.0)
            elif isinstance(got, ResynError):
                self._note_error(call, got, waited_seconds)
            elif isinstance(got, Fault) and got.kind in _TYPED_FAULTS:
                self._note_typed(got.kind.value.upper(), got.message)
            else:
                self._note_outcome(call, got, waited_seconds)

    def _note_error(self, call: Call, error: ResynError, waited_seconds: float) -> None:
        if isinstance(error, _TYPED_ERRORS):
            self._note_typed(type(error).__name__, str(error))
        else:
            self._note_wrong(call, f"{type(error).__name__}: {error}", waited_seconds)

    def _note_typed(self, kind: str, message: str) -> None:
        self.service_faults[kind] += 1
        self.fault_messages[f"{kind}: {message[:150]}"] += 1

    def _note_outcome(self, call: Call, got: Outcome | Rejected, waited_seconds: float) -> None:
        value: float | FaultKind | None = None
        if isinstance(got, Verdict):
            self.verdicts += 1
            value = got.score
        elif isinstance(got, Fault):
            self.guest_faults += 1
            value = got.kind
        if value is None or value != call.expected:
            self._note_wrong(call, str(got), waited_seconds)
        if value is not None and self._seen.setdefault(call.content, value) != value:
            self.disagreeing += 1

    def _note_wrong(self, call: Call, got: str, waited_seconds: float) -> None:
        self.wrong += 1
        if len(self.examples) < _EXAMPLES:
            self.examples.append(Example(call, got, waited_seconds, ", ".join(self.during)))

    def open_calls(self) -> set[int]:
        """Return the numbers of the calls without an outcome."""
        with self._lock:
            return set(self._open)

    def close(self) -> None:
        """Count what has no outcome as lost."""
        with self._lock:
            self.lost = len(self._open)
            now = time.monotonic()
            for call, began in list(self._open.values())[:_EXAMPLES]:
                self.examples.append(Example(call, "no outcome", now - began, ""))

    @property
    def holds(self) -> bool:
        """Whether the promise held."""
        return not (self.lost or self.wrong or self.disagreeing)
