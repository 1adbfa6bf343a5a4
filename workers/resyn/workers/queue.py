"""The call lane as a worker sees it: take entries, and reply to them.

A worker reads the streams that are its own. When they are empty it takes entries from the worker
that has most waiting. An entry is acknowledged, and removed, in the transaction that stores the
last of its results. What becomes of a dead worker's entries stands in `adoption.py`.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Sequence
from typing import Any

from google.protobuf.message import DecodeError
from redis.asyncio import Redis
from redis.exceptions import OutOfMemoryError, RedisError, ResponseError

from resyn.common import faults, redis_keys
from resyn.common.redis_connection import TROUBLE, make_group
from resyn.common.roll_call import RollCall
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2
from resyn.workers import metrics
from resyn.workers.entries import Entry
from resyn.workers.parts import is_sound

log = logging.getLogger(__name__)

# How long a read waits for the worker's own streams before it looks at others'.
_LEAST_WAIT_SECONDS, _MOST_WAIT_SECONDS = 0.02, 0.32
# Replies that Redis has not taken: above, no new entries.
MOST_UNSENT = 64
# The counts of deliveries of a suspect's entry that was begun, beside others and with nothing else
# running: one that only waits is not to blame.
BEGUN_AS_SUSPECT, BEGUN_ALONE = 2, 3
# Of one stream's entries that are in somebody's hands.
MOST_LOOKED_AT = 1000
_ENVIRONMENTS_KEPT = 4096


class Unreadable(Exception):
    """An entry that no worker can run; the message says why."""

    def __init__(self, reason: str, batch: call_pb2.CallBatch | None = None) -> None:
        super().__init__(reason)
        self.batch = batch  # whose server can still be told


class CallQueue:
    """One worker's access to the call lane."""

    def __init__(self, redis: Redis, worker: str, profiles: Sequence[str]) -> None:
        self._redis = redis
        self._worker = worker
        self._profiles = profiles
        self._own = {redis_keys.calls(worker, profile): ">" for profile in profiles}
        self._environments: dict[str, environment_pb2.Environment] = {}
        self._wait_seconds = _LEAST_WAIT_SECONDS
        self._clock_offset = 0.0
        self.in_hand: dict[tuple[str, bytes], Entry | None] = {}  # None: not read yet
        self.others = RollCall({}, {})
        # Others' streams, where entries may be ours, and when they were last read.
        self.stolen_from: dict[str, float] = {}
        self._unsent = 0  # replies that Redis has not taken
        self._all_sent = asyncio.Event()
        self._all_sent.set()

    async def open(self) -> None:
        """Make this worker's streams."""
        await self.look_at_clock()
        for stream in self._own:
            await make_group(self._redis, stream, redis_keys.GROUP)

    async def look_at_clock(self) -> None:
        """Learn how far Redis's clock is from this process's monotonic one."""
        seconds, microseconds = await self._redis.time()
        self._clock_offset = seconds + microseconds / 1e6 - time.monotonic()

    def redis_seconds(self) -> float:
        """Return the present time by Redis's clock."""
        return time.monotonic() + self._clock_offset

    def age_seconds(self, entry_id: bytes) -> float:
        """Return how long ago Redis got an entry."""
        return max(0.0, self.redis_seconds() - int(entry_id.split(b"-")[0]) / 1000)

    async def take(self) -> list[Entry]:
        """Return the next entries; nothing if none came in a while.

        Nothing is taken while replies wait for Redis: their results are memory of this process.
        """
        await self._all_sent.wait()
        found = await self._read(self._own, block_seconds=self._wait_seconds)
        how = "own"
        if not found:
            found, how = await self._steal(), "stolen"
        idle = _MOST_WAIT_SECONDS if not found else _LEAST_WAIT_SECONDS
        self._wait_seconds = min(self._wait_seconds * 2, idle)
        return await self._entries(found, how)

    async def _read(self, streams: dict[Any, Any], block_seconds: float | None = None) -> Any:
        block = None if block_seconds is None else int(block_seconds * 1000)
        return await self._redis.xreadgroup(
            redis_keys.GROUP, self._worker, streams, count=1, block=block
        )

    async def _steal(self) -> Any:
        """Take one entry from a worker that takes none itself, or that has most waiting."""
        live = self.others.live.values()
        leaving = [other for other in live if other.draining or other.ejected]
        busy = sorted(live, key=lambda other: other.waiting, reverse=True)
        for other in (*leaving, *(each for each in busy[:2] if each.waiting)):
            for profile in set(other.profiles) & set(self._profiles):
                with contextlib.suppress(ResponseError):  # its streams are gone: it left
                    stream = redis_keys.calls(other.worker, profile)
                    self.stolen_from[stream] = time.monotonic()  # before: it may not arrive
                    if found := await self._read({stream: ">"}):
                        return found
        return []

    async def _entries(self, found: Any, how: str) -> list[Entry]:
        entries = []
        for stream, items in found:
            for entry_id, fields in items:
                key = stream.decode(), entry_id
                self.in_hand[key] = None
                try:
                    entry = await self._entry(*key, fields)
                except Unreadable as error:
                    await self._refuse(stream, entry_id, error)
                except (*TROUBLE, RedisError) as error:
                    log.warning("an entry waits for Redis", extra={"reason": str(error)})
                    del self.in_hand[key]  # adoption finds it again
                else:
                    self.in_hand[key] = entry
                    entries.append(entry)
                    metrics.ENTRIES.labels(how).inc()
        return entries

    async def _entry(self, stream: str, entry_id: bytes, fields: dict[bytes, bytes]) -> Entry:
        try:
            batch = call_pb2.CallBatch.FromString(fields[redis_keys.FIELD])
        except (KeyError, DecodeError) as error:
            raise Unreadable(f"no CallBatch in it: {error}") from None
        if batch.schema_version != redis_keys.SCHEMA_VERSION:
            problem = f"schema version {batch.schema_version}, not {redis_keys.SCHEMA_VERSION}"
            raise Unreadable(problem, batch)
        if not is_sound(batch):
            raise Unreadable("no calls in it, or an instance is not in it", batch)
        environment = batch.candidate
        if not batch.HasField("candidate"):
            environment = await self._environment(batch)
        return Entry(stream, entry_id, batch, environment, self.age_seconds(entry_id))

    async def _environment(self, batch: call_pb2.CallBatch) -> environment_pb2.Environment:
        digest = batch.environment_digest
        known = self._environments.get(digest)
        if known is None:
            stored = await self._redis.get(redis_keys.environment(digest))
            if not isinstance(stored, bytes):
                raise Unreadable(f"environment {digest!r} is not stored", batch)
            try:
                known = environment_pb2.Environment.FromString(stored)
            except DecodeError as error:
                raise Unreadable(f"environment {digest!r} is torn: {error}", batch) from None
            if len(self._environments) >= _ENVIRONMENTS_KEPT:
                self._environments.pop(next(iter(self._environments)))
            self._environments[digest] = known
        return known

    async def _refuse(self, stream: bytes, entry_id: bytes, reason: Unreadable) -> None:
        """Put an entry aside for good; its server is told, if it can be."""
        log.error("refused an entry", extra={"entry": entry_id.decode(), "reason": str(reason)})
        metrics.REFUSED_ENTRIES.inc()
        batch = reason.batch or call_pb2.CallBatch()
        fault = faults.fault(outcome_pb2.FAULT_KIND_INFRASTRUCTURE, str(reason))
        results = [call_pb2.CallResult(call_id=call.call_id, fault=fault) for call in batch.calls]
        entry = Entry(stream.decode(), entry_id, batch, environment_pb2.Environment(), 0.0)
        reply = call_pb2.CallReply(batch_id=batch.batch_id, results=results)
        await self.reply(entry, reply, True)

    async def reply(self, entry: Entry, reply: call_pb2.CallReply, last: bool) -> None:
        """Store results for the server; try until Redis has them, for nothing may be lost."""
        self._count_unsent(1)
        pause = 0.05
        try:
            while True:
                try:
                    await self._send(entry, reply, last)
                    break
                except OutOfMemoryError as error:
                    if last:  # the server notices if we die now
                        await self.remove(entry)
                    problem: Exception = error
                except (*TROUBLE, RedisError) as error:
                    problem = error
                log.warning("a reply waits for Redis", extra={"reason": str(problem)})
                await asyncio.sleep(pause)
                pause = min(pause * 2, 2.0)
        finally:
            self._count_unsent(-1)
        entry.stored(reply)
        if last:
            self.in_hand.pop((entry.stream, entry.entry_id), None)

    async def _send(self, entry: Entry, reply: call_pb2.CallReply, last: bool) -> None:
        async with self._redis.pipeline(transaction=last) as pipe:
            if reply.results or reply.scores:
                payload: dict[Any, Any] = {redis_keys.FIELD: reply.SerializeToString()}
                # A server that has gone has no stream any more, and gets none.
                pipe.xadd(entry.batch.reply_stream, payload, nomkstream=True)
            if last:
                pipe.xack(entry.stream, redis_keys.GROUP, entry.entry_id)
                pipe.xdel(entry.stream, entry.entry_id)
            await pipe.execute()

    async def remove(self, entry: Entry) -> None:
        """Remove an entry whose results are stored, or not taken: in a full Redis it makes room."""
        with contextlib.suppress(*TROUBLE, RedisError):
            async with self._redis.pipeline(transaction=False) as pipe:
                pipe.xack(entry.stream, redis_keys.GROUP, entry.entry_id)
                pipe.xdel(entry.stream, entry.entry_id)
                await pipe.execute()

    def _count_unsent(self, change: int) -> None:
        self._unsent += change
        if change < 0 and not self._unsent:
            self._all_sent.set()
        elif self._unsent > MOST_UNSENT:
            self._all_sent.clear()

    async def begin_suspect(self, entry: Entry) -> None:
        """Note, before a suspect runs, how it was begun.

        The note is the stream's own count of deliveries: XCLAIM works in a full Redis too.
        """
        with contextlib.suppress(*TROUBLE, RedisError):  # then its next death convicts nobody
            await self._redis.xclaim(
                entry.stream,
                redis_keys.GROUP,
                self._worker,
                0,
                [entry.entry_id],
                retrycount=BEGUN_ALONE if entry.culprit else BEGUN_AS_SUSPECT,
                justid=True,
            )

    async def find_lost(self) -> list[Entry]:
        """Forget and return what others have taken over while the lease had lapsed."""
        lost: list[Entry] = []
        for stream in {stream for stream, _ in self.in_hand}:
            with contextlib.suppress(ResponseError):  # no such stream: nobody has taken it over
                pending: Any = await self._redis.xpending_range(
                    stream, redis_keys.GROUP, "-", "+", MOST_LOOKED_AT, self._worker
                )
                ours = {item["message_id"] for item in pending}
                gone = [key for key in self.in_hand if key[0] == stream and key[1] not in ours]
                lost += [entry for key in gone if (entry := self.in_hand.pop(key))]
        return lost
