"""Watches Redis for what endangers accepted calls: full memory or disk, and data that is gone."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import ResponseError

from resyn.common import tasks
from resyn.server import metrics
from resyn.server.fair_share import FairShare

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.5
# Of maxmemory: above, no new work is taken, for results need what is left; below, it is again.
FULL_SHARE, FREE_SHARE = 0.8, 0.78


class RedisWatch:
    """Stops the intake while Redis is full, and has its file written anew after its disk was.

    `on_other_server()` hears when another Redis answers than before.
    """

    def __init__(self, redis: Redis, share: FairShare, on_other_server: Callable[[], None]) -> None:
        self._redis = redis
        self._share = share
        self._on_other_server = on_other_server
        self._run_id = ""
        self._file_failed = False

    async def run(self) -> None:
        """Look until cancelled."""
        await tasks.every(LOOK_SECONDS, self.look, "cannot see how Redis is")

    async def look(self) -> None:
        """Read what Redis says of itself."""
        memory: dict[str, Any] = await self._redis.info("memory")
        self._weigh(int(memory["used_memory"]), int(memory.get("maxmemory", 0)))
        server: dict[str, Any] = await self._redis.info("server")
        run_id = str(server["run_id"])
        if self._run_id and run_id != self._run_id:
            log.warning("Redis has been restarted, or replaced", extra={"run_id": run_id})
            self._on_other_server()
        self._run_id = run_id
        persistence: dict[str, Any] = await self._redis.info("persistence")
        await self._mind_file(str(persistence.get("aof_last_write_status", "ok")) == "ok")

    async def _mind_file(self, is_written: bool) -> None:
        """Have the append-only file written anew when Redis can write to it again.

        What a full disk took half of leaves a hole there (Valkey 9.1): Redis would not start again.
        """
        if is_written and self._file_failed:
            try:
                await self._redis.bgrewriteaof()
            except ResponseError as error:
                if "in progress" in str(error):
                    return  # it may have begun before
                log.warning("send it BGREWRITEAOF before it stops", extra={"reason": str(error)})
            else:
                log.warning("Redis could not write its file, and writes it anew")
        self._file_failed = not is_written

    def _weigh(self, used_bytes: int, most_bytes: int) -> None:
        metrics.REDIS_MEMORY_BYTES.set(used_bytes)
        metrics.REDIS_MAX_MEMORY_BYTES.set(most_bytes)
        share = used_bytes / most_bytes if most_bytes else 0.0
        if share >= FULL_SHARE:
            self._share.closed = f"Redis has used {share:.0%} of its {most_bytes >> 20:,} MiB"
        elif share < FREE_SHARE:
            self._share.closed = ""
        metrics.INTAKE_STOPPED.set(bool(self._share.closed))
