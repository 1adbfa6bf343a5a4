"""Never twice: equal calls of a deterministic environment share one execution."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

import grpc
import pytest
from redis.asyncio import Redis
from tests.integration.service import Service, serving, until
from tests.integration.workers import Puppet, Workers, score_answer

from resyn.server.registry import Registry
from resyn.server.waiting import Caller, Verification
from resyn.v1 import call_pb2, outcome_pb2, verifier_pb2

_FASTEST = outcome_pb2.ISOLATION_MODE_UNSPECIFIED


@pytest.fixture
async def puppet(service: Service) -> Puppet:
    """A worker, and the deterministic environment `sure` beside the environment `any`."""
    await service.environment("sure", source="sure", deterministic=True)
    await service.environment("any", source="any")
    await service.warm("sure")
    await service.warm("any")
    worker = Puppet(service)
    await worker.join()
    return worker


def request(answer: str, environment: str = "sure", **fields: Any) -> verifier_pb2.VerifyRequest:
    """A request to score an answer."""
    chosen = {"instance_json": "0"} | fields
    return verifier_pb2.VerifyRequest(environment=environment, answer=answer, **chosen)


async def batch(service: Service, *items: verifier_pb2.VerifyRequest) -> list[outcome_pb2.Outcome]:
    """Score a batch."""
    sent = verifier_pb2.VerifyBatchRequest(items=items)
    response = await service.verifier.VerifyBatch(sent, timeout=10)
    return [result.outcome for result in response.results]


async def test_in_a_group_only_distinct_answers_run_and_all_have_their_verdicts(
    service: Service, puppet: Puppet
) -> None:
    items = [request(f"0.{index % 3}") for index in range(12)]
    waiting = asyncio.create_task(batch(service, *items))
    entries = await puppet.answer_all(3)
    outcomes = await waiting
    assert sum(len(entry.calls) for entry in entries) == 3
    assert [outcome.verdict.score for outcome in outcomes] == [0.0, 0.1, 0.2] * 4
    assert [outcome.execution.cached for outcome in outcomes] == [False] * 3 + [True] * 9


async def test_a_verdict_that_is_known_needs_no_worker(service: Service, puppet: Puppet) -> None:
    first = asyncio.create_task(service.verify("sure", "0.5"))
    await puppet.answer_all(1)
    assert not (await first).outcome.execution.cached
    again = (await service.verify("sure", "0.5")).outcome
    assert again.verdict.score == 0.5
    assert again.execution.cached
    assert again.execution.environment_digest == (await first).outcome.execution.environment_digest


async def test_a_call_joins_an_equal_one_that_is_on_its_way(
    service: Service, puppet: Puppet
) -> None:
    first = asyncio.create_task(service.verify("sure", "0.5"))
    entry = await puppet.take()
    others = [asyncio.create_task(service.verify("sure", "0.5")) for _ in range(3)]
    await until(lambda: service.lane.waiting == 4)
    await puppet.answer(entry)
    outcomes = [(await call).outcome for call in (first, *others)]
    assert {outcome.verdict.score for outcome in outcomes} == {0.5}
    assert [outcome.execution.cached for outcome in outcomes] == [False, True, True, True]
    assert await puppet.untaken() == 0


@pytest.mark.parametrize(
    "other",
    [
        {"answer": "0.50"},
        {"instance_json": "1"},
        {"isolation_mode": outcome_pb2.ISOLATION_MODE_FORK},
        {"skip_cache": True},
        {"environment": "any"},
    ],
    ids=lambda other: next(iter(other)),
)
async def test_calls_that_differ_in_what_may_matter_share_nothing(
    service: Service, puppet: Puppet, other: dict[str, Any]
) -> None:
    items = [request("0.5"), request(**{"answer": "0.5"} | other)]
    waiting = asyncio.create_task(batch(service, *items))
    await puppet.answer_all(2)
    assert [outcome.execution.cached for outcome in await waiting] == [False, False]
    later = asyncio.create_task(batch(service, request("0.5", environment="any")))
    await puppet.answer_all(1)
    assert not (await later)[0].execution.cached


async def test_different_texts_around_the_same_extracted_answer_are_one_call(
    service: Service, puppet: Puppet
) -> None:
    boxed = verifier_pb2.EXTRACTION_BOXED
    items = [request(rf"{text} \boxed{{0.5}}", extraction=boxed) for text in ("Hm.", "So", "")]
    waiting = asyncio.create_task(batch(service, *items))
    await puppet.answer_all(1)
    assert [outcome.execution.cached for outcome in await waiting] == [False, True, True]


async def test_a_caller_that_goes_takes_nothing_from_those_who_joined_it(
    service: Service, puppet: Puppet
) -> None:
    first = asyncio.create_task(service.verify("sure", "0.5"))
    entry = await puppet.take()
    second = asyncio.create_task(service.verify("sure", "0.5"))
    await until(lambda: service.lane.waiting == 2)
    first.cancel()
    await until(lambda: service.lane.waiting == 1)
    await puppet.answer(entry)
    assert (await second).outcome.verdict.score == 0.5


async def test_who_can_wait_longer_than_the_call_that_it_joined_has_it_run_again(
    service: Service, puppet: Puppet
) -> None:
    first = asyncio.create_task(service.verify("sure", "0.5", timeout=0.5))
    await puppet.take()  # and nothing comes of it
    second = asyncio.create_task(service.verify("sure", "0.5", timeout=10))
    await until(lambda: service.lane.waiting == 2)
    assert (await first).outcome.fault.kind == outcome_pb2.FAULT_KIND_QUEUE_DEADLINE
    await puppet.answer_all(1)
    assert (await second).outcome.verdict.score == 0.5


async def test_nobody_joins_a_call_that_was_taken_back_a_moment_ago(
    service: Service, puppet: Puppet
) -> None:
    async def score() -> call_pb2.CallResult:
        environment = await Registry(service.redis).resolve("sure")
        work = Verification("r", "0", "0.5", False, _FASTEST, b"key")
        caller = Caller(time.monotonic() + 5, "r")
        return (await service.lane.run_all(environment, [work], caller))[0]

    first = asyncio.create_task(score())
    await puppet.take()
    first.cancel()
    second = asyncio.create_task(score())
    entry = await puppet.take()
    await puppet.answer(entry)
    assert (await second).verdict.score == 0.5


async def test_faults_are_not_kept(service: Service, puppet: Puppet) -> None:
    first = asyncio.create_task(service.verify("sure", "0.5", timeout=0.2))
    assert (await first).outcome.HasField("fault")
    second = asyncio.create_task(service.verify("sure", "0.5"))
    await puppet.answer_all(2)
    assert (await second).outcome.verdict.score == 0.5
    assert not (await second).outcome.execution.cached


async def test_the_cache_forgets_the_least_recently_used(
    redis: Redis, tmp_path: Path, workers: Workers
) -> None:
    async with serving(redis, tmp_path, verdict_cache_entries=2) as service:
        await service.environment("sure", source="sure", deterministic=True)
        member = await workers(score_answer)
        for answer in ("0.1", "0.2", "0.1", "0.3", "0.1", "0.2"):
            assert (await service.verify("sure", answer)).outcome.verdict.score == float(answer)
        assert member.guests.began == ["0.1", "0.2", "0.3", "0.2"]


@pytest.mark.parametrize("mode", [outcome_pb2.ISOLATION_MODE_REUSED, 77])
async def test_a_mode_that_nobody_can_demand_is_refused(
    service: Service, puppet: Puppet, mode: Any
) -> None:
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await service.verifier.Verify(request("1", isolation_mode=mode))
    assert refused.value.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert (refused.value.details() or "").startswith("isolation_mode: ")
