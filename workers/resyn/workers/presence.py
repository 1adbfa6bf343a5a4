"""A worker's beats: its lease, what it says of itself, and what it learns of the others."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import secrets
import socket
import time
from collections.abc import Awaitable, Callable

from redis.asyncio import Redis
from redis.exceptions import OutOfMemoryError, RedisError

from resyn.common import redis_keys
from resyn.common.lease import Lease
from resyn.common.redis_connection import TROUBLE
from resyn.common.roll_call import RollCall, call_the_roll
from resyn.v1 import call_pb2
from resyn.workers.queue import CallQueue

log = logging.getLogger(__name__)

# Three may fail before the lease lapses.
BEAT_SECONDS = 0.5


def new_worker_id() -> str:
    """Return a name that no other start of any worker has."""
    return f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"


class Presence:
    """Beats; `on_lapse` hears that others may have taken our entries, `adopt` of the dead."""

    def __init__(
        self,
        redis: Redis,
        worker: str,
        queue: CallQueue,
        describe: Callable[[], call_pb2.WorkerStatus],
        on_lapse: Callable[[], Awaitable[None]],
        adopt: Callable[[RollCall], Awaitable[None]],
    ) -> None:
        self._redis = redis
        self._worker = worker
        self._queue = queue
        self._describe = describe
        self._on_lapse = on_lapse
        self._adopt = adopt
        self._lease = Lease(redis, worker)
        self._beaten = False
        self._adopts_from = 0.0  # monotonic
        self.problem = "no beat yet"

    async def run(self) -> None:
        """Beat until cancelled; a Redis that does not answer is a problem, not an end."""
        while True:
            try:
                await self.beat()
                self.problem = ""
            except OutOfMemoryError as error:  # what it refuses is said last; all else works
                self.problem = f"Redis: {error}"
            except (*TROUBLE, RedisError) as error:
                self.problem = f"Redis: {error}"
                self._look_on()
                log.warning("no beat", extra={"reason": str(error)})
            await asyncio.sleep(BEAT_SECONDS)

    async def beat(self) -> None:
        """Say that this worker lives, and look at the others."""
        if not await self._lease.renew() and self._beaten:
            self._look_on()
            await self._on_lapse()
        self._beaten = True
        await self._queue.look_at_clock()
        self._queue.others = await call_the_roll(self._redis, without=self._worker)
        if time.monotonic() >= self._adopts_from:
            await self._adopt(self._queue.others)
        status = self._describe()
        status.beat_unix_millis = int(self._queue.redis_seconds() * 1000)
        # Last: a Redis that is full refuses it, and all the rest works.
        await self._redis.hset(redis_keys.WORKERS, status.worker, status.SerializeToString())

    def _look_on(self) -> None:
        """Take nobody for dead yet: what kept us from our beats may have kept the others, too."""
        self._adopts_from = time.monotonic() + redis_keys.LEASE_SECONDS

    async def leave(self) -> None:
        """Say goodbye: what is left in this worker's streams goes to others at once."""
        with contextlib.suppress(*TROUBLE, RedisError):
            await self._lease.give_up()
