"""Records of admissions in Redis: kept once, changed by operators, heard by all servers."""

from __future__ import annotations

import asyncio
from pathlib import Path

import grpc
import pytest
from redis.asyncio import Redis
from tests.integration.service import Service, serving, until_true
from tests.integration.workers import Workers

from resyn.server.admission.records import Admissions, examined
from resyn.server.admission.withheld import Withheld
from resyn.server.registry import Registry
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2
from resyn.v1.admission_pb2 import AdmissionReport, AdmissionState

ADMITTED = AdmissionState.ADMISSION_STATE_ADMITTED
QUARANTINED = AdmissionState.ADMISSION_STATE_QUARANTINED
RETIRED = AdmissionState.ADMISSION_STATE_RETIRED
SERVICE = outcome_pb2.Fault(
    kind=outcome_pb2.FAULT_KIND_INFRASTRUCTURE, party=outcome_pb2.PARTY_SERVICE, message="lost"
)


def admissions(redis: Redis) -> Admissions:
    """Return what one server has."""
    withheld = Withheld()
    return Admissions(redis, Registry(redis, withheld), withheld)


async def right(
    call: call_pb2.Call, environment: environment_pb2.Environment
) -> call_pb2.CallResult:
    """Say that every answer is right."""
    return call_pb2.CallResult(verdict=outcome_pb2.Verdict(score=1.0))


async def set_state(service: Service, state: AdmissionState.ValueType) -> None:
    """Set the state of `any` as an operator."""
    request = environment_pb2.SetAdmissionRequest(
        environment="any", state=state, reason="because", author="ada"
    )
    await service.environments.SetAdmission(request, timeout=10)


async def test_of_two_servers_that_examine_at_once_the_first_record_wins(redis: Redis) -> None:
    reports = [
        AdmissionReport(state=state, examination="1", calls=calls)
        for calls, state in enumerate((ADMITTED, QUARANTINED))
    ]
    first, second = await asyncio.gather(
        *(admissions(redis).keep("d", examined(report, True)) for report in reports)
    )
    assert first == second == await admissions(redis).find("d")


async def test_another_version_of_the_examination_renews_the_report(redis: Redis) -> None:
    one = admissions(redis)
    await one.keep("d", examined(AdmissionReport(state=ADMITTED, examination="1"), True))
    report = AdmissionReport(state=QUARANTINED, examination="2")
    renewed = await one.keep("d", examined(report, True))
    assert (renewed.state, renewed.report.examination, len(renewed.history)) == (
        QUARANTINED,
        "2",
        2,
    )


async def test_a_state_holds_here_at_once_and_elsewhere_soon(
    service: Service, workers: Workers, redis: Redis, tmp_path: Path
) -> None:
    await workers(right)
    folder = tmp_path / "second"
    folder.mkdir()
    async with serving(redis, folder) as second:
        assert (await second.verify()).outcome.verdict.score == 1.0
        await set_state(service, RETIRED)
        fault = (await service.verify()).outcome.fault
        assert fault.kind == outcome_pb2.FAULT_KIND_QUARANTINED
        assert "RETIRED" in fault.message

        async def refused_elsewhere() -> bool:
            return (await second.verify()).outcome.HasField("fault")

        await until_true(refused_elsewhere)
        await set_state(service, ADMITTED)
        assert (await service.verify()).outcome.verdict.score == 1.0


async def test_a_server_that_never_heard_of_it_refuses_its_first_call(
    service: Service, workers: Workers, redis: Redis, tmp_path: Path
) -> None:
    await workers(right)
    folder = tmp_path / "second"
    folder.mkdir()
    async with serving(redis, folder) as second:
        second.quarantines.withheld.hear_all({})
        await set_state(service, QUARANTINED)
        outcome = (await second.verify()).outcome
        assert outcome.fault.kind == outcome_pb2.FAULT_KIND_QUARANTINED


@pytest.mark.parametrize(
    ("field", "request_"),
    [
        ("author", environment_pb2.SetAdmissionRequest(reason="x", state=RETIRED)),
        ("reason", environment_pb2.SetAdmissionRequest(author="x", state=RETIRED)),
        ("reason", environment_pb2.SetAdmissionRequest(author="x", reason="x" * 501)),
        ("state", environment_pb2.SetAdmissionRequest(author="x", reason="x", state=17)),  # type: ignore[arg-type] # no state
    ],
)
async def test_an_operator_says_who_and_why(
    service: Service, field: str, request_: environment_pb2.SetAdmissionRequest
) -> None:
    request_.environment = "any"
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await service.environments.SetAdmission(request_, timeout=10)
    assert caught.value.code() == grpc.StatusCode.INVALID_ARGUMENT
    assert (caught.value.details() or "").startswith(f"{field}: ")


async def test_an_examination_that_the_service_cannot_finish_stores_nothing(
    redis: Redis, workers: Workers, tmp_path: Path
) -> None:
    async def lost(
        call: call_pb2.Call, environment: environment_pb2.Environment
    ) -> call_pb2.CallResult:
        if call.HasField("inspect"):
            return call_pb2.CallResult(inspection=call_pb2.Inspection())
        if call.HasField("load"):
            return call_pb2.CallResult(loaded=call_pb2.LoadReport())
        return call_pb2.CallResult(fault=SERVICE)

    async with serving(redis, tmp_path, admission="enforce") as service:
        await workers(lost)
        await service.directory.changed()
        request = environment_pb2.RegisterEnvironmentRequest(source="source", name="maze")
        with pytest.raises(grpc.aio.AioRpcError) as caught:
            await service.environments.RegisterEnvironment(request, timeout=20)
        assert caught.value.code() == grpc.StatusCode.UNAVAILABLE
        assert "could not be finished" in (caught.value.details() or "")
        assert await redis.keys("resyn:environment:*") == []
        assert await redis.keys("resyn:admission:*") == []
