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
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any

from google.protobuf.message import DecodeError
from redis.asyncio import Redis
from redis.exceptions import OutOfMemoryError, RedisError

from resyn.common import redis_keys
from resyn.common.redis_connection import TROUBLE
from resyn.server import faults, metrics
from resyn.server.coalescer import Line, Waiting, resolve
from resyn.server.directory import WorkerDirectory
from resyn.v1 import call_pb2, environment_pb2

log = logging.getLogger(__name__)

# Entries of one environment that may be open for each slot of the workers: one runs, one waits.
ENTRIES_PER_SLOT = 2
SWEEP_SECONDS = 0.25
# A reply stream outlives its server by so much.
REPLY_TTL_SECONDS = 60
_KEEP_STREAM_SECONDS = 10.0
_MOST_IDLE_LINES = 10_000


@dataclass
class OpenEntry:
    """An entry on the call lane."""

    line: Line
    worker: str
    work_seconds: float
    waiting: dict[int, Waiting]


class CallLane:
    """Carries calls to workers and results back; `run` is all that the RPC handlers need."""

    def __init__(self, redis: Redis, directory: WorkerDirectory, most_waiting: int) -> None:
        self.server = secrets.token_hex(8)
        self._redis = redis
        self._directory = directory
        self._most_waiting = most_waiting
        self._reply_stream = redis_keys.replies(self.server)
        self._lines: dict[str, Line] = {}
        self._open: dict[str, OpenEntry] = {}
        self._waiting = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._kept = -_KEEP_STREAM_SECONDS

    async def run(
        self,
        environment: environment_pb2.Environment,
        call: call_pb2.Call,
        deadline: float,
        candidate: bool = False,
        instance_json: str = "",
    ) -> call_pb2.CallResult:
        """Return a call's result, a fault at the latest at its deadline (monotonic).

        Cancelling takes the call back: it is not begun any more, or killed if it runs.
        """
        if self._waiting >= self._most_waiting:
            return faults.overloaded(f"{self._most_waiting:,} calls wait already")
        result = asyncio.get_running_loop().create_future()
        waiting = Waiting(call, deadline, result, instance_json)
        line = self._line(environment, call, candidate)
        line.waiting.append(waiting)
        self._waiting += 1
        self._flush_soon(line)
        left = max(0.0, deadline - waiting.accepted)
        timer = asyncio.get_running_loop().call_later(left, self._give_up, line, waiting)
        try:
            return await waiting.result
        finally:
            timer.cancel()
            self._waiting -= 1
            metrics.CALL_SECONDS.observe(time.monotonic() - waiting.accepted)
            if waiting.result.cancelled():
                self._begin(self._take_back(waiting))

    def _give_up(self, line: Line, waiting: Waiting) -> None:
        """Answer a call whose deadline has passed, and have it killed if it runs."""
        problem = "its deadline passed before a worker had finished it"
        if not self._directory.slots(line.environment.profile):
            problem = f"no live worker offers the profile {line.environment.profile}"
        resolve(waiting, faults.queue_deadline(problem))
        self._begin(self._take_back(waiting))

    def _line(
        self, environment: environment_pb2.Environment, call: call_pb2.Call, candidate: bool
    ) -> Line:
        """Return the line for calls that cost alike: of one environment and one kind of work."""
        name = environment.digest or f"blank {environment.profile}"
        key = f"{name} {call.WhichOneof('work')}"
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
        most = ENTRIES_PER_SLOT * self._directory.slots(profile)
        packed = line.pack()
        while line.open_entries < most and (calls := next(packed, None)):
            line.open_entries += 1
            self._begin(self._send(line, calls))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _send(self, line: Line, calls: list[Waiting]) -> None:
        batch_id, message = self._batch(line, calls)
        entry = OpenEntry(line, "", len(calls) * line.call_seconds, dict(enumerate(calls)))
        metrics.ENTRY_CALLS.observe(len(calls))
        self._open[batch_id] = entry
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
            self._close(batch_id, entry)
            line.waiting.extendleft(reversed(calls))  # until a worker comes, or their deadline
        except (*TROUBLE, RedisError) as error:
            self._fail(batch_id, entry, error)

    def _fail(self, batch_id: str, entry: OpenEntry, error: Exception) -> None:
        log.warning("an entry did not reach Redis", extra={"reason": str(error)})
        full = isinstance(error, OutOfMemoryError)
        fault = faults.overloaded("Redis is full") if full else faults.infrastructure(str(error))
        for waiting in entry.waiting.values():
            resolve(waiting, fault)
        self._close(batch_id, entry)

    def _batch(self, line: Line, calls: list[Waiting]) -> tuple[str, bytes]:
        batch = call_pb2.CallBatch(
            schema_version=redis_keys.SCHEMA_VERSION,
            batch_id=secrets.token_hex(8),
            reply_stream=self._reply_stream,
            environment_digest=line.environment.digest,
        )
        if line.candidate:
            batch.candidate.CopyFrom(line.environment)
        now = time.monotonic()
        for call_id, waiting in enumerate(calls):
            waiting.call.call_id, waiting.batch_id = call_id, batch.batch_id
            waiting.call.waited_seconds = now - waiting.accepted
            waiting.call.budget_seconds = waiting.deadline - now
            batch.calls.append(waiting.call)
            if waiting.instance_json:
                batch.calls[-1].verify.instance_json = waiting.instance_json
        return batch.batch_id, batch.SerializeToString()

    def _close(self, batch_id: str, entry: OpenEntry) -> None:
        if self._open.pop(batch_id, None) is None:
            return  # its callers went while it was on its way to Redis
        entry.line.open_entries -= 1
        if entry.worker:
            self._directory.add_work(entry.worker, -entry.work_seconds)

    async def _take_back(self, waiting: Waiting) -> None:
        """Tell the workers that nobody waits for this call any more."""
        if waiting.batch_id not in self._open:
            return
        self._settle(waiting.batch_id, waiting.call.call_id)
        message = call_pb2.Cancellation(batch_id=waiting.batch_id, call_ids=[waiting.call.call_id])
        with contextlib.suppress(*TROUBLE, RedisError):  # its budget ends it anyway
            await self._redis.publish(redis_keys.CANCELLATIONS, message.SerializeToString())

    def _settle(self, batch_id: str, call_id: int) -> Waiting | None:
        """Take a call out of its entry; the entry closes with its last one."""
        entry = self._open[batch_id]
        waiting = entry.waiting.pop(call_id, None)
        if not entry.waiting:
            self._close(batch_id, entry)
            self._flush_soon(entry.line)
        return waiting

    async def read_replies(self) -> None:
        """Hand results to their callers until cancelled."""
        newest = b"0"
        while True:
            try:
                await self._keep_stream()
                found: Any = await self._redis.xread(
                    {self._reply_stream: newest}, count=500, block=1000
                )
                if not found:
                    self._kept = -_KEEP_STREAM_SECONDS  # Redis may have come back without it
                for entry_id, fields in found[0][1] if found else ():
                    newest = entry_id
                    self._take_reply(fields.get(redis_keys.FIELD, b""))
                await self._redis.xtrim(self._reply_stream, minid=newest, approximate=False)
            except (*TROUBLE, RedisError) as error:
                log.warning("no replies", extra={"reason": str(error)})
                await asyncio.sleep(0.2)

    async def _keep_stream(self) -> None:
        """Make the reply stream, or keep it: workers never make one."""
        now = time.monotonic()
        if now - self._kept > _KEEP_STREAM_SECONDS:
            if not await self._redis.expire(self._reply_stream, REPLY_TTL_SECONDS):
                await self._redis.xadd(self._reply_stream, {redis_keys.FIELD: b""})
                await self._redis.expire(self._reply_stream, REPLY_TTL_SECONDS)
            self._kept = now

    def _take_reply(self, message: bytes) -> None:
        try:
            reply = call_pb2.CallReply.FromString(message)
        except DecodeError as error:
            log.error("a reply that is none", extra={"reason": str(error)})
            return
        for result in reply.results:
            entry = self._open.get(reply.batch_id)
            waiting = self._settle(reply.batch_id, result.call_id) if entry else None
            if entry is None or waiting is None:
                metrics.LATE_RESULTS.inc()  # the first result has won, or the caller has gone
                continue
            if result.execution.execution_seconds:  # else it never ran, and says nothing
                entry.line.learn(result.execution.execution_seconds)
            resolve(waiting, result)

    async def sweep(self) -> None:
        """Send what had to wait for a worker, and keep the gauges, until cancelled."""
        while True:
            await asyncio.sleep(SWEEP_SECONDS)
            for line in self._lines.values():
                line.drop_settled()
                if line.waiting:
                    self._flush_soon(line)
            self._forget_idle_lines()
            metrics.WAITING.set(self._waiting)
            metrics.UNSENT.set(sum(len(line.waiting) for line in self._lines.values()))

    def _forget_idle_lines(self) -> None:
        if len(self._lines) > _MOST_IDLE_LINES:
            busy = {key: line for key, line in self._lines.items() if line.waiting}
            self._lines = busy | {k: line for k, line in self._lines.items() if line.open_entries}
