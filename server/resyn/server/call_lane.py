"""The call lane as a server sees it: calls go out as coalesced entries, results come back.

A call goes out at once while few entries of its environment are open, so that coalescing adds no
latency when there is little to do. When there is much to do, calls gather while workers are busy,
and leave in entries whose size follows the environment's measured cost.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
import time
from collections import defaultdict
from collections.abc import Coroutine, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import OutOfMemoryError, RedisError

from resyn.common import redis_keys
from resyn.common.redis_connection import TROUBLE
from resyn.server import faults, metrics
from resyn.server.coalescer import Line
from resyn.server.directory import WorkerDirectory
from resyn.server.sharing import Flights
from resyn.server.waiting import Execution, Group, OtherWork, Work
from resyn.v1 import call_pb2, environment_pb2

log = logging.getLogger(__name__)

SWEEP_SECONDS = 0.25
_MOST_IDLE_LINES = 10_000


@dataclass
class OpenEntry:
    """An entry on the call lane."""

    line: Line
    worker: str
    work_seconds: float
    waiting: dict[int, Execution]


class CallLane:
    """Carries calls to workers and results back; `run_all` is all that the RPC handlers need."""

    def __init__(self, redis: Redis, directory: WorkerDirectory, most_waiting: int) -> None:
        self.server = secrets.token_hex(8)
        self.reply_stream = redis_keys.replies(self.server)
        self._redis = redis
        self._directory = directory
        self._most_waiting = most_waiting
        self._lines: dict[str, Line] = {}
        self._open: dict[str, OpenEntry] = {}
        self._flights = Flights()
        self.waiting = 0  # calls
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(
        self,
        environment: environment_pb2.Environment,
        call: call_pb2.Call,
        deadline: float,
        candidate: bool = False,
    ) -> call_pb2.CallResult:
        """Return one call's result; see `run_all`."""
        [result] = await self.run_all(environment, [OtherWork(call)], deadline, candidate)
        return result

    async def run_all(
        self,
        environment: environment_pb2.Environment,
        works: Sequence[Work],
        deadline: float,
        candidate: bool = False,
    ) -> list[call_pb2.CallResult]:
        """Return results of calls of one kind, faults at the latest at their deadline (monotonic).

        Cancelling takes the calls back: they are not begun any more, or killed if they run.
        """
        group = Group(len(works), deadline)
        line = self._line(environment, works[0].line, candidate)
        room = max(0, self._most_waiting - self.waiting)
        self.waiting += len(works)
        for index, work in enumerate(works):
            if index >= room:
                full = f"{self._most_waiting:,} calls wait already"
                group.resolve(index, faults.overloaded(full))
            elif (execution := self._flights.find(work.key)) is not None:
                self._join(line, execution, group, index)
            else:
                self._add(line, Execution(work, deadline, [(group, index)]))
        self._flush_soon(line)
        left = max(0.0, deadline - group.accepted)
        timer = asyncio.get_running_loop().call_later(left, self._give_up, line, group)
        try:
            await group.done
        finally:
            timer.cancel()
            self.waiting -= len(works)
            metrics.CALL_SECONDS.observe(time.monotonic() - group.accepted)
            if group.done.cancelled():
                self._leave(group)
            group.executions.clear()  # they lead back to the group
        return [result for result in group.results if result is not None]

    def _add(self, line: Line, execution: Execution) -> None:
        for group, _ in execution.seats:
            group.executions.append(execution)
        self._flights.add(execution)
        line.waiting.append(execution)

    def _join(self, line: Line, execution: Execution, group: Group, index: int) -> None:
        """Let a call wait for an equal one; if that ends too soon for it, it runs again."""
        execution.join(group, index)
        metrics.SHARED_CALLS.labels("in_flight").inc()
        if group.deadline > execution.deadline and execution.renewal is None:
            left = max(0.0, execution.deadline - time.monotonic())
            loop = asyncio.get_running_loop()
            execution.renewal = loop.call_later(left, self._renew, line, execution)

    def _renew(self, line: Line, execution: Execution) -> None:
        if not execution.settled:
            execution.settle()
            deadline = max(group.deadline for group, _ in execution.seats)
            self._add(line, Execution(execution.work, deadline, execution.seats))
            self._flush_soon(line)
            self._begin(self._take_back([execution]))

    def _give_up(self, line: Line, group: Group) -> None:
        """Answer the calls of a group whose deadline has passed, and have them killed."""
        problem = "its deadline passed before a worker had finished it"
        if not self._directory.slots(line.environment.profile):
            problem = f"no live worker offers the profile {line.environment.profile}"
        late = faults.queue_deadline(problem)
        for index in range(len(group.results)):
            group.resolve(index, late)
        self._leave(group)

    def _leave(self, group: Group) -> None:
        """Take back the calls of a group that nobody else waits for."""
        waiting = [execution for execution in group.executions if not execution.settled]
        for execution in waiting:
            execution.leave(group)
        abandoned = [execution for execution in waiting if execution.settled]
        for execution in abandoned:
            self._flights.end(execution)  # now: nobody may join what nobody will resolve
        if abandoned:
            self._begin(self._take_back(abandoned))

    async def _take_back(self, executions: Iterable[Execution]) -> None:
        """Tell the workers that nobody waits for these calls any more."""
        batches: defaultdict[str, list[int]] = defaultdict(list)
        for execution in executions:
            self._flights.end(execution)
            if execution.batch_id in self._open:
                self._settle(execution.batch_id, execution.call_id)
                batches[execution.batch_id].append(execution.call_id)
        for batch_id, call_ids in batches.items():
            message = call_pb2.Cancellation(batch_id=batch_id, call_ids=call_ids)
            with contextlib.suppress(*TROUBLE, RedisError):  # their budget ends them anyway
                await self._redis.publish(redis_keys.CANCELLATIONS, message.SerializeToString())

    def _line(self, environment: environment_pb2.Environment, kind: str, candidate: bool) -> Line:
        """Return the line for calls that cost alike: of one environment and one kind of work."""
        key = f"{environment.digest or environment.profile} {kind}"
        line = self._lines.get(key)
        if line is None:
            line = self._lines[key] = Line(environment, candidate)
        return line

    def _flush_soon(self, line: Line) -> None:
        """Flush at the end of this turn of the loop: calls that came together leave together."""
        if not line.flushing:
            line.flushing = True
            asyncio.get_running_loop().call_soon(self._flush, line)

    def _flush(self, line: Line) -> None:
        line.flushing = False
        profile = line.environment.profile
        most = line.most_open(self._directory.slots(profile))
        packed = line.pack()
        while line.open_entries < most and (executions := next(packed, None)):
            line.open_entries += 1
            self._begin(self._send(line, executions))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _send(self, line: Line, executions: list[Execution]) -> None:
        batch = self._batch(line, executions)
        message = batch.SerializeToString()
        entry = OpenEntry(
            line, "", len(executions) * line.call_seconds, dict(enumerate(executions))
        )
        metrics.ENTRY_CALLS.observe(len(executions))
        self._open[batch.batch_id] = entry
        profile = line.environment.profile
        try:
            while worker := self._directory.choose(line.environment.digest, profile):
                entry.worker = worker
                self._directory.add_work(worker, entry.work_seconds)
                if await self._redis.xadd(
                    redis_keys.calls(worker, profile), {redis_keys.FIELD: message}, nomkstream=True
                ):
                    return
                self._directory.add_work(worker, -entry.work_seconds)
                self._directory.forget(worker)
            self._close(batch.batch_id, entry)
            line.waiting.extendleft(reversed(executions))  # until a worker comes, or their deadline
        except (*TROUBLE, RedisError) as error:
            self._fail(batch.batch_id, entry, error)

    def _fail(self, batch_id: str, entry: OpenEntry, error: Exception) -> None:
        log.warning("an entry did not reach Redis", extra={"reason": str(error)})
        full = isinstance(error, OutOfMemoryError)
        fault = faults.overloaded("Redis is full") if full else faults.infrastructure(str(error))
        for execution in entry.waiting.values():
            self._resolve(execution, fault)
        self._close(batch_id, entry)

    def _batch(self, line: Line, executions: list[Execution]) -> call_pb2.CallBatch:
        batch = call_pb2.CallBatch(
            schema_version=redis_keys.SCHEMA_VERSION,
            batch_id=secrets.token_hex(8),
            reply_stream=self.reply_stream,
            environment_digest=line.environment.digest,
        )
        if line.candidate:
            batch.candidate.CopyFrom(line.environment)
        instances: dict[str, int] = {}
        now = time.monotonic()
        for call_id, execution in enumerate(executions):
            execution.batch_id, execution.call_id = batch.batch_id, call_id
            call = batch.calls.add(
                call_id=call_id,
                waited_seconds=now - execution.accepted,
                budget_seconds=execution.deadline - now,
            )
            execution.work.write(call, instances)
        batch.instances.extend(instances)
        return batch

    def _close(self, batch_id: str, entry: OpenEntry) -> None:
        if self._open.pop(batch_id, None) is None:
            return  # its callers went while it was on its way to Redis
        entry.line.open_entries -= 1
        if entry.worker:
            self._directory.add_work(entry.worker, -entry.work_seconds)

    def _settle(self, batch_id: str, call_id: int) -> Execution | None:
        """Take a call out of its entry; the entry closes with its last one."""
        entry = self._open[batch_id]
        execution = entry.waiting.pop(call_id, None)
        if not entry.waiting:
            self._close(batch_id, entry)
            self._flush_soon(entry.line)
        return execution

    def _resolve(self, execution: Execution, result: call_pb2.CallResult) -> None:
        if not execution.settled:
            self._flights.end(execution)
            execution.resolve(result)

    def take_results(
        self, batch_id: str, results: Iterable[tuple[int, call_pb2.CallResult]]
    ) -> None:
        """Hand results of an entry's calls to those who wait for them; the first one counts."""
        for call_id, result in results:
            entry = self._open.get(batch_id)
            execution = self._settle(batch_id, call_id) if entry else None
            if entry is None or execution is None:
                metrics.LATE_RESULTS.inc()  # the first result has won, or the caller has gone
                continue
            if result.execution.execution_seconds:  # else it never ran, and says nothing
                entry.line.learn(result.execution)
            self._resolve(execution, result)

    async def sweep(self) -> None:
        """Send what had to wait for a worker, and keep the gauges, until cancelled."""
        while True:
            await asyncio.sleep(SWEEP_SECONDS)
            for line in self._lines.values():
                line.drop_settled()
                if line.waiting:
                    self._flush_soon(line)
            self._forget_idle_lines()
            metrics.WAITING.set(self.waiting)
            metrics.UNSENT.set(sum(len(line.waiting) for line in self._lines.values()))

    def _forget_idle_lines(self) -> None:
        if len(self._lines) > _MOST_IDLE_LINES:
            busy = {key: line for key, line in self._lines.items() if line.waiting}
            self._lines = busy | {k: line for k, line in self._lines.items() if line.open_entries}
