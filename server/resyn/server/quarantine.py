"""Environments that are out of service: their calls get the fault QUARANTINED, and no slot.

A circuit opens by itself when an environment's calls fail in ways that cost the service, and none
works in between. What an operator has set goes before that.
"""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import TypeVar

from resyn.common.faults import kind_name
from resyn.server import faults, metrics
from resyn.server.admission.withheld import Withheld
from resyn.server.circuit import Circuit, Probe, evidence
from resyn.server.heard import Heard
from resyn.v1 import call_pb2, operator_pb2, outcome_pb2
from resyn.v1.operator_pb2 import CircuitState, Quarantine

log = logging.getLogger(__name__)

Result = call_pb2.CallResult
W = TypeVar("W")
Run = Callable[[Sequence[W]], Awaitable[list[Result]]]

# Environments that are remembered; the oldest whose circuit is closed goes first.
_MOST_CIRCUITS = 10_000
# Of a guest's message in a reason.
_MOST_MESSAGE = 300


class Quarantines:
    """The circuits of all environments, as this server knows them. `threshold` 0: none opens."""

    def __init__(self, threshold: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._threshold = threshold
        self._clock = clock
        self._circuits: dict[str, Circuit] = {}
        self._overrides: Heard[operator_pb2.Override] = Heard()
        self.withheld = Withheld()  # what admission does not let run
        self.unix_offset = time.time() - time.monotonic()
        # Circuits that have opened or closed here, which others have to hear of.
        self.news: set[str] = set()
        self.has_news = asyncio.Event()

    async def guard(
        self, digest: str, works: Sequence[W], run: Run[W], began: float
    ) -> list[Result]:
        """Run calls of an environment whose request began then (monotonic), or refuse them."""
        if (refused := self.withdrawn(digest)) is not None:
            return [refused] * len(works)
        circuit = self._circuits.get(digest) or self._add(digest)
        if self._overrides.find(digest) is not None:
            return await self._guard_by_operator(digest, circuit, works, run)
        if circuit.openings:
            return await self._guard_open(digest, circuit, works, run, began)
        results = await run(works)
        self._learn(digest, circuit, began, results)
        return results

    def remembered(self, digest: str) -> None:
        """Hear that a call of an environment got a verdict from the cache."""
        circuit = self._circuits.get(digest)
        if circuit is not None:
            circuit.remembered(self._clock())

    def withdrawn(self, digest: str) -> Result | None:
        """Return what calls get if an operator or admission has put it out of service."""
        override = self._overrides.find(digest)
        if override is None or override.state != Quarantine.QUARANTINE_OPEN:
            return self.withheld.refusal(digest)
        since = clock_text(override.set_unix_seconds)
        text = f"{override.author} took it out of service at {since}: {override.reason}"
        return faults.quarantined(digest, text)

    def _add(self, digest: str) -> Circuit:
        if len(self._circuits) >= _MOST_CIRCUITS:
            closed = (name for name, each in self._circuits.items() if not each.openings)
            self._circuits.pop(next(closed, ""), None)
        circuit = self._circuits[digest] = Circuit()
        return circuit

    def _learn(
        self, digest: str, circuit: Circuit, began: float, results: Sequence[Result]
    ) -> None:
        found = evidence(results)
        if found.worked:
            if circuit.worked(self._clock()):
                self._closed(digest)
        elif found.fault is not None and self._threshold:
            why = _why(found.fault)
            if circuit.failed(found, began, self._clock(), why, self._threshold):
                self._opened(digest, circuit, kind_name(found.fault.kind))

    async def _guard_by_operator(
        self, digest: str, circuit: Circuit, works: Sequence[W], run: Run[W]
    ) -> list[Result]:
        """Do what an operator has set: run, whatever comes of it."""
        results = await run(works)
        if evidence(results).worked and circuit.worked(self._clock()):
            self._closed(digest)
        return results

    async def _guard_open(
        self, digest: str, circuit: Circuit, works: Sequence[W], run: Run[W], began: float
    ) -> list[Result]:
        """Refuse calls of an open circuit, but the one that may try."""
        probe = circuit.admit(self._clock())
        tried = await self._try(digest, circuit, probe, works[:1], run) if probe else []
        if len(tried) == len(works):
            return tried
        if not circuit.openings:  # it works again
            return tried + await self.guard(digest, works[len(tried) :], run, began)
        text = f"{circuit.reason}; the next call may try at {self._until_text(circuit)}"
        return tried + [faults.quarantined(digest, text)] * (len(works) - len(tried))

    async def _try(
        self, digest: str, circuit: Circuit, probe: Probe, works: Sequence[W], run: Run[W]
    ) -> list[Result]:
        failure: outcome_pb2.Fault | None = None
        try:
            results = await run(works)
            found = evidence(results)
            failure = found.fault
            if found.worked and circuit.worked(self._clock()):
                self._closed(digest)
            return results
        finally:
            why = _why(failure) if failure else ""
            if circuit.end(probe, failure is not None, self._clock(), why) and failure:
                self._opened(digest, circuit, kind_name(failure.kind))

    def _until_text(self, circuit: Circuit) -> str:
        return clock_text(max(circuit.until, self._clock()) + self.unix_offset)

    def _opened(self, digest: str, circuit: Circuit, kind: str) -> None:
        facts = {"environment": digest, "reason": circuit.reason, "openings": circuit.openings}
        log.warning("an environment is out of service", extra=facts)
        self._changed("open", kind)
        self._tell(digest)

    def _closed(self, digest: str) -> None:
        log.warning("an environment works again", extra={"environment": digest})
        self._changed("closed", "verdict")
        self._tell(digest)

    def _tell(self, digest: str) -> None:
        self.news.add(digest)
        self.has_news.set()

    def _changed(self, state: str, reason: str) -> None:
        metrics.CIRCUIT_TRANSITIONS.labels(state, reason).inc()
        self._count()

    def _count(self) -> None:
        metrics.CIRCUITS_OPEN.set(
            sum(each.state != CircuitState.CIRCUIT_STATE_CLOSED for each in self.shown())
        )

    def record(self, digest: str) -> operator_pb2.Circuit | None:
        """Return what others have to know of a circuit; None if it is closed."""
        circuit = self._circuits.get(digest)
        if circuit is None or not circuit.openings:
            return None
        return operator_pb2.Circuit(
            environment_digest=digest,
            state=CircuitState.CIRCUIT_STATE_OPEN,
            reason=circuit.reason,
            until_unix_seconds=circuit.until + self.unix_offset,
            openings=circuit.openings,
        )

    def hear_open(self, digest: str, record: operator_pb2.Circuit) -> None:
        """Take over what another server, or this one before it was started again, has seen."""
        if not self._threshold:
            return
        circuit = self._circuits.get(digest) or self._add(digest)
        circuit.weight, circuit.of_answers = 0, 0
        circuit.openings, circuit.reason = max(1, record.openings), record.reason
        circuit.until = record.until_unix_seconds - self.unix_offset
        self._changed("open", "elsewhere")

    def hear_closed(self, digest: str) -> None:
        """Take over that an environment works again, or was not used for long."""
        circuit = self._circuits.get(digest)
        if circuit is not None and circuit.openings:
            circuit.close()
            self._changed("closed", "elsewhere")

    def set_overrides(
        self, overrides: Mapping[str, operator_pb2.Override], asked: float = math.inf
    ) -> None:
        """Take over what operators have set, as Redis had it when it was asked (monotonic)."""
        before = {digest: self._overrides.find(digest) for digest in overrides}
        self._overrides.look(overrides, asked)
        for digest, override in before.items():
            self._count_override(override, self._overrides.find(digest))
        self._count()

    def override(self, digest: str, override: operator_pb2.Override | None) -> None:
        """Take over what an operator has set for one environment; None: nothing any more."""
        before = self._overrides.find(digest)
        self._overrides.tell(digest, override)
        self._count_override(before, override)
        self._count()

    def _count_override(
        self, before: operator_pb2.Override | None, after: operator_pb2.Override | None
    ) -> None:
        if after is not None and after != before:
            name = _OVERRIDE_NAMES[after.state]
            metrics.CIRCUIT_TRANSITIONS.labels(name, "operator").inc()

    def shown(self) -> list[operator_pb2.Circuit]:
        """Return the circuits that are not closed, and those that an operator has set."""
        open_ones = {name for name, each in self._circuits.items() if each.openings}
        return [self.show(digest) for digest in sorted(open_ones | set(self._overrides))]

    def show(self, digest: str) -> operator_pb2.Circuit:
        """Return what holds for an environment's next call."""
        shown = self.record(digest) or operator_pb2.Circuit(
            environment_digest=digest, state=CircuitState.CIRCUIT_STATE_CLOSED
        )
        circuit = self._circuits.get(digest)
        if circuit is not None and circuit.half_open(self._clock()):
            shown.state = CircuitState.CIRCUIT_STATE_HALF_OPEN
        if (override := self._overrides.find(digest)) is not None:
            shown.override.CopyFrom(override)
            shown.state = _OVERRIDE_STATES[override.state]
        return shown


_OVERRIDE_STATES = {
    Quarantine.QUARANTINE_OPEN: CircuitState.CIRCUIT_STATE_OPEN,
    Quarantine.QUARANTINE_CLOSED: CircuitState.CIRCUIT_STATE_CLOSED,
}
_OVERRIDE_NAMES = {Quarantine.QUARANTINE_OPEN: "open", Quarantine.QUARANTINE_CLOSED: "closed"}


def _why(fault: outcome_pb2.Fault) -> str:
    message = fault.message
    if len(message) > _MOST_MESSAGE:
        message = f"{message[:_MOST_MESSAGE]}..."
    return (
        f"its calls failed and none got a verdict, the last with {kind_name(fault.kind)}: {message}"
    )


def clock_text(unix_seconds: float) -> str:
    """Return a time for people."""
    return datetime.fromtimestamp(unix_seconds, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
