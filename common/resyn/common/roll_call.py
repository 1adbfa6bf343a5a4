"""Who is there: what workers say of themselves, and whether their leases are alive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from google.protobuf.message import DecodeError
from redis.asyncio import Redis

from resyn.common import lease, redis_keys
from resyn.v1 import call_pb2

Statuses = dict[str, call_pb2.WorkerStatus]


@dataclass(frozen=True)
class RollCall:
    """All workers that Redis knows, by their ids."""

    live: Statuses
    dead: Statuses


async def call_the_roll(redis: Redis, without: str = "") -> RollCall:
    """Read what all workers but one say, and which of them still hold their lease."""
    stored: Any = await redis.hgetall(redis_keys.WORKERS)
    said = {each.worker: each for text in stored.values() if (each := _status(text))}
    said.pop(without, None)
    alive = await lease.held(redis, said)
    return RollCall(
        {worker: status for worker, status in said.items() if worker in alive},
        {worker: status for worker, status in said.items() if worker not in alive},
    )


def _status(text: bytes) -> call_pb2.WorkerStatus | None:
    try:
        status = call_pb2.WorkerStatus.FromString(text)
    except DecodeError:  # one that is none must not hide the others
        return None
    return status if status.worker and status.profiles else None
