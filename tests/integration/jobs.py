"""Jobs for tests, and the real runner processes that do them."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterable
from typing import Any

from tests.integration.service import Service, until_true
from tests.integration.workers import score_answer

from resyn.common import redis_keys
from resyn.v1 import call_pb2, environment_pb2, job_pb2, verifier_pb2

ENDED = (job_pb2.JOB_STATE_DONE, job_pb2.JOB_STATE_FAILED, job_pb2.JOB_STATE_CANCELLED)


class Runners:
    """Starts runner processes, and ends those that still live after the test."""

    def __init__(self, redis_url: str, service: Service, log_file: Any) -> None:
        self._service = service
        self._log_file = log_file
        self._settings = {
            "RESYN_REDIS_URL": redis_url,
            "RESYN_ADDRESS": service.address,
            "RESYN_LOG_LEVEL": "debug",
        }
        self._processes: list[subprocess.Popen[bytes]] = []

    async def __call__(self, **settings: str) -> subprocess.Popen[bytes]:
        """Start a runner, and wait until rq knows of it."""
        known = await self._service.redis.scard("rq:workers")
        with self._log_file.open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "resyn.workers.jobs"],
                env=os.environ | self._settings | settings,
                stderr=log,
                stdout=log,
            )
        self._processes.append(process)

        async def registered() -> bool:
            assert process.poll() is None, self.log()
            return int(await self._service.redis.scard("rq:workers")) > known

        await until_true(registered)
        return process

    async def kill(self, process: subprocess.Popen[bytes]) -> None:
        """End a runner as a crash does."""
        process.kill()
        await asyncio.to_thread(process.wait)

    def log(self) -> str:
        """What all runners have said."""
        return str(self._log_file.read_text())

    async def close(self) -> None:
        """End all runners; each must end by itself."""
        for process in self._processes:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in self._processes:
            await asyncio.to_thread(process.wait, 10)


def item(
    answer: str, *, expected: float | None = None, environment: str = "any", item_id: str = ""
) -> job_pb2.JobItem:
    """An item whose score is its answer."""
    request = verifier_pb2.VerifyRequest(environment=environment, instance_json="0", answer=answer)
    made = job_pb2.JobItem(request=request, item_id=item_id)
    if expected is not None:
        made.expected_score = expected
    return made


def items(count: int) -> list[job_pb2.JobItem]:
    """Items that tell each other apart: item k's score is k / 1,000."""
    return [item(f"{k / 1000}", item_id=f"item-{k}") for k in range(count)]


async def submit(
    service: Service,
    work: job_pb2.JobSpec,
    sent: Iterable[job_pb2.JobItem] = (),
    *,
    tenant: str = "",
) -> job_pb2.Job:
    """Submit a job, its items in messages of a hundred."""
    waiting = list(sent)

    async def stream() -> AsyncIterator[job_pb2.SubmitJobRequest]:
        yield job_pb2.SubmitJobRequest(spec=work)
        for start in range(0, len(waiting), 100):
            part = job_pb2.JobItems(items=waiting[start : start + 100])
            yield job_pb2.SubmitJobRequest(items=part)
        yield job_pb2.SubmitJobRequest(end=job_pb2.JobEnd(items=len(waiting)))

    metadata = (("resyn-tenant", tenant),) if tenant else ()
    return await service.jobs.SubmitJob(stream(), metadata=metadata)


SCORE = job_pb2.JobSpec(score=job_pb2.ScoreJob())


def reverify(tolerance: float = 0.0) -> job_pb2.JobSpec:
    """A job that compares."""
    return job_pb2.JobSpec(reverify=job_pb2.ReverifyJob(tolerance=tolerance))


def generate(**fields: Any) -> job_pb2.JobSpec:
    """A data set."""
    given = {"environments": ["any"], "difficulties": [1], "count": 1, **fields}
    return job_pb2.JobSpec(generate=job_pb2.GenerateJob(**given))


async def get(service: Service, job_id: str) -> job_pb2.Job:
    """The job as it is now."""
    return await service.jobs.GetJob(job_pb2.GetJobRequest(job_id=job_id))


async def ended(service: Service, job_id: str, seconds: float = 30.0) -> job_pb2.Job:
    """Wait until a job has ended, and return it."""
    async with asyncio.timeout(seconds):
        while (job := await get(service, job_id)).state not in ENDED:
            await asyncio.sleep(0.05)
        return job


async def done_at_least(service: Service, job_id: str, count: int) -> None:
    """Wait until so many items of a job are done."""

    async def enough() -> bool:
        return (await get(service, job_id)).progress.done >= count

    await until_true(enough)


async def results(
    service: Service, job_id: str, offset: int = 0, follow: bool = False
) -> list[job_pb2.JobResult]:
    """All results from an item on."""
    request = job_pb2.ReadResultsRequest(job_id=job_id, offset=offset, follow=follow)
    return [r async for part in service.jobs.ReadResults(request) for r in part.results]


def scores(found: list[job_pb2.JobResult]) -> list[float]:
    """The scores of results that are verdicts."""
    assert all(each.verified.outcome.HasField("verdict") for each in found)
    return [each.verified.outcome.verdict.score for each in found]


async def generate_or_score(
    call: call_pb2.Call, environment: environment_pb2.Environment
) -> call_pb2.CallResult:
    """An environment whose instances are their seeds, and whose scores are the answers."""
    if call.HasField("verify"):
        return await score_answer(call, environment)
    made = call_pb2.GeneratedInstance(
        instance_json=f"[{call.generate.difficulty}, {call.generate.seed}]", question="?"
    )
    if call.generate.with_reference_answer:
        made.reference_answer = str(call.generate.seed)
    return call_pb2.CallResult(generated=made)


async def nothing_left(service: Service, job_id: str) -> bool:
    """Whether Redis holds nothing of a job."""
    keys = [redis_keys.job(job_id), redis_keys.job_items(job_id), redis_keys.job_results(job_id)]
    return not await service.redis.exists(*keys)
