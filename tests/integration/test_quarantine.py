"""Environments that only fail are refused at once, by all servers, until they work again."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import grpc
import pytest
from redis.asyncio import Redis
from tests.integration.service import Service, serving, until
from tests.integration.workers import Workers, verdict

from resyn.common import faults, redis_keys
from resyn.server import metrics
from resyn.v1 import call_pb2, environment_pb2, operator_pb2, outcome_pb2, verifier_pb2
from resyn.v1.operator_pb2 import CircuitState, Quarantine
from resyn.v1.outcome_pb2 import FaultKind

QUARANTINED = FaultKind.FAULT_KIND_QUARANTINED
LOAD_ERROR = FaultKind.FAULT_KIND_LOAD_ERROR
OPEN, CLOSED = CircuitState.CIRCUIT_STATE_OPEN, CircuitState.CIRCUIT_STATE_CLOSED
HALF_OPEN = CircuitState.CIRCUIT_STATE_HALF_OPEN


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Open for a shorter time, and do not wait a second for news."""
    monkeypatch.setattr("resyn.server.circuit_board.LOOK_SECONDS", 0.02)
    monkeypatch.setattr("resyn.server.circuit.FIRST_SECONDS", 0.3)


class Verifier:
    """A verifier that does what its answer says, unless it does not load."""

    def __init__(self) -> None:
        self.broken = True
        self.release = asyncio.Event()
        self.release.set()

    async def __call__(
        self, call: call_pb2.Call, environment: environment_pb2.Environment
    ) -> call_pb2.CallResult:
        """Run one call."""
        await self.release.wait()
        if self.broken and environment.source == "any":
            return call_pb2.CallResult(fault=faults.fault(LOAD_ERROR, "no module named lost"))
        if call.HasField("generate"):
            return call_pb2.CallResult(
                generated=call_pb2.GeneratedInstance(instance_json="1", question="?")
            )
        if call.verify.answer.startswith("hang"):
            return call_pb2.CallResult(fault=faults.fault(FaultKind.FAULT_KIND_TIMEOUT, "hung"))
        return verdict(float(call.verify.answer))


@pytest.fixture
def verifier() -> Verifier:
    """The verifier of `any` and of all others."""
    return Verifier()


@pytest.fixture
async def other(redis: Redis, tmp_path: Path, service: Service) -> AsyncIterator[Service]:
    """A second server."""
    (tmp_path / "other").mkdir()
    async with serving(redis, tmp_path / "other") as running:
        yield running


async def ask(service: Service, *answers: str, name: str = "any") -> list[outcome_pb2.Outcome]:
    """Score answers in one batch."""
    items = [
        verifier_pb2.VerifyRequest(environment=name, instance_json="0", answer=answer)
        for answer in answers
    ]
    batch = verifier_pb2.VerifyBatchRequest(items=items)
    return [each.outcome for each in (await service.verifier.VerifyBatch(batch)).results]


async def fail(service: Service, times: int = 5) -> None:
    """Have calls fail one after the other."""
    for _ in range(times):
        assert (await service.verify()).outcome.fault.kind == LOAD_ERROR


async def state_in(service: Service) -> CircuitState.ValueType:
    """What a server says of the only circuit."""
    status = await service.operator.GetStatus(operator_pb2.GetStatusRequest())
    return status.circuits[0].state if status.circuits else CLOSED


async def until_state(service: Service, state: CircuitState.ValueType) -> None:
    """Wait until a server says so of the only circuit."""
    async with asyncio.timeout(10):
        while await state_in(service) != state:
            await asyncio.sleep(0.005)


async def test_five_load_errors_in_a_row_put_it_in_quarantine_and_nothing_runs_any_more(
    service: Service, workers: Workers, verifier: Verifier
) -> None:
    member = await workers(verifier)
    await fail(service)
    outcome = (await service.verify()).outcome
    assert (outcome.fault.kind, outcome.fault.party, outcome.fault.retryable) == (
        QUARANTINED,
        outcome_pb2.PARTY_VERIFIER,
        False,
    )
    assert "load_error: no module named lost" in outcome.fault.message
    assert "the next call may try at 20" in outcome.fault.message
    assert outcome.execution.environment_digest
    assert [each.fault.kind for each in await ask(service, *"1111")] == [QUARANTINED] * 4
    assert len(member.guests.began) == 5


async def test_instances_of_it_are_not_generated_either(
    service: Service, workers: Workers, verifier: Verifier
) -> None:
    await workers(verifier)
    await fail(service)
    request = verifier_pb2.GenerateInstancesRequest(environment="any", difficulty=1, count=3)
    kinds = [each.fault.kind async for each in service.verifier.GenerateInstances(request)]
    assert kinds == [QUARANTINED] * 3


