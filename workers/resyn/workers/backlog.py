"""The calls that this worker has taken: queued, run in its slots, reported, and cancelled."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from resyn.common import faults
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2
from resyn.v1.outcome_pb2 import FaultKind
from resyn.workers import metrics
from resyn.workers.entries import Entry, Item, calls_of
from resyn.workers.executor import kind_of
from resyn.workers.guest import wire
from resyn.workers.together import Verdicts, Verification

log = logging.getLogger(__name__)

# Entries with cancelled calls that are remembered: others' too, and those not taken yet.
_CANCELLED_ENTRIES = 10_000
# Results that wait for the rest of their entry are sent after this time.
PARTIAL_SECONDS = 0.01
# When no call has begun or ended for so long, entries are taken ahead: so many beyond the slots.
STUCK_SECONDS = 0.1
ENTRIES_AHEAD = 4
# Of the calls that share a process, all together.
_MOST_GROUP_BYTES = 4 << 20
# Beside a group that runs, another one of the same environment begins with so many calls.
_LEAST_BESIDE = 32


class Runner(Protocol):
    """What runs calls: see `resyn.workers.executor.Executor`."""

    def most_together(self, environment: environment_pb2.Environment, waiting: int, /) -> int: ...

    def takes_single(self, environment: environment_pb2.Environment, /) -> bool: ...

    async def run_together(
        self, calls: Sequence[Verification], environment: environment_pb2.Environment, attempt: int
    ) -> Verdicts | None: ...

    async def run(
        self,
        call: call_pb2.Call,
        environment: environment_pb2.Environment,
        attempt: int,
        instance_json: str,
    ) -> call_pb2.CallResult: ...


Report = Callable[[Entry, call_pb2.CallReply, bool], Awaitable[None]]


class Backlog:
    """Runs the calls of entries in `slots` at a time; environments take turns.

    `report(entry, reply, last)` gets every call's result once; results that are ready go out while
    slow calls of the same entry still run.
    """

    def __init__(self, runner: Runner, report: Report, slots: int) -> None:
        self._runner = runner
        self._report = report
        self._slots = slots
        # By environment, so that one with slow calls holds up itself and no other.
        self._lines: OrderedDict[str, deque[Item]] = OrderedDict()
        self._grouped: Counter[str] = Counter()  # groups that run, by environment
        self._entries = 0
        self._running: dict[tuple[str, int], asyncio.Timeout] = {}
        self._cancelled: OrderedDict[str, set[int]] = OrderedDict()
        self._tasks: set[asyncio.Task[None]] = set()
        self._busy = 0
        self._changed = asyncio.Event()

    def add(self, entry: Entry) -> None:
        """Take an entry; its calls begin as slots get free."""
        self._entries += 1
        line = self._lines.setdefault(entry.environment.digest, deque())
        line.extend(calls_of(entry))
        self._fill()

    def _fill(self) -> None:
        while self._busy < self._slots and (digest := self._whose_turn()) is not None:
            self._busy += 1
            self._begin(self._work(self._next(digest)))
        self._changed.set()

    def _whose_turn(self) -> str | None:
        """Return the environment that has waited longest, unless its calls should gather.

        Beside a group that runs, a few calls would cost as much as all that come until it ends.
        """
        for digest, line in self._lines.items():
            first = line[0]
            if len(line) >= _LEAST_BESIDE or digest not in self._grouped:
                return digest
            if first.alone or not first.entry.sharable:
                return digest
        return None

    def _next(self, digest: str) -> list[Item]:
        """Take the next calls that may run together, or one call."""
        line = self._lines.pop(digest)
        items = [line.popleft()]
        if len(line) > 1 and items[0].entry.sharable and not items[0].alone:
            environment = items[0].entry.environment
            self._gather(items, line, self._runner.most_together(environment, 1 + len(line)))
        if line:
            self._lines[digest] = line  # behind all others
        return items

    def _gather(self, items: list[Item], line: deque[Item], most: int) -> None:
        """Add to the first call those behind it that may share its process.

        Two would cost no less than a process each, for what shares one runs twice.
        """
        entry, size = items[0].entry, items[0].entry.batch.ByteSize()
        while line and len(items) < most and not line[0].alone:
            if line[0].entry is not entry:
                entry = line[0].entry
                size += entry.batch.ByteSize()
                if not entry.sharable or size > _MOST_GROUP_BYTES:
                    return
            items.append(line.popleft())

    def _begin(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work(self, items: list[Item]) -> None:
        try:
            if len(items) == 1 and not self._joins_a_session(items[0]):
                self._finish(items[0], await self._result(items[0]))
            else:
                await self._work_together(items)
        finally:
            self._busy -= 1
            self._fill()

    def _joins_a_session(self, item: Item) -> bool:
        """Say whether a call that comes alone goes to a process that has served others."""
        shares = item.entry.sharable and not item.alone
        return shares and self._runner.takes_single(item.entry.environment)

    async def _work_together(self, items: list[Item]) -> None:
        """Run calls in one process; those that get no verdict there run again, each by itself."""
        verdicts = None
        waited_seconds = items[0].queue_seconds()
        digest = items[0].entry.environment.digest
        self._grouped[digest] += 1
        over = [item for item in items if self._is_over(item)]
        if over:
            self._put_back(over)  # where each gets what is due to it
            items = [item for item in items if not item.alone]
        try:
            if items:
                calls = [(item.call, item.instance_json) for item in items]
                environment = items[0].entry.environment
                verdicts = await self._runner.run_together(calls, environment, 1)
        except Exception:
            log.exception("calls that ran together failed")
        finally:
            self._grouped[digest] -= 1
            self._grouped += Counter()  # forgets what has come to zero
        if verdicts is None:
            self._put_back(items)
            return
        verdicts.execution.queue_seconds = waited_seconds
        metrics.EXECUTION_SECONDS.observe(verdicts.execution.execution_seconds)
        metrics.CPU_SECONDS.inc(verdicts.execution.cpu_seconds * len(items))
        self._finish_together(items, verdicts)

    def _finish_together(self, items: list[Item], verdicts: Verdicts) -> None:
        """Put scores side by side into the replies of their entries, and others back."""
        scored: defaultdict[Entry, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
        again: list[Item] = []
        for item, status, score in zip(items, verdicts.statuses, verdicts.scores, strict=True):
            if status == wire.OK:
                call_ids, scores = scored[item.entry]
                call_ids.append(item.call.call_id)
                scores.append(score)
            elif status == wire.ANSWER_MISSING:
                missing = outcome_pb2.Verdict(score=0.0, answer_missing=True)
                result = call_pb2.CallResult(call_id=item.call.call_id, verdict=missing)
                result.execution.CopyFrom(verdicts.execution)
                self._finish(item, result)
            else:
                again.append(item)
        self._put_back(again)
        for entry, (call_ids, scores) in scored.items():
            entry.reply.scores.add(call_ids=call_ids, scores=scores, execution=verdicts.execution)
            entry.open_calls.difference_update(call_ids)
            self._after(entry)
            metrics.RESULTS.labels("verify", "verdict").inc(len(call_ids))

    def _put_back(self, items: list[Item]) -> None:
        """Let calls run by themselves, before all others of their environment."""
        if items:
            for item in items:
                item.alone = True
            line = self._lines.setdefault(items[0].entry.environment.digest, deque())
            line.extendleft(reversed(items))

    def _is_over(self, item: Item) -> bool:
        """Say whether nobody waits for a call any more."""
        cancelled = self._cancelled.get(item.entry.batch.batch_id) if self._cancelled else None
        return bool(cancelled and item.call.call_id in cancelled) or item.left_seconds() <= 0

    async def _result(self, item: Item) -> call_pb2.CallResult | None:
        """Run one call; None if nobody waits for it any more."""
        if self._is_over(item):
            return _expired(item.call)
        queue_seconds = item.queue_seconds()
        try:
            async with asyncio.timeout(item.left_seconds()) as scope:
                self._running[item.key] = scope
                text = item.instance_json if item.call.HasField("verify") else ""
                entry = item.entry
                result = await self._runner.run(item.call, entry.environment, entry.attempt, text)
        except TimeoutError:
            return None
        except Exception as error:
            log.exception("a call failed", extra={"request_id": item.call.request_id})
            result = _failed(item.call, error)
        finally:
            self._running.pop(item.key, None)
        result.execution.queue_seconds = queue_seconds
        return result

    def _finish(self, item: Item, result: call_pb2.CallResult | None) -> None:
        entry = item.entry
        entry.open_calls.discard(item.call.call_id)
        if result is not None:
            entry.reply.results.append(result)
        self._after(entry)
        if result is not None:  # last: no result may be lost because it could not be counted
            _count(item.call, result)
            _log_fault(item.call, result)

    def _after(self, entry: Entry) -> None:
        """Send what is ready: at once if it is the last of an entry, else soon."""
        if not entry.open_calls:
            self._entries -= 1
            self._send(entry)
        elif entry.timer is None:
            loop = asyncio.get_running_loop()
            entry.timer = loop.call_later(PARTIAL_SECONDS, self._send, entry)

    def _send(self, entry: Entry) -> None:
        if entry.timer is not None:
            entry.timer.cancel()
            entry.timer = None
        self._begin(self._report(entry, entry.take_reply(), not entry.open_calls))

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
            for item in [each for each in line if each.key in keys]:
                line.remove(item)
                self._finish(item, None)
            if not line:
                del self._lines[digest]

    @property
    def running(self) -> int:
        """Slots that are in use now."""
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


def _expired(call: call_pb2.Call) -> call_pb2.CallResult:
    text = "its deadline passed while it waited; it never ran"
    fault = faults.fault(FaultKind.FAULT_KIND_QUEUE_DEADLINE, text)
    return call_pb2.CallResult(call_id=call.call_id, fault=fault)


def _failed(call: call_pb2.Call, error: Exception) -> call_pb2.CallResult:
    text = f"the worker failed: {type(error).__name__}"
    fault = faults.fault(FaultKind.FAULT_KIND_INFRASTRUCTURE, text)
    return call_pb2.CallResult(call_id=call.call_id, fault=fault)


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
