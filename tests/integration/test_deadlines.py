"""Nothing runs that nobody waits for: deadlines, cancelled RPCs, and waiting for a worker."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import grpc
import pytest
from prometheus_client import REGISTRY
from redis.asyncio import Redis
from tests.integration.service import Service, serving, until, until_true
from tests.integration.workers import Member, Puppet, Workers, verdict

from resyn.common import redis_keys
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2, verifier_pb2

DEADLINE = outcome_pb2.FAULT_KIND_QUEUE_DEADLINE


class Gate:
    """Guests that begin `slow` and end only when the gate opens; others end at once."""

    def __init__(self) -> None:
        self.open = asyncio.Event()

    async def __call__(
        self, call: call_pb2.Call, _: environment_pb2.Environment
    ) -> call_pb2.CallResult:
        """Run one call."""
        if call.verify.answer == "slow":
            await self.open.wait()
        return verdict(1.0)


async def begun(member: Member, answer: str) -> None:
    """Wait until a call runs."""
    await until(lambda: answer in member.guests.began)


async def test_a_call_whose_deadline_passes_while_it_waits_never_runs(
    service: Service, workers: Workers
) -> None:
    gate = Gate()
    member = await workers(gate)
    slow = asyncio.create_task(service.verify(answer="slow"))
    await begun(member, "slow")
    fault = (await service.verify(answer="late", timeout=0.5)).outcome.fault
    assert (fault.kind, fault.party, fault.retryable) == (DEADLINE, outcome_pb2.PARTY_LOAD, True)
    assert "deadline passed" in fault.message
    gate.open.set()
    assert (await slow).outcome.verdict.score == 1.0
    assert (await service.verify(answer="next")).outcome.verdict.score == 1.0
    assert "late" not in member.guests.began


async def test_a_call_whose_deadline_passes_while_it_runs_is_killed(
    service: Service, workers: Workers
) -> None:
    member = await workers(Gate())
    fault = (await service.verify(answer="slow", timeout=0.5)).outcome.fault
    assert fault.kind == outcome_pb2.FAULT_KIND_EXECUTION_DEADLINE
    await until(lambda: member.guests.killed == ["slow"])
    assert (await service.verify(answer="next")).outcome.verdict.score == 1.0


async def test_a_caller_may_limit_how_long_its_call_waits_and_not_how_long_it_runs(
    service: Service, workers: Workers
) -> None:
    gate = Gate()
    member = await workers(gate)
    slow = asyncio.create_task(service.verify(answer="slow", queue_seconds="0.5"))
    await begun(member, "slow")
    late = (await service.verify(answer="late", queue_seconds="0.05")).outcome
    assert late.fault.kind == DEADLINE
    assert "never ran" in late.fault.message
    assert late.execution.queue_seconds >= 0.05
    gate.open.set()
    assert (await slow).outcome.verdict.score == 1.0
    assert "late" not in member.guests.began


async def test_a_call_that_nobody_can_begin_in_time_is_told_so_by_the_server(
    service: Service,
) -> None:
    fault = (await service.verify(answer="1", queue_seconds="0.05")).outcome.fault
    assert (fault.kind, fault.retryable) == (DEADLINE, True)


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        ({"queue_seconds": "soon"}, "seconds above 0"),
        ({"queue_seconds": "-1"}, "seconds above 0"),
        ({"queue_seconds": "nan"}, "seconds above 0"),
        ({"work_class": "urgent"}, "one of interactive, evaluation, bulk"),
        ({"tenant": "two words"}, "metadata that matches"),
        ({"tenant": "t" * 65}, "metadata that matches"),
    ],
)
async def test_metadata_that_cannot_be_understood_is_refused_with_what_would_be_right(
    service: Service, metadata: dict[str, str], expected: str
) -> None:
    with pytest.raises(grpc.aio.AioRpcError) as told:
        await service.verify("any", "1", 10.0, **metadata)
    assert told.value.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert expected in (told.value.details() or "")


async def test_a_cancelled_call_that_runs_is_killed(service: Service, workers: Workers) -> None:
    member = await workers(Gate())
    slow = asyncio.create_task(service.verify(answer="slow"))
    await begun(member, "slow")
    slow.cancel()
    await until(lambda: member.guests.killed == ["slow"])
    assert (await service.verify(answer="next")).outcome.verdict.score == 1.0


async def test_a_cancelled_call_that_no_worker_has_taken_yet_never_runs(
    service: Service, workers: Workers
) -> None:
    member = await workers(Gate())
    stream = redis_keys.calls(member.worker.id, "standard")
    slow = asyncio.create_task(service.verify(answer="slow"))
    await begun(member, "slow")
    names = [f"other-{index}" for index in range(15)]  # each leaves in an entry of its own
    for name in names:
        await service.environment(name, source=name)

    async def sent(count: int) -> bool:
        return int(await service.redis.xlen(stream)) == count

    async with service.redis.pubsub(ignore_subscribe_messages=True) as channel:
        await channel.subscribe(redis_keys.CANCELLATIONS)
        waiting = [asyncio.create_task(service.verify(name, answer=name)) for name in names]
        await until_true(lambda: sent(16))
        for task in waiting:
            task.cancel()
        for _ in names:
            await heard(channel)
    slow.cancel()  # the worker hears it after the others
    await until(lambda: member.guests.killed == ["slow"])
    assert (await service.verify(answer="next")).outcome.verdict.score == 1.0
    await until_true(lambda: sent(0))
    assert member.guests.began == ["slow", "next"]


async def heard(channel: Any) -> call_pb2.Cancellation:
    """Return the next cancellation."""
    message = await until_true(lambda: channel.get_message(timeout=1.0))
    return call_pb2.Cancellation.FromString(message["data"])


async def test_a_cancellation_names_the_call_and_no_other_of_its_entry(service: Service) -> None:
    puppet = Puppet(service)
    await puppet.join()
    await service.warm()
    async with service.redis.pubsub(ignore_subscribe_messages=True) as channel:
        await channel.subscribe(redis_keys.CANCELLATIONS)
        calls = [asyncio.create_task(service.verify(answer=f"0.{index}")) for index in range(3)]
        batches = [await puppet.take()]
        while sum(len(batch.calls) for batch in batches) < 3:
            for batch in batches:
                await puppet.answer(batch)
            batches.append(await puppet.take())
        last = batches[-1].calls[-1]
        index = int(last.verify.answer[-1])
        calls[index].cancel()
        cancellation = await heard(channel)
    assert cancellation.batch_id == batches[-1].batch_id
    assert list(cancellation.call_ids) == [last.call_id]
    await puppet.answer(batches[-1])
    others = [call for each, call in enumerate(calls) if each != index]
    for response in await asyncio.gather(*others):
        assert response.outcome.HasField("verdict")


async def test_without_a_worker_calls_wait_and_are_served_when_one_comes(
    service: Service, workers: Workers
) -> None:
    calls = [asyncio.create_task(service.verify(answer="0.5")) for _ in range(20)]
    await until(lambda: REGISTRY.get_sample_value("resyn_server_unsent_calls") == 20)
    await workers()
    scores = [(await call).outcome.verdict.score for call in calls]
    assert scores == [0.5] * 20


async def test_without_a_worker_the_fault_names_the_profile_that_nobody_offers(
    service: Service, workers: Workers
) -> None:
    await workers(profiles=("another",))
    fault = (await service.verify(timeout=0.3)).outcome.fault
    assert fault.kind == DEADLINE
    assert "no live worker offers the profile standard" in fault.message


async def test_calls_that_were_given_up_do_not_pile_up_in_the_server(service: Service) -> None:
    calls = [service.verify(answer="x" * 1000, timeout=0.3) for _ in range(50)]
    # On a busy machine some end at the caller's deadline, before they hear why.
    for answer in await asyncio.gather(*calls, return_exceptions=True):
        if isinstance(answer, BaseException):
            assert isinstance(answer, grpc.aio.AioRpcError)
        else:
            assert answer.outcome.fault.kind == DEADLINE
    await until(lambda: REGISTRY.get_sample_value("resyn_server_unsent_calls") == 0)


async def test_above_the_limit_of_waiting_calls_the_server_says_that_it_is_overloaded(
    redis: Redis, tmp_path: Path
) -> None:
    async with serving(redis, tmp_path, max_waiting_calls=2) as service:
        await service.environment()
        items = [
            verifier_pb2.VerifyRequest(environment="any", instance_json="0", answer="1")
            for _ in range(5)
        ]
        request = verifier_pb2.VerifyBatchRequest(items=items)
        response = await service.verifier.VerifyBatch(request, timeout=0.5)
        faults = [result.outcome.fault for result in response.results]
        overloaded = outcome_pb2.FAULT_KIND_OVERLOADED
        assert [fault.kind for fault in faults] == [DEADLINE] * 2 + [overloaded] * 3
        assert faults[-1].retryable
        assert "2 calls wait already" in faults[-1].message


@pytest.mark.parametrize("count", [1, 5])
async def test_closing_a_verdict_stream_takes_back_what_is_unanswered(
    service: Service, workers: Workers, count: int
) -> None:
    member = await workers(Gate(), slots=5)
    stream: Any = service.verifier.VerifyStream  # the stubs know no stream without an iterator
    stream = stream()
    for index in range(count):
        request = verifier_pb2.VerifyRequest(environment="any", instance_json="0", answer="slow")
        await stream.write(verifier_pb2.VerifyStreamRequest(item_id=str(index), request=request))
    await until(lambda: len(member.guests.began) == count)
    stream.cancel()
    await until(lambda: len(member.guests.killed) == count)


async def test_callers_hear_what_became_of_their_call_before_their_deadline_ends_the_rpc(
    service: Service,
) -> None:
    async def outcome(seconds: float) -> outcome_pb2.Outcome:
        return (await service.verify(timeout=seconds)).outcome

    outcomes = await asyncio.gather(*(outcome(seconds) for seconds in (0.2, 0.5, 1.0, 2.0)))
    assert [each.fault.kind for each in outcomes] == [DEADLINE] * 4
