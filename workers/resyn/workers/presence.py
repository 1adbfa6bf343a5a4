"""What a worker says of itself every second, and what it learns of the others."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import secrets
import socket
from collections.abc import Awaitable, Callable

from google.protobuf.message import DecodeError
from redis.asyncio import Redis
from redis.exceptions import RedisError

from resyn.common import redis_keys
from resyn.common.redis_connection import TROUBLE
from resyn.v1 import call_pb2
from resyn.workers.queue import CallQueue

log = logging.getLogger(__name__)

BEAT_SECONDS = 1.0


def new_worker_id() -> str:
    """Return a name that no other start of any worker has."""
    return f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"


class Presence:
    """Beats, keeps the list of live workers, and hands out the dead ones' entries."""

    def __init__(
        self,
        redis: Redis,
        queue: CallQueue,
        describe: Callable[[], call_pb2.WorkerStatus],
        adopt: Callable[[], Awaitable[None]],
    ) -> None:
        self._redis = redis
        self._queue = queue
        self._describe = describe
        self._adopt = adopt
        self.problem = "no beat yet"

    async def run(self) -> None:
        """Beat until cancelled; a Redis that does not answer is a problem, not an end."""
        while True:
            try:
                await self.beat()
                self.problem = ""
            except (*TROUBLE, RedisError) as error:
                self.problem = f"Redis: {error}"
                log.warning("no beat", extra={"reason": str(error)})
            await asyncio.sleep(BEAT_SECONDS)

    async def beat(self) -> None:
        """Say that this worker lives, and look at the others."""
        await self._queue.look_at_clock()
        status = self._describe()
        now_millis = int(self._queue.redis_seconds() * 1000)
        status.beat_unix_millis = now_millis
        async with self._redis.pipeline(transaction=False) as pipe:
            pipe.hset(redis_keys.WORKERS, status.worker, status.SerializeToString())
            pipe.hgetall(redis_keys.WORKERS)
            _, stored = await pipe.execute()
        said = [other for text in stored.values() if (other := _status(text))]
        others = [other for other in said if other.worker != status.worker]
        oldest = now_millis - redis_keys.WORKER_DEAD_SECONDS * 1000
        self._queue.live = [other for other in others if other.beat_unix_millis >= oldest]
        self._queue.dead = [other for other in others if other.beat_unix_millis < oldest]
        await self._adopt()

    async def leave(self) -> None:
        """Say goodbye: what is left in this worker's streams goes to others at once."""
        status = self._describe()
        status.beat_unix_millis = 0
        with contextlib.suppress(*TROUBLE, RedisError):
            await self._redis.hset(redis_keys.WORKERS, status.worker, status.SerializeToString())


def _status(text: bytes) -> call_pb2.WorkerStatus | None:
    try:
        status = call_pb2.WorkerStatus.FromString(text)
    except DecodeError:  # one that is none must not hide the others
        return None
    return status if status.worker and status.profiles else None
