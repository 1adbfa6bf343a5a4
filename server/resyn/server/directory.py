"""The live workers, and which of them an environment's next calls go to."""

from __future__ import annotations

import asyncio
import hashlib
from collections import defaultdict

from redis.asyncio import Redis

from resyn.common import redis_keys, tasks
from resyn.common.roll_call import call_the_roll
from resyn.server import metrics
from resyn.v1 import call_pb2

LOOK_SECONDS = 0.5
# Work that a worker may have more than another before it loses a call that it is warm for: about
# what it costs to start a jail.
AFFINITY_SECONDS = 0.05


class WorkerDirectory:
    """Knows the live workers by looking at their leases, and this server's work on each."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._live: dict[str, call_pb2.WorkerStatus] = {}
        self._work_seconds: defaultdict[str, float] = defaultdict(float)
        self._looked = asyncio.Event()
        self.problem = "Redis has not been asked yet"

    async def run(self) -> None:
        """Look until cancelled."""
        await tasks.every(LOOK_SECONDS, self.look, "cannot see the workers", self._tell)

    def _tell(self, problem: str) -> None:
        self.problem = problem

    async def look(self) -> None:
        """See who holds a lease; who takes no work, or other entries than ours, does not count."""
        live = (await call_the_roll(self._redis)).live
        self._live = {worker: status for worker, status in live.items() if _takes_work(status)}
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

    def choose(self, digest: str, profile: str, avoid: str = "") -> str | None:
        """Return the worker for an environment's next calls, or None if there is none.

        The same environment goes to the same worker (rendezvous hashing), where its jail is warm,
        until that worker has clearly more to do than another. `avoid` is chosen if it is the only
        one.
        """
        candidates = [each for each in self._live.values() if profile in each.profiles]
        if len(candidates) > 1:
            candidates = [each for each in candidates if each.worker != avoid]
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


def _takes_work(status: call_pb2.WorkerStatus) -> bool:
    away = status.draining or status.ejected
    return status.schema_version == redis_keys.SCHEMA_VERSION and not away


def _affinity(digest: str, worker: str) -> bytes:
    return hashlib.blake2b(f"{digest} {worker}".encode(), digest_size=8).digest()
