"""The calls that this worker has taken: queued, run in its slots, reported, and cancelled."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from resyn.v1 import call_pb2, environment_pb2
from resyn.v1.outcome_pb2 import FaultKind
from resyn.workers import metrics, outcome
from resyn.workers.executor import kind_of

log = logging.getLogger(__name__)

Run = Callable[[call_pb2.Call, environment_pb2.Environment, int], Awaitable[call_pb2.CallResult]]
# Entries with cancelled calls that are remembered: others' too, and those not taken yet.
_CANCELLED_ENTRIES = 10_000
# Results that wait for the rest of their entry are sent after this time.
PARTIAL_SECONDS = 0.01


@dataclass
class Entry:
    """One stream entry in this worker's hands."""

    stream: str
    entry_id: bytes
    batch: call_pb2.CallBatch
    environment: environment_pb2.Environment
    age_seconds: float  # when it was taken, by Redis's clock
    attempt: int = 1
    taken: float = field(default_factory=time.monotonic)
    open_calls: dict[int, call_pb2.Call] = field(default_factory=dict)
    results: list[call_pb2.CallResult] = field(default_factory=list)
    timer: asyncio.TimerHandle | None = None

    def waited_seconds(self) -> float:
        """Return how long ago Redis got the entry."""
        return self.age_seconds + time.monotonic() - self.taken


Report = Callable[[Entry, list[call_pb2.CallResult], bool], Awaitable[None]]


class Backlog:
    """Runs the calls of entries, first come first served, `slots` at a time.

    `report(entry, results, last)` gets every call's result once; results that are ready go out
    while slow calls of the same entry still run.
    """

    def __init__(self, run: Run, report: Report, slots: int) -> None:
        self._run = run
        self._report = report
        self._slots = slots
        self._calls: deque[tuple[Entry, call_pb2.Call]] = deque()
        self._running: dict[tuple[str, int], asyncio.Timeout] = {}
        self._cancelled: OrderedDict[str, set[int]] = OrderedDict()
        self._tasks: set[asyncio.Task[None]] = set()
        self._busy = 0
        self._changed = asyncio.Event()

    def add(self, entry: Entry) -> None:
        """Take an entry; its calls begin as slots get free."""
        entry.open_calls = {call.call_id: call for call in entry.batch.calls}
        self._calls.extend((entry, call) for call in entry.batch.calls)
        self._fill()

    def _fill(self) -> None:
        while self._calls and self._busy < self._slots:
            self._busy += 1
            self._begin(self._work(*self._calls.popleft()))
        self._changed.set()

    def _begin(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work(self, entry: Entry, call: call_pb2.Call) -> None:
        try:
            self._finish(entry, call, await self._result(entry, call))
        finally:
            self._busy -= 1
            self._fill()

    async def _result(self, entry: Entry, call: call_pb2.Call) -> call_pb2.CallResult | None:
        """Run one call; None if nobody waits for it any more."""
        left = call.budget_seconds - entry.waited_seconds()
        cancelled = call.call_id in self._cancelled.get(entry.batch.batch_id, ())
        if left <= 0 or cancelled or call.call_id not in entry.open_calls:
            return self._expired(call)
        queue_seconds = call.waited_seconds + entry.waited_seconds()
        key = (entry.batch.batch_id, call.call_id)
        try:
            async with asyncio.timeout(left) as scope:
                self._running[key] = scope
                result = await self._run(call, entry.environment, entry.attempt)
        except TimeoutError:
            return None
        except Exception as error:
            log.exception("a call failed", extra={"request_id": call.request_id})
            result = call_pb2.CallResult(call_id=call.call_id)
            text = f"the worker failed: {type(error).__name__}"
            result.fault.CopyFrom(outcome.fault(FaultKind.FAULT_KIND_INFRASTRUCTURE, text))
        finally:
            self._running.pop(key, None)
        result.execution.queue_seconds = queue_seconds
        return result

    def _expired(self, call: call_pb2.Call) -> call_pb2.CallResult:
        text = "its deadline passed while it waited; it never ran"
        result = call_pb2.CallResult(call_id=call.call_id)
        result.fault.CopyFrom(outcome.fault(FaultKind.FAULT_KIND_QUEUE_DEADLINE, text))
        return result

    def _finish(
        self, entry: Entry, call: call_pb2.Call, result: call_pb2.CallResult | None
    ) -> None:
        entry.open_calls.pop(call.call_id, None)
        if result is not None:
            entry.results.append(result)
            _count(call, result)
            _log_fault(call, result)
        if not entry.open_calls:
            self._send(entry)
        elif entry.timer is None:
            loop = asyncio.get_running_loop()
            entry.timer = loop.call_later(PARTIAL_SECONDS, self._send, entry)

    def _send(self, entry: Entry) -> None:
        if entry.timer is not None:
            entry.timer.cancel()
            entry.timer = None
        results, entry.results = entry.results, []
        self._begin(self._report(entry, results, not entry.open_calls))

    def cancel(self, cancellation: call_pb2.Cancellation) -> None:
        """Kill these calls if they run, and skip them if they wait or come later."""
        now = asyncio.get_running_loop().time()
        for call_id in cancellation.call_ids:
            if scope := self._running.get((cancellation.batch_id, call_id)):
                scope.reschedule(now)
        self._cancelled.setdefault(cancellation.batch_id, set()).update(cancellation.call_ids)
        if len(self._cancelled) > _CANCELLED_ENTRIES:
            self._cancelled.popitem(last=False)

    @property
    def running(self) -> int:
        """Calls that run now."""
        return self._busy

    @property
    def waiting(self) -> int:
        """Calls that wait for a slot."""
        return len(self._calls)

    async def wants_more(self) -> None:
        """Wait until fewer calls wait than there are slots."""
        while len(self._calls) >= self._slots:
            self._changed.clear()
            await self._changed.wait()

    async def finish(self) -> None:
        """Wait until everything that was taken has been reported."""
        while self._tasks:
            await asyncio.gather(*self._tasks)


def _count(call: call_pb2.Call, result: call_pb2.CallResult) -> None:
    metrics.RESULTS.labels(call.WhichOneof("work") or "none", kind_of(result)).inc()
    metrics.QUEUE_SECONDS.observe(result.execution.queue_seconds)
    metrics.EXECUTION_SECONDS.observe(result.execution.execution_seconds)
    metrics.CPU_SECONDS.inc(result.execution.cpu_seconds)


def _log_fault(call: call_pb2.Call, result: call_pb2.CallResult) -> None:
    """Write our own faults to the log; those of guests are as common as guests are bad."""
    if result.WhichOneof("result") == "fault":
        ours = result.fault.kind == FaultKind.FAULT_KIND_INFRASTRUCTURE
        facts = {"request_id": call.request_id, "kind": kind_of(result)}
        facts |= {"environment": result.execution.environment_digest}
        facts |= {"reason": result.fault.message[:500]}
        log.log(logging.WARNING if ours else logging.DEBUG, "a call got no result", extra=facts)
