"""Redis fills up: no new work is taken in time, what was accepted is answered, and all recovers."""

from __future__ import annotations

import asyncio
from typing import Any

import grpc
import pytest
from redis.asyncio import Redis
from redis.exceptions import OutOfMemoryError
from tests.integration.service import Service, until
from tests.integration.test_redis_outage import Outages, outages, redis
from tests.integration.workers import Member, Workers, slow_first

from resyn.common.redis_connection import connect
from resyn.v1 import verifier_pb2

__all__ = ["outages", "redis"]  # fixtures: a Valkey of each test's own

LIMIT_BYTES = 64 << 20


class Filler:
    """Somebody else, who fills Redis."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._count = 0

    async def fill(self, share: float) -> None:
        """Use so much of the memory; 1: until Redis refuses to take any more."""
        await self._redis.config_set("maxmemory", LIMIT_BYTES)
        sizes = (1 << 20, 1 << 12, 1 << 6) if share >= 1 else (1 << 20,)
        for size in sizes:
            await self._fill_with(size, share)

    async def _fill_with(self, size: int, share: float) -> None:
        while (await self._redis.info("memory"))["used_memory"] < share * LIMIT_BYTES:
            self._count += 1
            try:
                await self._redis.set(f"filler:{self._count}", b"x" * size)
            except OutOfMemoryError:
                return

    async def free(self) -> None:
        """Remove it all."""
        await self._redis.delete(*(f"filler:{i + 1}" for i in range(self._count)))


@pytest.fixture
async def filler(outages: Outages) -> Any:
    """Somebody who fills Redis."""
    client = connect(outages.url)
    yield Filler(client)
    await client.aclose()


async def refused(service: Service) -> grpc.aio.AioRpcError:
    """The refusal of a new call."""
    with pytest.raises(grpc.aio.AioRpcError) as told:
        await service.verify(answer="0.25")
    return told.value


async def test_new_work_is_refused_with_a_hint_before_redis_is_full_and_taken_again_after(
    service: Service, workers: Workers, filler: Filler
) -> None:
    await workers()
    await filler.fill(0.85)
    await until(lambda: bool(service.parts.share.closed))
    error = await refused(service)
    assert error.code() is grpc.StatusCode.RESOURCE_EXHAUSTED
    assert "of its 64 MiB" in (error.details() or "")
    trailing: Any = error.trailing_metadata()
    metadata = {pair[0]: pair[1] for pair in trailing}
    assert 0 < float(metadata["resyn-retry-after-ms"]) < 5000
    await filler.free()
    await until(lambda: not service.parts.share.closed)
    assert (await service.verify(answer="0.25")).outcome.verdict.score == 0.25


async def test_items_of_a_stream_that_is_open_are_refused_one_by_one(
    service: Service, workers: Workers, filler: Filler
) -> None:
    await workers()
    questions: asyncio.Queue[verifier_pb2.VerifyStreamRequest] = asyncio.Queue()

    async def items() -> Any:
        while True:
            yield await questions.get()

    def item(answer: str) -> verifier_pb2.VerifyStreamRequest:
        request = verifier_pb2.VerifyRequest(environment="any", instance_json="0", answer=answer)
        return verifier_pb2.VerifyStreamRequest(item_id=answer, request=request)

    stream: Any = service.verifier.VerifyStream(items(), timeout=30)
    questions.put_nowait(item("0.5"))
    assert (await stream.read()).result.outcome.verdict.score == 0.5
    await filler.fill(0.85)
    await until(lambda: bool(service.parts.share.closed))
    questions.put_nowait(item("0.25"))
    fault = (await stream.read()).result.outcome.fault
    assert (fault.retryable, "Redis has used" in fault.message) == (True, True)
    stream.cancel()


async def begun(service: Service, workers: Workers, release: asyncio.Event) -> Member:
    """A worker, which every one of its calls waits for."""
    return await workers(slow_first(release), slots=1)


async def test_accepted_calls_are_answered_though_redis_takes_nothing_any_more(
    service: Service, workers: Workers, filler: Filler
) -> None:
    release = asyncio.Event()
    member = await begun(service, workers, release)
    answers = [f"{index / 100}" for index in range(60)]
    items = [
        verifier_pb2.VerifyRequest(environment="any", instance_json="0", answer=answer)
        for answer in answers
    ]
    request = verifier_pb2.VerifyBatchRequest(items=items)
    batch = asyncio.ensure_future(service.verifier.VerifyBatch(request, timeout=60))
    await until(lambda: bool(member.guests.began))
    await filler.fill(1.0)
    release.set()
    await until(lambda: len(member.guests.began) >= 10)
    problem = member.worker.presence.problem
    assert not problem or "maxmemory" in problem
    assert service.directory.slots("standard") == 1  # its lease lives
    await filler.free()
    results = (await batch).results
    assert [result.outcome.verdict.score for result in results] == [float(a) for a in answers]