async def test_other_environments_go_on(
    service: Service, workers: Workers, verifier: Verifier
) -> None:
    await workers(verifier)
    await service.environment("fine", source="fine")
    await fail(service)
    assert (await service.verify("fine", "0.5")).outcome.verdict.score == 0.5


async def test_half_open_one_call_tries_and_a_verdict_lets_all_others_run(
    service: Service, workers: Workers, verifier: Verifier
) -> None:
    member = await workers(verifier, slots=4)
    await fail(service)
    await until_state(service, HALF_OPEN)
    verifier.broken = False
    verifier.release.clear()
    probe = asyncio.create_task(service.verify(answer="0.5"))
    await until(lambda: len(member.guests.began) == 6)
    refused = await ask(service, "0.1", "0.2")
    assert [each.fault.kind for each in refused] == [QUARANTINED] * 2
    verifier.release.set()
    assert (await probe).outcome.verdict.score == 0.5
    assert [each.verdict.score for each in await ask(service, "0.1", "0.2")] == [0.1, 0.2]
    assert await state_in(service) == CLOSED


async def test_half_open_a_batch_sends_its_first_call_ahead_and_the_rest_if_that_works(
    service: Service, workers: Workers, verifier: Verifier
) -> None:
    member = await workers(verifier)
    await fail(service)
    await until_state(service, HALF_OPEN)
    kinds = [each.fault.kind for each in await ask(service, "0.1", "0.2", "0.3")]
    assert kinds == [LOAD_ERROR, QUARANTINED, QUARANTINED]
    assert len(member.guests.began) == 6
    await until_state(service, HALF_OPEN)
    verifier.broken = False
    scores = [each.verdict.score for each in await ask(service, "0.1", "0.2", "0.3")]
    assert scores == [0.1, 0.2, 0.3]


async def test_a_probe_whose_caller_leaves_makes_room_for_the_next_one(
    service: Service, workers: Workers, verifier: Verifier
) -> None:
    member = await workers(verifier, slots=2)
    await fail(service)
    await until_state(service, HALF_OPEN)
    verifier.release.clear()
    probe = asyncio.create_task(service.verify())
    await until(lambda: len(member.guests.began) == 6)
    probe.cancel()
    await until(lambda: len(member.guests.killed) == 1)
    verifier.broken = False
    verifier.release.set()
    assert (await service.verify(answer="0.5")).outcome.verdict.score == 0.5


async def test_answers_that_hang_never_close_an_environment_that_works_for_others(
    service: Service, workers: Workers, verifier: Verifier
) -> None:
    verifier.broken = False
    await workers(verifier)
    for _ in range(4):
        outcomes = await ask(service, *["hang"] * 49)
        assert {each.fault.kind for each in outcomes} == {FaultKind.FAULT_KIND_TIMEOUT}
        assert (await service.verify(answer="0")).outcome.HasField("verdict")
    assert (await ask(service, *["hang"] * 200, "0.5"))[-1].verdict.score == 0.5
    assert (await service.verify(answer="0.5")).outcome.verdict.score == 0.5


async def test_verdicts_from_the_cache_in_the_same_batch_speak_for_an_environment(
    service: Service, workers: Workers, verifier: Verifier
) -> None:
    await service.environment("sure", source="sure", deterministic=True)
    await workers(verifier)
    await service.verify("sure", "0.5")
    hanging = [f"hang {index}" for index in range(60)]
    for _ in range(2):
        outcomes = await ask(service, "0.5", *hanging, name="sure")
        assert outcomes[0].execution.cached
    assert (await service.verify("sure", "0.25")).outcome.verdict.score == 0.25
    await ask(service, *["hang"] * 60, name="sure")
    assert (await service.verify("sure", "0.75")).outcome.verdict.score == 0.75, "it ran once"
    await ask(service, *hanging, name="sure")
    assert (await service.verify("sure", "0.5")).outcome.execution.cached
    assert (await service.verify("sure", "0.1")).outcome.fault.kind == QUARANTINED


async def test_fifty_calls_that_hang_and_none_that_works_put_it_in_quarantine(
    service: Service, workers: Workers, verifier: Verifier
) -> None:
    verifier.broken = False
    await workers(verifier)
    await ask(service, *["hang"] * 50)
    assert (await service.verify()).outcome.fault.kind == QUARANTINED


async def test_two_servers_share_what_each_has_seen(
    service: Service, other: Service, workers: Workers, verifier: Verifier
) -> None:
    member = await workers(verifier)
    await fail(service)
    await until_state(other, OPEN)
    assert (await other.verify()).outcome.fault.kind == QUARANTINED
    await until_state(other, HALF_OPEN)
    verifier.broken = False
    assert (await other.verify(answer="0.5")).outcome.verdict.score == 0.5
    await until_state(service, CLOSED)
    assert (await service.verify(answer="0.5")).outcome.verdict.score == 0.5
    assert len(member.guests.began) == 7
    assert await service.redis.hlen(redis_keys.CIRCUITS) == 0


