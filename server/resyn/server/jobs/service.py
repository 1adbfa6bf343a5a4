"""The RPCs of JobService."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from redis.asyncio import Redis

from resyn.server import metrics
from resyn.server.intake import Intake
from resyn.server.jobs import checks, queueing
from resyn.server.jobs.reading import JobReader
from resyn.server.jobs.submission import Submission
from resyn.server.registry import Registry
from resyn.server.rejections import invalid
from resyn.server.rpc import Context, caller_of
from resyn.server.settings import ServerSettings
from resyn.v1 import job_pb2, job_pb2_grpc

PAGE_SIZE, MOST_PAGE_SIZE = 100, 1000


class JobService(job_pb2_grpc.JobServiceServicer):
    """Submits jobs, says what became of them, and ends them."""

    def __init__(
        self, redis: Redis, registry: Registry, intake: Intake, settings: ServerSettings
    ) -> None:
        self._submission = Submission(redis, registry, intake, settings)
        self._reader = JobReader(redis)
        self._redis_url = settings.redis_url
        self._default_seconds = settings.default_deadline_seconds

    async def SubmitJob(
        self, request_iterator: AsyncIterator[job_pb2.SubmitJobRequest], context: Context
    ) -> job_pb2.Job:
        """Store a job and put it in the queue."""
        caller = caller_of(context, self._default_seconds)
        return await self._submission.submit(request_iterator, caller)

    async def GetJob(self, request: job_pb2.GetJobRequest, context: Context) -> job_pb2.Job:
        """Return a job as it is now."""
        return await self._reader.get(checks.check_job_id(request.job_id))

    async def ListJobs(
        self, request: job_pb2.ListJobsRequest, context: Context
    ) -> job_pb2.ListJobsResponse:
        """Return a page of jobs."""
        _check_page(request)
        found, after = await self._reader.page(
            request.page_size or PAGE_SIZE, request.page_token, request.state
        )
        return job_pb2.ListJobsResponse(jobs=found, next_page_token=after)

    async def CancelJob(self, request: job_pb2.CancelJobRequest, context: Context) -> job_pb2.Job:
        """End a job; its runner notices within a second, and takes back what it has out."""
        job_id = checks.check_job_id(request.job_id)
        if await self._reader.cancel(job_id):
            await asyncio.to_thread(queueing.withdraw, self._redis_url, job_id)
            metrics.CANCELLED_JOBS.inc()
        return await self._reader.get(job_id)

    async def ReadResults(
        self, request: job_pb2.ReadResultsRequest, context: Context
    ) -> AsyncIterator[job_pb2.ReadResultsResponse]:
        """Stream results in the order of the items."""
        job_id = checks.check_job_id(request.job_id)
        async for part in self._reader.results(job_id, request.offset, request.follow):
            yield job_pb2.ReadResultsResponse(results=part)


def _check_page(request: job_pb2.ListJobsRequest) -> None:
    if not 0 <= request.page_size <= MOST_PAGE_SIZE:
        expected = f"1 to {MOST_PAGE_SIZE}; absent means {PAGE_SIZE}"
        raise invalid("page_size", str(request.page_size), expected)
    if request.state not in job_pb2.JobState.values():
        known = ", ".join(job_pb2.JobState.keys()[1:])
        raise invalid("state", f"unknown value {request.state}", f"one of {known}, or none")
