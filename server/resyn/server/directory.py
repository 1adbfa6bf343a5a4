"""The live workers, and which of them an environment's next calls go to."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections import defaultdict

from google.protobuf.message import DecodeError
from redis.asyncio import Redis
from redis.exceptions import RedisError

from resyn.common import redis_keys
from resyn.common.redis_connection import TROUBLE
from resyn.server import metrics
from resyn.v1 import call_pb2

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.5
# Work that a worker may have more than another before it loses a call that it is warm for: about
# what it costs to start a jail.
AFFINITY_SECONDS = 0.05


class WorkerDirectory:
    """Knows the live workers by looking at their beats, and this server's work on each."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._live: dict[str, call_pb2.WorkerStatus] = {}
        self._work_seconds: defaultdict[str, float] = defaultdict(float)
        self._looked = asyncio.Event()
        self.problem = "Redis has not been asked yet"

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            try:
                await self.look()
                self.problem = ""
            except (*TROUBLE, RedisError) as error:
                self.problem = f"Redis: {error}"
                log.warning("cannot see the workers", extra={"reason": str(error)})
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """Read all beats; those that are older than the dead line do not count."""
        async with self._redis.pipeline(transaction=False) as pipe:
            pipe.time()
            pipe.hgetall(redis_keys.WORKERS)
            (seconds, _), stored = await pipe.execute()
        oldest_millis = (seconds - redis_keys.WORKER_DEAD_SECONDS) * 1000
        statuses = [status for text in stored.values() if (status := _status(text))]
        live = [status for status in statuses if status.beat_unix_millis >= oldest_millis]
        self._live = {status.worker: status for status in live if not status.draining}
        metrics.WORKERS.set(len(self._live))
        self._looked.set()
        self._looked = asyncio.Event()

    async def changed(self) -> None:
        """Wait for the next look."""
        await self._looked.wait()

    def profiles(self) -> set[str]:
        """Return the profiles that live workers offer."""
        return {profile for status in self._live.values() for profile in status.profiles}

    def slots(self, profile: str) -> int:
        """Return how many calls can run at a time."""
        return sum(status.slots for status in self._live.values() if profile in status.profiles)

    def choose(self, digest: str, profile: str) -> str | None:
        """Return the worker for an environment's next calls, or None if there is none.

        The same environment goes to the same worker (rendezvous hashing), where its jail is warm,
        until that worker has clearly more to do than another.
        """
        candidates = [each for each in self._live.values() if profile in each.profiles]
        if not candidates:
            return None
        ranked = sorted(candidates, key=lambda status: _affinity(digest, status.worker))
        costs = [
            self._work_seconds[status.worker] / max(1, status.slots) + rank * AFFINITY_SECONDS
            for rank, status in enumerate(ranked)
        ]
        return ranked[costs.index(min(costs))].worker

    def add_work(self, worker: str, seconds: float) -> None:
        """Note work given to a worker, or, below zero, finished by it."""
        self._work_seconds[worker] = max(0.0, self._work_seconds[worker] + seconds)

    def forget(self, worker: str) -> None:
        """Give a worker nothing more until it is seen again."""
        self._live.pop(worker, None)


def _status(text: bytes) -> call_pb2.WorkerStatus | None:
    try:
        return call_pb2.WorkerStatus.FromString(text)
    except DecodeError:  # one that is none must not hide the others
        return None


def _affinity(digest: str, worker: str) -> bytes:
    return hashlib.blake2b(f"{digest} {worker}".encode(), digest_size=8).digest()
