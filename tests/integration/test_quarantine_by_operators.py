"""Operators take environments out of service, or keep them in it, whatever they do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import grpc
import pytest
from redis.asyncio import Redis
from tests.integration.circuits import (
    CLOSED,
    OPEN,
    QUARANTINED,
    Verifier,
    ask,
    fail,
    set_quarantine,
    state_in,
    until_state,
)
from tests.integration.service import Service, serving
from tests.integration.workers import Workers

from resyn.v1 import operator_pb2, verifier_pb2
from resyn.v1.operator_pb2 import Quarantine

pytestmark = pytest.mark.usefixtures("hasty_circuits")


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
