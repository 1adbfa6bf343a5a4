"""The service as it is now: workers by their beats, Redis by its own word."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import RedisError

from resyn.common import lease, redis_keys
from resyn.common.redis_connection import TROUBLE, version_of
from resyn.common.roll_call import call_the_roll
from resyn.server.call_lane import CallLane
from resyn.v1 import call_pb2, operator_pb2

# An operator who asks wants to read that Redis does not answer, not to wait for it.
MOST_SECONDS = 3.0


class StatusReader:
    """Reads what servers and workers have said in Redis."""

    def __init__(self, redis: Redis, lane: CallLane, most_waiting: int) -> None:
        self._redis = redis
        self._lane = lane
        self._most_waiting = most_waiting

    async def read(self) -> operator_pb2.ServiceStatus:
        """Return the status, without circuits."""
        status = operator_pb2.ServiceStatus(unix_seconds=time.time())
        status.server.server = self._lane.dispatch.server
        status.server.waiting_calls = self._lane.waiting
        status.server.most_waiting_calls = self._most_waiting
        try:
            async with asyncio.timeout(MOST_SECONDS):
                await self._ask(status)
        except TimeoutError:
            status.redis.problem = f"no answer within {MOST_SECONDS:g} s"
        except (*TROUBLE, RedisError) as error:
            status.redis.problem = str(error) or type(error).__name__
        return status

    async def _ask(self, status: operator_pb2.ServiceStatus) -> None:
        async with self._redis.pipeline(transaction=False) as pipe:
            pipe.time()
            pipe.info("memory")
            pipe.info("server")
            (seconds, microseconds), memory, server = await pipe.execute()
        status.unix_seconds = seconds + microseconds / 1e6
        status.redis.version = version_of(server)
        status.redis.used_bytes = int(memory["used_memory"])
        status.redis.most_bytes = int(memory.get("maxmemory", 0))
        await self._see_servers(status)
        roll = await call_the_roll(self._redis)
        said = sorted((*roll.live.values(), *roll.dead.values()), key=_place)
        status.workers.extend(
            _worker(each, status.unix_seconds, each.worker in roll.live) for each in said
        )

    async def _see_servers(self, status: operator_pb2.ServiceStatus) -> None:
        stored: Any = await self._redis.hgetall(redis_keys.SERVERS)
        servers = {name.decode(): address.decode() for name, address in stored.items()}
        for name in sorted(await lease.held(self._redis, servers)):
            status.servers.add(server=name, address=servers[name])
            if name == status.server.server:
                status.server.address = servers[name]


def _place(said: call_pb2.WorkerStatus) -> tuple[str, str]:
    return said.host, said.worker


def _worker(said: call_pb2.WorkerStatus, now: float, alive: bool) -> operator_pb2.WorkerState:
    age_seconds = max(0.0, now - said.beat_unix_millis / 1000)
    shared: dict[str, Any] = {
        field.name: getattr(said, field.name)
        for field in operator_pb2.WorkerState.DESCRIPTOR.fields
        if field.name in call_pb2.WorkerStatus.DESCRIPTOR.fields_by_name
    }
    return operator_pb2.WorkerState(**shared, beat_age_seconds=age_seconds, alive=alive)
