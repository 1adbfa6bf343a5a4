"""Sends calls to workers as coalesced entries, and takes their results.

A call goes out at once while few entries of its environment are open, so that coalescing adds no
latency when there is little to do. When there is much to do, calls gather while workers are busy,
and leave in entries whose size follows the environment's measured cost. What was sent stays in the
ledger until it is answered: what a worker failed at goes to another one, and what Redis has lost
is sent again.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
import time
from collections import defaultdict
from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import OutOfMemoryError, RedisError

from resyn.common import redis_keys
from resyn.common.redis_connection import TROUBLE
from resyn.server import faults, metrics
from resyn.server.coalescer import Line
from resyn.server.directory import WorkerDirectory
from resyn.server.fair_share import Flow
from resyn.server.ledger import Ledger, OpenEntry
from resyn.server.waiting import Execution
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2

log = logging.getLogger(__name__)

SWEEP_SECONDS = 0.25
# A Redis that does not answer may be starting again; after so long its callers are told.
PATIENCE_SECONDS = 10.0
_PAUSE_SECONDS = 0.1
# How often a call is sent when workers fail at it by no fault of its own.
MOST_TRIES = 3
# Kept back from a call's budget, so that what a worker says at its end still comes in time.
_MARGIN_SECONDS = 0.02
_MARGIN_SHARE = 0.1
_MOST_IDLE_LINES = 10_000

Resolve = Callable[[Execution, call_pb2.CallResult], None]


class Dispatch:
    """The lines of calls, and what is out; `resolve(execution, result)` gets each call's result."""

    def __init__(self, redis: Redis, directory: WorkerDirectory, resolve: Resolve) -> None:
        self.server = secrets.token_hex(8)
        self.reply_stream = redis_keys.replies(self.server)
        self._redis = redis
        self._directory = directory
        self._resolve = resolve
        self._lines: dict[tuple[str, str, Flow, str], Line] = {}
        self.ledger = Ledger(self._closed)
        self._tasks: set[asyncio.Task[None]] = set()

    def line(
        self,
        environment: environment_pb2.Environment,
        kind: str,
        flow: Flow,
        candidate: bool,
        avoid: str = "",
    ) -> Line:
        """Return the line for calls that cost alike: of one environment and one kind of work."""
        key = environment.digest or environment.profile, kind, flow, avoid
        line = self._lines.get(key)
        if line is None:
            line = self._lines[key] = Line(environment, flow, candidate, avoid)
        return line

    def flush_soon(self, line: Line) -> None:
        """Flush at the end of this turn of the loop: calls that came together leave together."""
        if not line.flushing:
            line.flushing = True
            asyncio.get_running_loop().call_soon(self._flush, line)

    def _flush(self, line: Line) -> None:
        line.flushing = False
        slots = self._directory.slots(line.environment.profile)
        packed = line.pack()
        while line.may_send(slots) and line.flow.may_send(slots):
            executions = next(packed, None)
            if executions is None:
                return
            self._leave(line, executions, line.avoid)
        if line.waiting and line.may_send(slots):
            line.flow.stalled[line] = None
        elif line.waiting and not line.gathering and (left := line.gather_seconds()) > 0:
            line.gathering = True
            asyncio.get_running_loop().call_later(left, self._have_gathered, line)

    def _have_gathered(self, line: Line) -> None:
        line.gathering = False
        self.flush_soon(line)

    def _leave(self, line: Line, executions: list[Execution], avoid: str = "") -> None:
        """Open an entry for calls, and send it."""
        work_seconds = len(executions) * line.call_seconds
        waiting = dict(enumerate(executions))
        entry = OpenEntry(secrets.token_hex(8), line, waiting, work_seconds=work_seconds)
        line.opened(work_seconds)
        self.ledger.open(entry)
        metrics.ENTRY_CALLS.observe(len(executions))
        self.begin(self._send(entry, avoid))

    def _closed(self, entry: OpenEntry) -> None:
        line = entry.line
        line.closed(entry.work_seconds)
        if entry.worker:
            self._directory.add_work(entry.worker, -entry.work_seconds)
            entry.work_seconds = 0.0
        stalled = line.flow.stalled
        if stalled:  # it is their turn
            self.flush_soon(stalled.popitem(last=False)[0])
        self.flush_soon(line)

    def begin(self, work: Coroutine[Any, Any, None]) -> None:
        """Run something beside everything else."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _send(self, entry: OpenEntry, avoid: str = "") -> None:
        give_up = time.monotonic() + PATIENCE_SECONDS
        while entry.batch_id in self.ledger:
            try:
                if not await self._add(entry, avoid):
                    self._hold(entry)
                return
            except OutOfMemoryError:
                # What was sent before may run somewhere: its results wait for room, too.
                sent_before = any(each.tries for each in entry.waiting.values())
                if time.monotonic() > give_up and not sent_before:
                    self._fail(entry, faults.overloaded("Redis is full"))
            except (*TROUBLE, RedisError) as error:
                log.warning("an entry did not reach Redis", extra={"reason": str(error)})
                if time.monotonic() > give_up:
                    self._fail(entry, faults.infrastructure(f"Redis: {error}"))
            await asyncio.sleep(_PAUSE_SECONDS)

    async def _add(self, entry: OpenEntry, avoid: str) -> bool:
        """Put an entry into a worker's stream; False if there is no worker for it."""
        environment = entry.line.environment
        profile = environment.profile
        while entry.waiting and (
            worker := self._directory.choose(environment.digest, profile, avoid)
        ):
            stream = redis_keys.calls(worker, profile)
            message: dict[Any, Any] = {redis_keys.FIELD: self._batch(entry).SerializeToString()}
            message[redis_keys.BATCH] = entry.batch_id
            self._charge(entry, worker)
            entry_id: Any = await self._redis.xadd(stream, message, nomkstream=True)
            if entry_id:
                entry.stored, entry.place = True, (stream, entry_id)
                return True
            self._charge(entry, "")
            self._directory.forget(worker)
        return False

    def _charge(self, entry: OpenEntry, worker: str) -> None:
        """Count an entry's work as this worker's, and no more as another's."""
        for name, seconds in ((entry.worker, -entry.work_seconds), (worker, entry.work_seconds)):
            if name:
                self._directory.add_work(name, seconds)
        entry.worker = worker

    def _hold(self, entry: OpenEntry) -> None:
        """Let calls wait until a worker comes, or for their deadline."""
        executions = list(entry.waiting.values())
        self.ledger.close(entry)
        entry.line.waiting.extendleft(reversed(executions))

    def _fail(self, entry: OpenEntry, fault: call_pb2.CallResult) -> None:
        for execution in entry.waiting.values():
            self._resolve(execution, fault)
        self.ledger.close(entry)

    def _batch(self, entry: OpenEntry) -> call_pb2.CallBatch:
        line = entry.line
        tries = max(execution.tries for execution in entry.waiting.values())
        batch = call_pb2.CallBatch(
            schema_version=redis_keys.SCHEMA_VERSION,
            batch_id=entry.batch_id,
            reply_stream=self.reply_stream,
            environment_digest=line.environment.digest,
            earlier_tries=tries,
            tenant=line.flow.tenant,
            work_class=line.flow.work_class,
            weight=line.flow.weight,
        )
        if line.candidate or tries:  # a Redis that has lost calls may have lost environments, too
            batch.candidate.CopyFrom(line.environment)
        instances: dict[str, int] = {}
        now = time.monotonic()
        for call_id, execution in entry.waiting.items():
            left_seconds = execution.deadline - now
            call = batch.calls.add(
                call_id=call_id,
                waited_seconds=now - execution.accepted,
                budget_seconds=left_seconds - min(_MARGIN_SECONDS, left_seconds * _MARGIN_SHARE),
            )
            if execution.queue_deadline < execution.deadline:
                call.queue_budget_seconds = max(1e-3, execution.queue_deadline - now)
            execution.work.write(call, instances)
        batch.instances.extend(instances)
        return batch

    def take_results(
        self, batch_id: str, results: Iterable[tuple[int, call_pb2.CallResult]]
    ) -> None:
        """Hand results of an entry's calls to those who wait for them; the first one counts."""
        again: list[Execution] = []
        entry = None
        for call_id, result in results:
            settled = self.ledger.settle(batch_id, call_id)
            if settled is None:
                self.ledger.late(batch_id, call_id, result)
                continue
            entry, execution = settled
            if result.execution.execution_seconds:  # else it never ran, and says nothing
                entry.line.learn(result.execution)
            if _may_help(result, execution):
                again.append(execution)
            else:
                self._resolve(execution, result)
        if again and entry is not None:
            self._try_again(entry, again)

    def _try_again(self, entry: OpenEntry, executions: list[Execution]) -> None:
        """Send calls to another worker, if there is one: theirs failed, and they had no part."""
        metrics.RETRIED_CALLS.inc(len(executions))
        for execution in executions:
            execution.tries += 1
        self._leave(entry.line, executions, avoid=entry.worker)

    def take_back(self, executions: Iterable[Execution]) -> dict[str, list[int]]:
        """Wait no more for calls; return those that are out, by their batches."""
        batches: defaultdict[str, list[int]] = defaultdict(list)
        for execution in executions:
            if self.ledger.settle(execution.batch_id, execution.call_id):
                batches[execution.batch_id].append(execution.call_id)
        return batches

    def take_over(self, batch_id: str, parts: Iterable[call_pb2.Part]) -> None:
        """Wait for calls of a dead worker under new ids; have those killed that nobody wants."""
        unwanted = self.ledger.reissue(batch_id, parts)
        if unwanted:
            self.begin(self.cancel(unwanted))

    async def cancel(self, batches: Mapping[str, Sequence[int]]) -> None:
        """Tell the workers that nobody waits for these calls any more."""
        for batch_id, call_ids in batches.items():
            message = call_pb2.Cancellation(batch_id=batch_id, call_ids=call_ids)
            with contextlib.suppress(*TROUBLE, RedisError):  # their budget ends them anyway
                await self._redis.publish(redis_keys.CANCELLATIONS, message.SerializeToString())

    def send_again(self, entries: Sequence[OpenEntry]) -> None:
        """Send entries that Redis has lost; who has one in hand may still answer it."""
        for entry in entries:
            metrics.RESENT_CALLS.inc(len(entry.waiting))
            self.ledger.remember(entry)
            entry.sent, entry.missed, entry.stored = time.monotonic(), 0, False
            for execution in entry.waiting.values():
                execution.tries += 1
            self.begin(self._send(entry))

    async def sweep(self) -> None:
        """Send what had to wait for a worker, and keep the gauges, until cancelled."""
        while True:
            await asyncio.sleep(SWEEP_SECONDS)
            for line in self._lines.values():
                line.drop_settled()
                for execution in line.take_late():
                    self._resolve(execution, _too_late())
                if line.waiting:
                    self.flush_soon(line)
            now = time.monotonic()
            for entry in list(self.ledger):
                if entry.place and entry.queue_deadline <= now:
                    self.begin(self._withdraw(entry, entry.place))
                    entry.place = None  # once: who has it in hand says what becomes of it
            self._forget_idle_lines()
            metrics.UNSENT.set(sum(len(line.waiting) for line in self._lines.values()))

    async def _withdraw(self, entry: OpenEntry, place: tuple[str, bytes]) -> None:
        """Take back an entry that no worker has read while some of its calls might wait."""
        stream, entry_id = place
        with contextlib.suppress(*TROUBLE, RedisError):  # then its deadline answers it
            read: Any = await self._redis.xpending_range(
                stream, redis_keys.GROUP, entry_id, entry_id, 1
            )
            if read or not await self._redis.xdel(stream, entry_id):
                return
            self._hold(entry)
            for execution in entry.line.take_late():
                self._resolve(execution, _too_late())

    def _forget_idle_lines(self) -> None:
        if len(self._lines) > _MOST_IDLE_LINES:
            busy = {key: line for key, line in self._lines.items() if line.waiting}
            self._lines = busy | {k: line for k, line in self._lines.items() if line.open_entries}


def _too_late() -> call_pb2.CallResult:
    return faults.queue_deadline("its time was over before it began; it never ran")


def _may_help(result: call_pb2.CallResult, execution: Execution) -> bool:
    """Say whether another worker might have a verdict for a call."""
    if result.fault.kind != outcome_pb2.FAULT_KIND_INFRASTRUCTURE:
        return False
    return execution.deadline > time.monotonic() and execution.tries + 1 < MOST_TRIES
