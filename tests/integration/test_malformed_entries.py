"""What makes no sense is refused, acknowledged and counted, and everything else goes on."""

from __future__ import annotations

from typing import Any

import pytest
from prometheus_client import REGISTRY
from redis.asyncio import Redis
from tests.integration.service import Service, until, until_true
from tests.integration.workers import Member, Workers

from resyn.common import redis_keys
from resyn.v1 import call_pb2, outcome_pb2

REPLIES = "resyn:replies:test"


def refused() -> float:
    """How many entries were refused."""
    return REGISTRY.get_sample_value("resyn_worker_refused_entries_total") or 0.0


def stream_of(member: Member) -> str:
    """A worker's own stream."""
    return redis_keys.calls(member.worker.id, "standard")


def entry(**fields: Any) -> call_pb2.CallBatch:
    """An entry with one call that would be run."""
    batch = call_pb2.CallBatch(
        **{
            "schema_version": redis_keys.SCHEMA_VERSION,
            "batch_id": "test",
            "reply_stream": REPLIES,
            "instances": ["0"],
            **fields,
        }
    )
    if not batch.environment_digest:
        batch.candidate.profile = "standard"
    batch.calls.add(call_id=3, budget_seconds=60).verify.answer = "0.5"
    return batch


async def put(redis: Redis, member: Member, batch: call_pb2.CallBatch) -> None:
    """Give an entry to a worker."""
    await redis.xadd(stream_of(member), {redis_keys.FIELD: batch.SerializeToString()})


async def settled(redis: Redis, member: Member) -> None:
    """Wait until nothing of a worker's stream is left, read or unread."""

    async def empty() -> bool:
        return not await redis.xlen(stream_of(member))

    await until_true(empty)
    pending: Any = await redis.xpending(stream_of(member), redis_keys.GROUP)
    assert pending["pending"] == 0


async def reply(redis: Redis) -> call_pb2.CallReply:
    """The reply that a server would read."""

    async def newest() -> Any:
        found: Any = await redis.xrevrange(REPLIES, count=1)
        return found[0][1][redis_keys.FIELD]

    return call_pb2.CallReply.FromString(await until_true(newest))


@pytest.mark.parametrize(
    "fields",
    [
        {b"another": b"field"},
        {redis_keys.FIELD: b"\xff\xff garbage"},
        {redis_keys.FIELD: b""},
        {redis_keys.FIELD: call_pb2.CallBatch(schema_version=99).SerializeToString()},
    ],
    ids=["missing field", "garbage", "empty", "another version"],
)
async def test_an_entry_that_is_none_is_put_aside_and_the_next_one_runs(
    service: Service, workers: Workers, fields: dict[Any, Any]
) -> None:
    member = await workers()
    before = refused()
    await service.redis.xadd(stream_of(member), fields)
    assert (await service.verify(answer="0.5")).outcome.verdict.score == 0.5
    await settled(service.redis, member)
    assert refused() == before + 1
    assert member.guests.began == ["0.5"]


@pytest.mark.parametrize(
    ("batch", "reason"),
    [
        (entry(schema_version=1), f"schema version 1, not {redis_keys.SCHEMA_VERSION}"),
        (entry(environment_digest="0" * 64), "is not stored"),
    ],
    ids=["another version", "unknown environment"],
)
async def test_the_server_is_told_of_a_refused_entry_when_it_can_be(
    redis: Redis, workers: Workers, batch: call_pb2.CallBatch, reason: str
) -> None:
    member = await workers()
    await redis.xadd(REPLIES, {redis_keys.FIELD: b""})
    await put(redis, member, batch)
    await settled(redis, member)
    told = await reply(redis)
    assert [result.call_id for result in told.results] == [3]
    fault = told.results[0].fault
    assert fault.kind == outcome_pb2.FAULT_KIND_INFRASTRUCTURE
    assert reason in fault.message


async def test_the_reply_stream_of_a_server_that_has_gone_is_not_made_again(
    redis: Redis, workers: Workers
) -> None:
    member = await workers()
    await put(redis, member, entry())
    await settled(redis, member)
    assert member.guests.began == ["0.5"]
    assert not await redis.exists(REPLIES)


async def test_an_entry_without_calls_is_put_aside(redis: Redis, workers: Workers) -> None:
    member = await workers()
    batch = entry()
    del batch.calls[:]
    await put(redis, member, batch)
    await put(redis, member, entry())
    await settled(redis, member)
    assert member.guests.began == ["0.5"]


async def test_a_status_that_is_none_hides_no_worker_from_servers_or_workers(
    service: Service, workers: Workers
) -> None:
    for name, said in {"garbage": b"\xff\xff", "empty": b"", "text": b"hello"}.items():
        await service.redis.hset(redis_keys.WORKERS, name, said)
    member = await workers()
    assert (await service.verify(answer="0.5")).outcome.verdict.score == 0.5
    assert not member.worker.presence.problem
    assert not service.directory.problem


async def test_a_cancellation_that_is_none_does_not_end_the_hearing_of_others(
    service: Service, workers: Workers
) -> None:
    import asyncio

    started = asyncio.Event()

    async def endless(*_: object) -> call_pb2.CallResult:
        started.set()
        await asyncio.Event().wait()
        raise AssertionError

    member = await workers(endless)
    await service.redis.publish(redis_keys.CANCELLATIONS, b"\xff\xff garbage")
    call = asyncio.create_task(service.verify(answer="slow"))
    await started.wait()
    await until_true(lambda: hearing(service.redis))
    call.cancel()
    await until(lambda: member.guests.killed == ["slow"])


async def hearing(redis: Redis) -> bool:
    """Whether a worker hears cancellations."""
    found: Any = await redis.pubsub_numsub(redis_keys.CANCELLATIONS)
    return bool(found[0][1])
