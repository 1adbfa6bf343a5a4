"""What is wrong with a job is said precisely, and nothing of it stays."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random
from typing import Any

import grpc
import pytest
from redis.asyncio import Redis
from tests.integration import jobs
from tests.integration.jobs import SCORE, submit
from tests.integration.service import Service, serving, until_true
from tests.integration.workers import Workers

from resyn.common import redis_keys
from resyn.v1 import job_pb2, outcome_pb2, verifier_pb2

INVALID = grpc.StatusCode.INVALID_ARGUMENT
NOT_FOUND = grpc.StatusCode.NOT_FOUND
EXHAUSTED = grpc.StatusCode.RESOURCE_EXHAUSTED


def refusal(error: grpc.aio.AioRpcError) -> outcome_pb2.Rejection:
    """The typed detail of a refusal."""
    trailing: Any = error.trailing_metadata()
    raw = {pair[0]: pair[1] for pair in trailing}["resyn-rejection-bin"]
    return outcome_pb2.Rejection.FromString(raw)


async def refused(
    service: Service, code: grpc.StatusCode, field: str, work: job_pb2.JobSpec, *items: Any
) -> outcome_pb2.Rejection:
    """Submit what must be refused; check that nothing of it stays."""
    before = set(await service.redis.keys("resyn:job*"))
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await submit(service, work, items)
    found = refusal(caught.value)
    assert (caught.value.code(), found.field) == (code, field), caught.value.details()
    assert set(await service.redis.keys("resyn:job*")) == before
    return found


@pytest.mark.parametrize(
    ("field", "work"),
    [
        ("spec.work", job_pb2.JobSpec()),
        ("spec.generate.environments", jobs.generate(environments=[])),
        ("spec.generate.environments[1]", jobs.generate(environments=["any", "NO NAME"])),
        ("spec.generate.difficulties", jobs.generate(difficulties=[])),
        ("spec.generate.difficulties[1]", jobs.generate(difficulties=[3, 11])),
        ("spec.generate.count", jobs.generate(count=0)),
        ("spec.generate.count", jobs.generate(count=-5)),
        ("spec.generate.seed", jobs.generate(seed=2**62)),
        ("spec.reverify.tolerance", jobs.reverify(tolerance=1.5)),
        ("spec.reverify.tolerance", jobs.reverify(tolerance=float("nan"))),
        ("items", SCORE),
    ],
)
async def test_a_wrong_spec_is_refused(service: Service, field: str, work: job_pb2.JobSpec) -> None:
    await refused(service, INVALID, field, work)


async def test_an_environment_that_is_not_there_is_not_found(service: Service) -> None:
    work = jobs.generate(environments=["any", "nowhere"])
    await refused(service, NOT_FOUND, "spec.generate.environments[1]", work)
    missing = jobs.item("1", environment="nowhere")
    await refused(service, NOT_FOUND, "items[2].environment", SCORE, *jobs.items(2), missing)


async def test_a_wrong_item_is_named_by_its_place_in_the_whole_job(service: Service) -> None:
    request = verifier_pb2.VerifyRequest(environment="any", instance_json="[", answer="1")
    wrong = job_pb2.JobItem(request=request)
    await refused(service, INVALID, "items[250].instance_json", SCORE, *jobs.items(250), wrong)


@pytest.mark.parametrize(
    ("field", "work", "item"),
    [
        ("items[0].expected_score", SCORE, jobs.item("1", expected=1.0)),
        ("items[0].expected_score", jobs.reverify(), jobs.item("1")),
        ("items[0].expected_score", jobs.reverify(), jobs.item("1", expected=1.5)),
        ("items[0].expected_score", jobs.reverify(), jobs.item("1", expected=float("nan"))),
        ("items[0].item_id", SCORE, jobs.item("1", item_id="x" * 257)),
        ("items[0].instance", SCORE, job_pb2.JobItem()),
        ("items", jobs.generate(), jobs.item("1")),
    ],
)
async def test_items_that_do_not_fit_the_work_are_refused(
    service: Service, field: str, work: job_pb2.JobSpec, item: job_pb2.JobItem
) -> None:
    if not item.HasField("request"):
        item.request.environment = "any"
    await refused(service, INVALID, field, work, item)


async def test_a_stream_must_begin_with_one_spec(service: Service) -> None:
    async def fails(*messages: job_pb2.SubmitJobRequest) -> str:
        async def stream() -> AsyncIterator[job_pb2.SubmitJobRequest]:
            for message in messages:
                yield message

        with pytest.raises(grpc.aio.AioRpcError) as caught:
            await service.jobs.SubmitJob(stream())
        assert caught.value.code() is INVALID
        return refusal(caught.value).field

    spec = job_pb2.SubmitJobRequest(spec=SCORE)
    items = job_pb2.SubmitJobRequest(items=job_pb2.JobItems(items=jobs.items(1)))
    assert await fails() == "spec"
    assert await fails(items) == "spec"
    assert await fails(spec, items, spec) == "items"
    assert await fails(spec, items) == "end"
    end = job_pb2.SubmitJobRequest(end=job_pb2.JobEnd(items=2))
    assert await fails(spec, items, end) == "end.items"


async def test_a_tenant_that_cannot_be_is_refused(service: Service) -> None:
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await submit(service, SCORE, jobs.items(1), tenant="two words")
    assert refusal(caught.value).field == "resyn-tenant"


async def test_an_upload_that_breaks_off_leaves_nothing(service: Service) -> None:
    async def stored() -> list[Any]:
        return list(await service.redis.keys("resyn:job:*"))

    async def endless() -> AsyncIterator[job_pb2.SubmitJobRequest]:
        yield job_pb2.SubmitJobRequest(spec=SCORE)
        yield job_pb2.SubmitJobRequest(items=job_pb2.JobItems(items=jobs.items(600)))
        await asyncio.Event().wait()

    call: Any = service.jobs.SubmitJob(endless())
    [key] = await until_true(stored)
    assert 0 < await service.redis.ttl(key) <= 3600
    call.cancel()

    async def gone() -> bool:
        return not await stored()

    await until_true(gone)
    assert (await service.jobs.ListJobs(job_pb2.ListJobsRequest())).jobs == []


async def refusals(service: Service, job_id: str) -> list[tuple[grpc.StatusCode, str]]:
    """Ask for a job in each way; return the code and the field of each refusal."""
    found = []
    for call in (
        service.jobs.GetJob(job_pb2.GetJobRequest(job_id=job_id)),
        service.jobs.CancelJob(job_pb2.CancelJobRequest(job_id=job_id)),
        service.jobs.ReadResults(job_pb2.ReadResultsRequest(job_id=job_id)).read(),
    ):
        with pytest.raises(grpc.aio.AioRpcError) as caught:
            await call
        found.append((caught.value.code(), refusal(caught.value).field))
    return found


@pytest.mark.parametrize("job_id", ["", "x", "0" * 15, "../../etc", "A" * 16])
async def test_what_is_no_id_is_refused_everywhere(service: Service, job_id: str) -> None:
    assert await refusals(service, job_id) == [(INVALID, "job_id")] * 3


async def test_an_unknown_job_is_not_found_anywhere(service: Service) -> None:
    assert await refusals(service, "0" * 16) == [(NOT_FOUND, "job_id")] * 3


async def test_wrong_pages_and_offsets_are_refused(service: Service) -> None:
    job = await submit(service, SCORE, jobs.items(2))
    wrong: list[tuple[str, Any]] = [
        ("page_size", service.jobs.ListJobs(job_pb2.ListJobsRequest(page_size=1001))),
        ("page_size", service.jobs.ListJobs(job_pb2.ListJobsRequest(page_size=-1))),
        ("page_token", service.jobs.ListJobs(job_pb2.ListJobsRequest(page_token="nothing"))),
        ("state", service.jobs.ListJobs(job_pb2.ListJobsRequest(state=77))),  # type: ignore[arg-type] # on purpose
    ]
    for offset in (-1, 3):
        request = job_pb2.ReadResultsRequest(job_id=job.id, offset=offset)
        wrong.append(("offset", service.jobs.ReadResults(request).read()))
    for field, call in wrong:
        with pytest.raises(grpc.aio.AioRpcError) as caught:
            await call
        assert (caught.value.code(), refusal(caught.value).field) == (INVALID, field)


async def test_a_job_beyond_a_bound_is_refused_and_the_bound_named(
    redis: Redis, tmp_path: Path
) -> None:
    async with serving(redis, tmp_path, max_job_items=5, max_job_bytes=2000) as service:
        await service.environment()
        found = await refused(service, EXHAUSTED, "items", SCORE, *jobs.items(6))
        assert found.expected == "at most 5 in one job"
        found = await refused(service, EXHAUSTED, "items", jobs.generate(count=6))
        assert found.problem == "6 items"
        large = jobs.item(Random(0).randbytes(5000).hex())
        found = await refused(service, EXHAUSTED, "items", SCORE, large)
        assert found.expected == "at most 2,000 in one job"


async def test_a_full_queue_says_when_to_come_again(redis: Redis, tmp_path: Path) -> None:
    async with serving(redis, tmp_path, max_queued_jobs=2) as service:
        await service.environment()
        first = await submit(service, SCORE, jobs.items(1))
        await submit(service, SCORE, jobs.items(1))
        with pytest.raises(grpc.aio.AioRpcError) as caught:
            await submit(service, SCORE, jobs.items(1))
        assert caught.value.code() is EXHAUSTED
        trailing: Any = caught.value.trailing_metadata()
        assert dict(trailing)["resyn-retry-after-ms"] == "10000"
        assert "at most 2 may" in str(caught.value.details())
        await service.jobs.CancelJob(job_pb2.CancelJobRequest(job_id=first.id))
        await submit(service, SCORE, jobs.items(1))


async def test_a_job_expires(redis: Redis, tmp_path: Path, workers: Workers) -> None:
    async with serving(redis, tmp_path, job_ttl_seconds=2) as service:
        await service.environment()
        job = await submit(service, SCORE, jobs.items(1))
        assert (await jobs.get(service, job.id)).state == job_pb2.JOB_STATE_QUEUED

        async def expired() -> bool:
            return await jobs.nothing_left(service, job.id)

        await until_true(expired)
        with pytest.raises(grpc.aio.AioRpcError) as caught:
            await jobs.get(service, job.id)
        assert caught.value.code() is NOT_FOUND
        assert not await redis.exists(f"rq:job:{job.id}")
        await submit(service, SCORE, jobs.items(1))
        assert await redis.zcard(redis_keys.JOBS) == 1
