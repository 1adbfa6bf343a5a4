"""Nothing accepted is lost: what Redis has lost is sent again, and what a worker failed at."""

from __future__ import annotations

import asyncio

import pytest
from redis.asyncio import Redis
from tests.integration.service import Service, until, until_true
from tests.integration.test_redis_outage import Outages, back, down, outages, redis
from tests.integration.workers import Puppet, Workers, score_answer, verdict

from resyn.common import faults
from resyn.server import metrics
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2

__all__ = ["outages", "redis"]  # fixtures: a Valkey of each test's own

INFRASTRUCTURE = outcome_pb2.FAULT_KIND_INFRASTRUCTURE


async def sent_to(puppet: Puppet, redis: Redis, entries: int = 1) -> None:
    """Wait until entries wait for a worker."""

    async def there() -> bool:
        return int(await redis.xlen(puppet.stream)) >= entries

    await until_true(there)


async def test_what_redis_has_lost_is_sent_again_after_a_while(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resyn.server.audit.LONG_SECONDS", 0.1)
    puppet = Puppet(service)
    await puppet.join()
    call = asyncio.create_task(service.verify(answer="0.5"))
    await sent_to(puppet, service.redis)
    await service.redis.xtrim(puppet.stream, maxlen=0)
    batch = await puppet.take()
    assert batch.earlier_tries == 1
    await puppet.answer(batch)
    assert (await call).outcome.verdict.score == 0.5


async def test_what_is_still_there_is_not_sent_again(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resyn.server.audit.LONG_SECONDS", 0.05)
    looks = 0
    look = service.parts.audit._batches

    async def counted() -> set[bytes]:
        nonlocal looks
        looks += 1
        return await look()

    monkeypatch.setattr(service.parts.audit, "_batches", counted)
    puppet = Puppet(service)
    await puppet.join()
    call = asyncio.create_task(service.verify(answer="0.5"))
    batch = await puppet.take()
    await until(lambda: looks >= 4)
    assert await service.redis.xlen(puppet.stream) == 1
    await puppet.answer(batch)
    assert (await call).outcome.verdict.score == 0.5


@pytest.mark.parametrize("data", ["data", "nothing"])
async def test_calls_that_wait_are_answered_after_redis_came_back_with_its_data_or_without(
    service: Service, workers: Workers, outages: Outages, data: str
) -> None:
    release = asyncio.Event()

    async def run(call: call_pb2.Call, _: environment_pb2.Environment) -> call_pb2.CallResult:
        await release.wait()
        return verdict(float(call.verify.answer))

    member = await workers(run)
    names = [f"environment-{index}" for index in range(10)]
    for name in names:
        await service.environment(name, source=name)
    calls = [asyncio.create_task(service.verify(name, "0.5", timeout=30)) for name in names]
    await until(lambda: service.lane.waiting == len(calls) and bool(member.guests.began))
    outages.stop()
    await down(service, member)
    outages.start(data)
    await back(service, member)
    release.set()
    assert [(await call).outcome.verdict.score for call in calls] == [0.5] * len(calls)


async def test_a_call_that_comes_while_redis_is_away_for_a_moment_is_answered(
    service: Service, workers: Workers, outages: Outages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resyn.server.dispatch.PATIENCE_SECONDS", 20.0)
    digest = await service.environment()
    member = await workers()
    assert (await service.verify(digest, "0.5")).outcome.verdict.score == 0.5
    outages.stop()
    await down(service, member)
    call = asyncio.create_task(service.verify(digest, "0.25", timeout=30))
    await until(lambda: service.lane.waiting == 1)
    outages.start()
    assert (await call).outcome.verdict.score == 0.25


async def test_what_one_worker_fails_at_is_run_by_another(
    service: Service, workers: Workers
) -> None:
    async def broken(call: call_pb2.Call, _: environment_pb2.Environment) -> call_pb2.CallResult:
        return call_pb2.CallResult(fault=faults.fault(INFRASTRUCTURE, "no jail"))

    digests = [await service.environment(f"e{i}", source=f"e{i}") for i in range(12)]
    first = await workers(broken, slots=4)
    second = await workers(score_answer, slots=4)
    await until(lambda: service.directory.slots("standard") == 8)
    before = metrics.RETRIED_CALLS._value.get()
    outcomes = [(await service.verify(digest, "0.5")).outcome for digest in digests]
    assert [outcome.verdict.score for outcome in outcomes] == [0.5] * len(digests)
    assert {outcome.execution.worker for outcome in outcomes} == {second.worker.id}
    failed = len(first.guests.began)
    assert failed > 0
    assert metrics.RETRIED_CALLS._value.get() == before + failed
    attempts = sorted(outcome.execution.attempt for outcome in outcomes)
    assert attempts == [1] * (len(digests) - failed) + [2] * failed


async def test_what_every_worker_fails_at_is_a_fault_of_ours_in_the_end(
    service: Service, workers: Workers
) -> None:
    async def broken(call: call_pb2.Call, _: environment_pb2.Environment) -> call_pb2.CallResult:
        return call_pb2.CallResult(fault=faults.fault(INFRASTRUCTURE, "no jail"))

    member = await workers(broken)
    fault = (await service.verify(answer="0.5")).outcome.fault
    assert (fault.kind, fault.retryable, fault.message) == (INFRASTRUCTURE, True, "no jail")
    assert member.guests.began == ["0.5"] * 3