async def test_two_servers_that_try_at_once_make_it_longer_once(
    service: Service, other: Service, workers: Workers, verifier: Verifier
) -> None:
    member = await workers(verifier, slots=2)
    await fail(service)
    for each in (service, other):
        await until_state(each, HALF_OPEN)
    verifier.release.clear()
    probes = [asyncio.create_task(each.verify()) for each in (service, other)]
    await until(lambda: len(member.guests.began) == 7)
    verifier.release.set()
    await asyncio.gather(*probes)
    for each in (service, other):
        await until_state(each, OPEN)
        status = await each.operator.GetStatus(operator_pb2.GetStatusRequest())
        assert status.circuits[0].openings == 2


async def test_a_server_that_starts_knows_what_was_in_quarantine_before(
    redis: Redis, tmp_path: Path, workers: Workers, verifier: Verifier, monkeypatch: Any
) -> None:
    monkeypatch.setattr("resyn.server.circuit.FIRST_SECONDS", 10.0)
    member = await workers(verifier)
    async with serving(redis, tmp_path) as first:
        await first.environment()
        await fail(first)
        await until_state(first, OPEN)
        await until_stored(redis)
    async with serving(redis, tmp_path) as second:
        assert (await second.verify()).outcome.fault.kind == QUARANTINED
    assert len(member.guests.began) == 5


async def until_stored(redis: Redis) -> None:
    """Wait until Redis has a circuit."""
    async with asyncio.timeout(10):
        while not await redis.hlen(redis_keys.CIRCUITS):
            await asyncio.sleep(0.005)


async def test_with_a_threshold_of_zero_none_opens_and_news_of_others_do_not_count(
    redis: Redis, tmp_path: Path, service: Service, workers: Workers, verifier: Verifier
) -> None:
    await workers(verifier)
    await service.environment("other", source="other")
    (tmp_path / "off").mkdir()
    async with serving(redis, tmp_path / "off", quarantine_threshold=0) as off:
        await fail(off, times=20)
        await fail(service)
        await until_state(service, OPEN)
        await until_stored(redis)
        await set_quarantine(service, Quarantine.QUARANTINE_OPEN, environment="other")
        await until(lambda: len(off.quarantines.shown()) == 1)  # it has looked since then
        await fail(off, times=5)


async def set_quarantine(service: Service, state: Quarantine.ValueType, **given: str) -> Any:
    """Set what an operator says of `any`."""
    chosen: dict[str, Any] = {"environment": "any", "author": "ada", "reason": "it leaks", **given}
    request = operator_pb2.SetQuarantineRequest(state=state, **chosen)
    return await service.operator.SetQuarantine(request)


async def test_an_operator_takes_an_environment_out_of_service_everywhere(
    service: Service, other: Service, workers: Workers, verifier: Verifier
) -> None:
    verifier.broken = False
    member = await workers(verifier)
    circuit = await set_quarantine(service, Quarantine.QUARANTINE_OPEN)
    assert (circuit.state, circuit.environment) == (OPEN, "any@1")
    assert (circuit.override.author, circuit.override.reason) == ("ada", "it leaks")
    await until_state(other, OPEN)
    for each in (service, other):
        fault = (await each.verify()).outcome.fault
        assert fault.kind == QUARANTINED
        assert "ada took it out of service at 20" in fault.message
        assert fault.message.endswith(": it leaks")
    assert member.guests.began == []
    await set_quarantine(other, Quarantine.QUARANTINE_AUTOMATIC)
    await until_state(service, CLOSED)
    assert (await service.verify(answer="0.5")).outcome.verdict.score == 0.5


async def test_verdicts_that_are_known_are_withheld_as_well(
    service: Service, workers: Workers, verifier: Verifier
) -> None:
    await service.environment("sure", source="sure", deterministic=True)
    await workers(verifier)
    for _ in range(2):
        cached = (await service.verify("sure", "0.5")).outcome
    assert cached.execution.cached
    await set_quarantine(service, Quarantine.QUARANTINE_OPEN, environment="sure")
    assert (await service.verify("sure", "0.5")).outcome.fault.kind == QUARANTINED
    assert [each.fault.kind for each in await ask(service, "0.5", name="sure")] == [QUARANTINED]


async def test_outputs_without_an_answer_get_no_zero_then_either(service: Service) -> None:
    request = verifier_pb2.VerifyRequest(
        environment="any",
        instance_json="0",
        answer="no box",
        extraction=verifier_pb2.EXTRACTION_BOXED,
    )
    assert (await service.verifier.Verify(request)).outcome.verdict.answer_missing
    await set_quarantine(service, Quarantine.QUARANTINE_OPEN)
    batch = verifier_pb2.VerifyBatchRequest(items=[request])
    results = (await service.verifier.VerifyBatch(batch)).results
    outcomes = [(await service.verifier.Verify(request)).outcome, results[0].outcome]
    assert [each.fault.kind for each in outcomes] == [QUARANTINED] * 2


