"""Jobs of registrations: each item is registered, refused, or tried again, and ends no other."""

from __future__ import annotations

import asyncio
from pathlib import Path

import grpc
import pytest
from redis.asyncio import Redis
from tests.integration.jobs import Runners, done_at_least, ended, item, results, submit
from tests.integration.service import Service
from tests.integration.workers import Workers

from resyn.common.faults import fault
from resyn.v1 import call_pb2, environment_pb2, job_pb2
from resyn.v1.outcome_pb2 import FaultKind

ADMIT = job_pb2.JobSpec(admit=job_pb2.AdmitJob())


async def read_or_load(
    call: call_pb2.Call, environment: environment_pb2.Environment
) -> call_pb2.CallResult:
    """A guest that reads any source, and loads those that are not broken."""
    if call.HasField("inspect"):
        return call_pb2.CallResult(inspection=call_pb2.Inspection(description="A maze."))
    if "broken" in environment.source:
        why = fault(FaultKind.FAULT_KIND_LOAD_ERROR, "SyntaxError")
        return call_pb2.CallResult(fault=why)
    return call_pb2.CallResult(loaded=call_pb2.LoadReport())


def registration(name: str, source: str) -> job_pb2.JobItem:
    request = environment_pb2.RegisterEnvironmentRequest(name=name, source=source)
    return job_pb2.JobItem(registration=request, item_id=name)


@pytest.mark.parametrize("most", [1, 3])
async def test_a_job_has_so_many_environments_examined_at_a_time(
    service: Service, workers: Workers, runners: Runners, most: int
) -> None:
    under_way, together, gate = 0, [0], asyncio.Event()

    async def read_together(
        call: call_pb2.Call, environment: environment_pb2.Environment
    ) -> call_pb2.CallResult:
        nonlocal under_way
        if not call.HasField("inspect"):
            return await read_or_load(call, environment)
        under_way += 1
        together.append(under_way)
        if under_way == most:
            gate.set()
        await gate.wait()
        under_way -= 1
        return await read_or_load(call, environment)

    await workers(read_together, slots=8)
    await runners(RESYN_JOB_ADMISSIONS=str(most))
    wanted = [registration(f"maze-{k}", f"source {k}") for k in range(6)]
    await ended(service, (await submit(service, ADMIT, wanted)).id)
    assert max(together) == most


async def test_a_job_registers_what_it_can_and_says_why_it_cannot(
    service: Service, workers: Workers, runners: Runners
) -> None:
    await workers(read_or_load)
    await runners()
    wanted = [registration(f"maze-{k}", "broken" if k == 2 else f"source {k}") for k in range(6)]
    job = await ended(service, (await submit(service, ADMIT, wanted)).id)
    assert job.state == job_pb2.JOB_STATE_DONE
    assert dict(job.progress.environments) == {"admitted": 5}
    assert (job.progress.rejections, job.progress.done) == (1, 6)
    found = await results(service, job.id)
    assert [each.item_id for each in found] == [each.item_id for each in wanted]
    assert [each.admission.WhichOneof("result") for each in found] == [
        "rejection" if k == 2 else "environment" for k in range(6)
    ]
    assert "SyntaxError" in found[2].admission.rejection.problem
    stored = found[0].admission.environment
    assert (stored.name, stored.source) == ("maze-0", "")
    known = environment_pb2.GetEnvironmentRequest(environment="maze-5")
    assert (await service.environments.GetEnvironment(known)).source == "source 5"


async def test_another_runner_goes_on_where_a_killed_one_was(
    service: Service, workers: Workers, runners: Runners
) -> None:
    gate = asyncio.Event()

    async def slow(
        call: call_pb2.Call, environment: environment_pb2.Environment
    ) -> call_pb2.CallResult:
        if environment.source.startswith("late"):
            await gate.wait()
        return await read_or_load(call, environment)

    await workers(slow, slots=4)
    first = await runners()
    wanted = [registration(f"maze-{k}", f"{'late' if k > 5 else 'early'} {k}") for k in range(9)]
    job = await submit(service, ADMIT, wanted)
    await done_at_least(service, job.id, 4)
    await runners.kill(first)
    gate.set()
    await runners()
    job = await ended(service, job.id, 40)
    assert dict(job.progress.environments) == {"admitted": 9}
    assert len(await results(service, job.id)) == 9


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        (registration("Maze", "source"), "items[0].registration.name"),
        (registration("maze", ""), "items[0].registration.source"),
        (item("1"), "items[0].registration"),
    ],
)
async def test_a_job_with_an_item_that_cannot_be_registered_is_refused(
    service: Service, sent: job_pb2.JobItem, field: str
) -> None:
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await submit(service, ADMIT, [sent])
    assert caught.value.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert (caught.value.details() or "").startswith(field)


async def test_a_registration_has_no_place_in_a_job_that_scores(
    redis: Redis, tmp_path: Path, service: Service
) -> None:
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await submit(service, job_pb2.JobSpec(score=job_pb2.ScoreJob()), [registration("a", "b")])
    assert "items[0].request: absent" in (caught.value.details() or "")
