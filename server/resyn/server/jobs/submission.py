"""Making a job of a stream of messages."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import AsyncIterator

from redis.asyncio import Redis

from resyn.server import metrics
from resyn.server.intake import Intake
from resyn.server.jobs import checks, queueing
from resyn.server.jobs.items import Answers, Items, Registrations
from resyn.server.jobs.upload import Upload
from resyn.server.registry import Registry
from resyn.server.rejections import Rejected, invalid
from resyn.server.settings import ServerSettings
from resyn.server.waiting import Caller
from resyn.v1 import job_pb2, job_store_pb2

# Instances are larger than verdicts.
CHUNK_INSTANCES = 128
BUSY_RETRY_SECONDS = 10
GONE_SECONDS = 0.2

Requests = AsyncIterator[job_pb2.SubmitJobRequest]


class Submission:
    """Checks, stores and enqueues jobs."""

    def __init__(
        self, redis: Redis, registry: Registry, intake: Intake, settings: ServerSettings
    ) -> None:
        self._redis = redis
        self._registry = registry
        self._intake = intake
        self._settings = settings

    async def submit(self, requests: Requests, caller: Caller) -> job_pb2.Job:
        """Return the job that a stream describes; Rejected if there is none."""
        await self._check_room()
        spec = await self._spec(requests)
        job = job_pb2.Job(id=secrets.token_hex(8), spec=spec, tenant=caller.tenant)
        items = self._items_of(spec, caller)
        upload = Upload(self._redis, self._settings, job.id, items)
        try:
            plan = await self._plan(spec, requests, upload)
            job.state = job_pb2.JOB_STATE_QUEUED
            job.progress.total = plan.total
            job.submitted_unix_seconds = time.time()
            await asyncio.to_thread(queueing.put, self._settings.redis_url, job, plan)
        except BaseException:  # also when the caller has gone
            await upload.drop()
            raise
        metrics.JOBS.labels(spec.WhichOneof("work") or "").inc()
        return job

    def _items_of(self, spec: job_pb2.JobSpec, caller: Caller) -> Items:
        if spec.HasField("admit"):
            return Registrations(self._settings.max_source_bytes)
        most = self._settings.max_batch_items
        return Answers(self._intake, caller, spec.HasField("reverify"), most)

    async def _check_room(self) -> None:
        waiting = await asyncio.to_thread(queueing.waiting, self._settings.redis_url)
        metrics.QUEUED_JOBS.set(waiting)
        most = self._settings.max_queued_jobs
        if waiting >= most:
            full = f"{waiting:,} jobs wait"
            raise checks.exhausted("jobs", full, f"at most {most:,} may", BUSY_RETRY_SECONDS)

    async def _spec(self, requests: Requests) -> job_pb2.JobSpec:
        """Read and check the first message; its environments become digests."""
        first = await anext(requests, None)
        if first is None or not first.HasField("spec"):
            raise invalid("spec", "absent", "the spec as the first message of the stream")
        spec = first.spec
        checks.check_spec(spec)
        for index, reference in enumerate(spec.generate.environments):
            try:
                environment = await self._registry.resolve(reference)
            except Rejected as rejected:
                raise rejected.renamed(f"spec.generate.environments[{index}]") from None
            spec.generate.environments[index] = environment.digest
        return spec

    async def _plan(
        self, spec: job_pb2.JobSpec, requests: Requests, upload: Upload
    ) -> job_store_pb2.JobPlan:
        await self._take_items(spec, requests, upload)
        plan = job_store_pb2.JobPlan(
            firsts=upload.firsts,
            total=upload.total,
            ttl_seconds=self._settings.job_ttl_seconds,
            most_result_bytes=self._settings.max_job_bytes,
        )
        if spec.HasField("generate"):
            self._cut(spec.generate, plan)
        elif not plan.total:
            raise invalid("items", "none", "at least one")
        return plan

    async def _take_items(self, spec: job_pb2.JobSpec, requests: Requests, upload: Upload) -> None:
        """Take all items, up to the message that ends them."""
        async for request in requests:
            if request.HasField("end"):
                if request.end.items != upload.total:
                    raise invalid("end.items", str(request.end.items), f"{upload.total} have come")
                return await upload.flush()
            if not request.HasField("items"):
                raise invalid("items", "absent", "items between the spec and the end")
            if spec.HasField("generate"):
                raise invalid("items", "present", "none, for the job is to generate instances")
            await upload.add(request.items.items)
        # The stream of a caller that has gone ends too, a moment before this task is cancelled.
        await asyncio.sleep(GONE_SECONDS)
        raise invalid("end", "absent", "the end as the last message of the stream")

    def _cut(self, work: job_pb2.GenerateJob, plan: job_store_pb2.JobPlan) -> None:
        """Cut the series of each environment and difficulty into chunks."""
        series = len(work.environments) * len(work.difficulties)
        plan.total = series * work.count
        checks.check_total(plan.total, self._settings.max_job_items)
        for start in range(0, plan.total, work.count):
            plan.firsts.extend(range(start, start + work.count, CHUNK_INSTANCES))