async def test_an_operator_keeps_an_environment_in_service_whatever_it_does(
    service: Service, workers: Workers, verifier: Verifier
) -> None:
    await workers(verifier)
    await fail(service)
    circuit = await set_quarantine(service, Quarantine.QUARANTINE_CLOSED, reason="")
    assert circuit.state == CLOSED
    await fail(service, times=20)
    verifier.broken = False
    assert (await service.verify(answer="0.5")).outcome.verdict.score == 0.5
    await set_quarantine(service, Quarantine.QUARANTINE_AUTOMATIC)
    assert await state_in(service) == CLOSED, "the verdict has closed its circuit, too"


async def test_what_an_operator_has_set_outlives_the_server(
    redis: Redis, tmp_path: Path, workers: Workers, verifier: Verifier
) -> None:
    async with serving(redis, tmp_path) as first:
        await first.environment()
        await set_quarantine(first, Quarantine.QUARANTINE_OPEN)
    async with serving(redis, tmp_path) as second:
        assert (await second.verify()).outcome.fault.kind == QUARANTINED
        status = await second.operator.GetStatus(operator_pb2.GetStatusRequest())
        assert [each.override.author for each in status.circuits] == ["ada"]


@pytest.mark.parametrize(
    ("wrong", "code", "text"),
    [
        ({"state": 0}, "INVALID_ARGUMENT", "state: 0; AUTOMATIC, OPEN or CLOSED"),
        ({"state": 77}, "INVALID_ARGUMENT", "state: 77; AUTOMATIC, OPEN or CLOSED"),
        ({"author": " "}, "INVALID_ARGUMENT", "author: absent; who does it"),
        ({"reason": ""}, "INVALID_ARGUMENT", "reason: absent; what callers should read"),
        ({"reason": "x" * 501}, "INVALID_ARGUMENT", "reason: 501 characters; at most 500"),
        ({"author": "x" * 101}, "INVALID_ARGUMENT", "author: 101 characters; at most 100"),
        ({"environment": "none"}, "NOT_FOUND", "environment: no environment 'none'"),
    ],
)
async def test_a_wrong_request_is_refused_precisely(
    service: Service, wrong: dict[str, Any], code: str, text: str
) -> None:
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await set_quarantine(service, **{"state": Quarantine.QUARANTINE_OPEN, **wrong})
    assert caught.value.code().name == code
    assert text in (caught.value.details() or "")
    assert await state_in(service) == CLOSED


async def test_a_circuit_that_nobody_tries_again_is_forgotten_after_a_while(
    service: Service, workers: Workers, verifier: Verifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resyn.server.circuit_board.FORGET_SECONDS", 0.1)
    await workers(verifier)
    await fail(service)
    await until_state(service, OPEN)
    await until_state(service, CLOSED)
    assert await service.redis.hlen(redis_keys.CIRCUITS) == 0
    await fail(service, times=5)


async def test_metrics_count_what_is_open_and_why_it_opened_and_closed(
    service: Service, workers: Workers, verifier: Verifier
) -> None:
    def transitions(state: str, reason: str) -> float:
        return float(metrics.CIRCUIT_TRANSITIONS.labels(state, reason)._value.get())

    before = transitions("open", "load_error"), transitions("closed", "verdict")
    await workers(verifier)
    await fail(service)
    assert metrics.CIRCUITS_OPEN._value.get() == 1
    await until_state(service, HALF_OPEN)
    assert metrics.CIRCUITS_OPEN._value.get() == 1
    verifier.broken = False
    await service.verify(answer="0.5")
    assert metrics.CIRCUITS_OPEN._value.get() == 0
    after = transitions("open", "load_error"), transitions("closed", "verdict")
    assert after == (before[0] + 1, before[1] + 1)


async def test_what_makes_no_sense_in_redis_is_removed_or_passed_over(
    service: Service, workers: Workers, verifier: Verifier
) -> None:
    verifier.broken = False
    await workers(verifier)
    digest = await service.environment()
    for key, text in itertools.product(
        (redis_keys.CIRCUITS, redis_keys.QUARANTINE), (b"\xff\xff", b"")
    ):
        await service.redis.hset(key, digest, text)
        assert (await service.verify(answer="0.5")).outcome.verdict.score == 0.5

    async with asyncio.timeout(10):
        while await service.redis.hlen(redis_keys.CIRCUITS):
            await asyncio.sleep(0.005)
    assert (await service.verify(answer="0.5")).outcome.verdict.score == 0.5
