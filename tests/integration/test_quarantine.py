"""Environments that only fail are refused at once, until they work again."""

from __future__ import annotations

import asyncio

import pytest
from tests.integration.circuits import (
    CLOSED,
    HALF_OPEN,
    LOAD_ERROR,
    OPEN,
    QUARANTINED,
    Verifier,
    ask,
    fail,
    state_in,
    until_state,
)
from tests.integration.service import Service, until
from tests.integration.workers import Workers

from resyn.common import redis_keys
from resyn.server import metrics
from resyn.v1 import outcome_pb2, verifier_pb2
from resyn.v1.outcome_pb2 import FaultKind

pytestmark = pytest.mark.usefixtures("hasty_circuits")


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
