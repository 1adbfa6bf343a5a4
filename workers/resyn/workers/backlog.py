"""The calls that this worker has taken: queued, run in its slots, reported, and cancelled."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from resyn.common import faults
from resyn.v1 import call_pb2, environment_pb2
from resyn.v1.outcome_pb2 import FaultKind
from resyn.workers import metrics
from resyn.workers.executor import kind_of

log = logging.getLogger(__name__)

Run = Callable[[call_pb2.Call, environment_pb2.Environment, int], Awaitable[call_pb2.CallResult]]
# Entries with cancelled calls that are remembered: others' too, and those not taken yet.
_CANCELLED_ENTRIES = 10_000
# Results that wait for the rest of their entry are sent after this time.
PARTIAL_SECONDS = 0.01
# When no call has begun or ended for so long, entries are taken ahead: so many beyond the slots.
STUCK_SECONDS = 0.1
ENTRIES_AHEAD = 4


@dataclass(eq=False)
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
    """Runs the calls of entries, `slots` at a time; environments take turns.

    `report(entry, results, last)` gets every call's result once; results that are ready go out
    while slow calls of the same entry still run.
    """

    def __init__(self, run: Run, report: Report, slots: int) -> None:
        self._run = run
        self._report = report
        self._slots = slots
        # By environment, so that one with slow calls holds up itself and no other.
        self._lines: OrderedDict[str, deque[tuple[Entry, call_pb2.Call]]] = OrderedDict()
        self._entries = 0
        self._running: dict[tuple[str, int], asyncio.Timeout] = {}
        self._cancelled: OrderedDict[str, set[int]] = OrderedDict()
        self._tasks: set[asyncio.Task[None]] = set()
        self._busy = 0
        self._changed = asyncio.Event()

    def add(self, entry: Entry) -> None:
        """Take an entry; its calls begin as slots get free."""
        self._entries += 1
        entry.open_calls = {call.call_id: call for call in entry.batch.calls}
        line = self._lines.setdefault(entry.environment.digest, deque())
        line.extend((entry, call) for call in entry.batch.calls)
        self._fill()

    def _fill(self) -> None:
        while self._lines and self._busy < self._slots:
            self._busy += 1
            self._begin(self._work(*self._next()))
        self._changed.set()

    def _next(self) -> tuple[Entry, call_pb2.Call]:
        digest, line = self._lines.popitem(last=False)
        entry, call = line.popleft()
        if line:
            self._lines[digest] = line  # behind all others
        return entry, call

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
        if left <= 0 or call.call_id in self._cancelled.get(entry.batch.batch_id, ()):
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
            result.fault.CopyFrom(faults.fault(FaultKind.FAULT_KIND_INFRASTRUCTURE, text))
        finally:
            self._running.pop(key, None)
        result.execution.queue_seconds = queue_seconds
        return result

    def _expired(self, call: call_pb2.Call) -> call_pb2.CallResult:
        text = "its deadline passed while it waited; it never ran"
        result = call_pb2.CallResult(call_id=call.call_id)
        result.fault.CopyFrom(faults.fault(FaultKind.FAULT_KIND_QUEUE_DEADLINE, text))
        return result

    def _finish(
        self, entry: Entry, call: call_pb2.Call, result: call_pb2.CallResult | None
    ) -> None:
        entry.open_calls.pop(call.call_id, None)
        if result is not None:
            entry.results.append(result)
        if not entry.open_calls:
            self._entries -= 1
            self._send(entry)
        elif entry.timer is None:
            loop = asyncio.get_running_loop()
            entry.timer = loop.call_later(PARTIAL_SECONDS, self._send, entry)
        if result is not None:  # last: no result may be lost because it could not be counted
            _count(call, result)
            _log_fault(call, result)

    def _send(self, entry: Entry) -> None:
        if entry.timer is not None:
            entry.timer.cancel()
            entry.timer = None
        results, entry.results = entry.results, []
        self._begin(self._report(entry, results, not entry.open_calls))

    def cancel(self, cancellation: call_pb2.Cancellation) -> None:
        """Kill these calls if they run, and drop them if they wait or come later."""
        self._cancelled.setdefault(cancellation.batch_id, set()).update(cancellation.call_ids)
        if len(self._cancelled) > _CANCELLED_ENTRIES:
            self._cancelled.popitem(last=False)
        keys = {(cancellation.batch_id, call_id) for call_id in cancellation.call_ids}
        for key in keys & self._running.keys():
            if not self._running[key].expired():  # else its own deadline ends it now
                self._running[key].reschedule(asyncio.get_running_loop().time())
        for digest, line in list(self._lines.items()):
            dropped = [each for each in line if (each[0].batch.batch_id, each[1].call_id) in keys]
            for entry, call in dropped:
                line.remove((entry, call))
                self._finish(entry, call, None)
            if not line:
                del self._lines[digest]

    @property
    def running(self) -> int:
        """Calls that run now."""
        return self._busy

    @property
    def waiting(self) -> int:
        """Calls that wait for a slot."""
        return sum(len(line) for line in self._lines.values())

    async def wants_more(self) -> None:
        """Wait until fewer calls wait than there are slots, so that idle workers get the rest.

        When nothing has moved for a while, slow calls fill all slots; then a few entries more are
        taken, so that other environments get their turn before all of the slow ones.
        """
        while self.waiting >= self._slots:
            self._changed.clear()
            try:
                async with asyncio.timeout(STUCK_SECONDS):
                    await self._changed.wait()
            except TimeoutError:
                if self._entries < self._slots + ENTRIES_AHEAD:
                    return

    async def finish(self) -> None:
        """Wait until everything that was taken has been reported."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def abandon(self) -> None:
        """Stop without a report: what has not been reported runs again elsewhere."""
        self._lines.clear()
        self._slots = 0
        for task in list(self._tasks):
            task.cancel()
        await self.finish()


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
