"""Results reach the callers that they belong to, whatever order and number they come in."""

from __future__ import annotations

import asyncio

from prometheus_client import REGISTRY
from tests.integration.service import Service, until
from tests.integration.workers import Puppet, Workers, slow_first, verdict

from resyn.common import redis_keys
from resyn.v1 import call_pb2, verifier_pb2

Batch = call_pb2.CallBatch


def late_results() -> float:
    """How many results nobody waited for."""
    return REGISTRY.get_sample_value("resyn_server_late_results_total") or 0.0


async def begin(
    service: Service, puppet: Puppet, count: int
) -> tuple[asyncio.Task[list[float]], Batch]:
    """Send a batch of answers 0, 0.1, 0.2, ...; return its scores to come, and its entry."""

    async def scores() -> list[float]:
        items = [
            verifier_pb2.VerifyRequest(environment="any", instance_json="0", answer=f"0.{index}")
            for index in range(count)
        ]
        request = verifier_pb2.VerifyBatchRequest(items=items)
        response = await service.verifier.VerifyBatch(request, timeout=10)
        return [result.outcome.verdict.score for result in response.results]

    await puppet.join()
    await service.warm()
    task = asyncio.create_task(scores())
    return task, await puppet.take()


async def test_results_that_come_in_another_order_stand_in_their_own_places(
    service: Service,
) -> None:
    puppet = Puppet(service)
    scores, batch = await begin(service, puppet, 5)
    await puppet.reply(batch, (4, 0.4), (0, 0.0), (2, 0.2), (1, 0.1), (3, 0.3))
    assert await scores == [0.0, 0.1, 0.2, 0.3, 0.4]


async def test_results_may_come_in_parts(service: Service) -> None:
    puppet = Puppet(service)
    scores, batch = await begin(service, puppet, 4)
    await puppet.reply(batch, (3, 0.3))
    await puppet.reply(batch, (1, 0.1), (2, 0.2))
    assert not scores.done()
    await puppet.reply(batch, (0, 0.0))
    assert await scores == [0.0, 0.1, 0.2, 0.3]


async def test_the_first_result_wins(service: Service) -> None:
    puppet = Puppet(service)
    scores, batch = await begin(service, puppet, 2)
    before = late_results()
    await puppet.reply(batch, (0, 0.6), (0, 0.9))
    await puppet.reply(batch, (0, 0.8))
    await puppet.reply(batch, (1, 0.7), (1, 0.1))
    assert await scores == [0.6, 0.7]
    await until(lambda: late_results() == before + 3)


async def test_results_of_unknown_calls_and_entries_touch_nothing(service: Service) -> None:
    puppet = Puppet(service)
    scores, batch = await begin(service, puppet, 2)
    stranger = Batch(batch_id="another", reply_stream=batch.reply_stream)
    await puppet.reply(stranger, (0, 0.9), (1, 0.9))
    await puppet.reply(batch, (7, 0.9), (-1, 0.9))
    await puppet.reply(batch, (0, 0.0), (1, 0.1))
    assert await scores == [0.0, 0.1]


async def test_garbage_in_the_reply_stream_is_passed_over(service: Service) -> None:
    puppet = Puppet(service)
    scores, batch = await begin(service, puppet, 1)
    await service.redis.xadd(batch.reply_stream, {redis_keys.FIELD: b"\xff garbage"})
    await service.redis.xadd(batch.reply_stream, {b"another": b"field"})
    await puppet.reply(batch, (0, 0.5))
    assert await scores == [0.5]


async def test_fast_results_do_not_wait_for_a_slow_call_of_their_entry(
    service: Service, workers: Workers
) -> None:
    release = asyncio.Event()
    await workers(slow_first(release), slots=2)
    await until(lambda: service.directory.slots("standard") == 2)
    slow, *fast = (asyncio.create_task(service.verify(answer=f"0.{i}")) for i in range(6))
    scores = [(await each).outcome.verdict.score for each in fast]
    assert scores == [0.1, 0.2, 0.3, 0.4, 0.5]
    assert not slow.done()
    release.set()
    assert (await slow).outcome.verdict.score == 0.0


async def test_a_worker_that_raises_gives_a_fault_of_the_service_and_goes_on(
    service: Service, workers: Workers
) -> None:
    async def run(call: call_pb2.Call, _: object) -> call_pb2.CallResult:
        return verdict(1.0 / float(call.verify.answer))

    await workers(run)
    fault = (await service.verify(answer="0")).outcome.fault
    assert (fault.kind, fault.retryable) == (30, True)
    assert "ZeroDivisionError" in fault.message
    assert (await service.verify(answer="1")).outcome.verdict.score == 1.0
