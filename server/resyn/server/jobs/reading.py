"""Jobs as they are now, and their results."""

from __future__ import annotations

import asyncio
import time
from bisect import bisect_right
from collections.abc import AsyncIterator
from typing import Any

from redis.asyncio import Redis

from resyn.common import job_record, redis_keys
from resyn.server.jobs.checks import no_job
from resyn.server.rejections import invalid
from resyn.v1 import job_pb2, job_store_pb2

# How often a reader who follows looks for more.
FOLLOW_SECONDS = 0.25
# Of results in one message; a single one may be larger.
MESSAGE_BYTES = 1 << 20
_FIELDS = ("job", "state", "progress", "started", "finished", "reason")


class JobReader:
    """Reads what Redis keeps of jobs."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis

    async def get(self, job_id: str) -> job_pb2.Job:
        """Return a job; Rejected if there is none."""
        job = _job(await self._ask(redis_keys.job(job_id), *_FIELDS))
        if job is None:
            raise no_job(job_id)
        return job

    async def _ask(self, key: str, *fields: str) -> list[Any]:
        found: list[Any] = await self._redis.hmget(key, list(fields))
        return found

    async def page(
        self, page_size: int, token: str, state: job_pb2.JobState.ValueType
    ) -> tuple[list[job_pb2.Job], str]:
        """Return a page of jobs, newest first, and where the next one begins."""
        start = await self._start(token)
        raw: list[Any] = await self._redis.zrevrange(redis_keys.JOBS, start, start + page_size)
        ids = [job_id.decode() for job_id in raw]
        async with self._redis.pipeline(transaction=False) as pipe:
            for job_id in ids[:page_size]:
                pipe.hmget(redis_keys.job(job_id), list(_FIELDS))
            found = [_job(values) for values in await pipe.execute()]
        gone = [job_id for job_id, job in zip(ids, found, strict=False) if job is None]
        after = ids[page_size - 1] if len(ids) > page_size else ""
        # What is no longer kept leaves the list, but for the one that the next page begins with.
        if forget := [job_id for job_id in gone if job_id != after]:
            await self._redis.zrem(redis_keys.JOBS, *forget)
        return [job for job in found if job and state in (job.state, 0)], after

    async def _start(self, token: str) -> int:
        if not token:
            return 0
        rank: Any = await self._redis.zrevrank(redis_keys.JOBS, token)
        if rank is None:
            raise invalid("page_token", repr(token[:80]), "the last response's next_page_token")
        return int(rank) + 1

    async def cancel(self, job_id: str) -> bool:
        """End a job; return whether it had not ended before."""
        await self.get(job_id)
        keys = (redis_keys.job(job_id), redis_keys.job_items(job_id))
        end: Any = self._redis.eval(job_record.END, 2, *keys, "", "CANCELLED", "", str(time.time()))
        return bool(await end == b"ENDED")

    async def results(
        self, job_id: str, offset: int, follow: bool
    ) -> AsyncIterator[list[job_pb2.JobResult]]:
        """Yield results of items from `offset` on; Rejected before the first one."""
        plan = await self._plan(job_id)
        if not 0 <= offset <= plan.total:
            raise invalid("offset", str(offset), f"0 to {plan.total:,}, the job's items")
        number = max(0, bisect_right(plan.firsts, offset) - 1)
        while True:
            state, done = await self._ask(redis_keys.job(job_id), "state", "next")
            if state is None:
                raise no_job(job_id)
            for ready in range(number, int(done)):
                results = await self._chunk(job_id, ready)
                for part in _parts([each for each in results if each.index >= offset]):
                    yield part
            number = max(number, int(done))
            if not follow or state.decode() in job_record.ENDED:
                return
            await asyncio.sleep(FOLLOW_SECONDS)

    async def _plan(self, job_id: str) -> job_store_pb2.JobPlan:
        [stored] = await self._ask(redis_keys.job(job_id), "plan")
        if stored is None:
            raise no_job(job_id)
        return job_store_pb2.JobPlan.FromString(stored)

    async def _chunk(self, job_id: str, number: int) -> list[job_pb2.JobResult]:
        [packed] = await self._ask(redis_keys.job_results(job_id), str(number))
        if packed is None:
            raise no_job(job_id)
        kept = await asyncio.to_thread(job_record.unpack, job_store_pb2.JobResults, packed)
        return list(kept.results)


def _job(values: list[Any]) -> job_pb2.Job | None:
    """Return a job of the fields of its record; None if there is none."""
    stored, state, progress, started, finished, reason = values
    if stored is None or state is None:
        return None
    job = job_pb2.Job.FromString(stored)
    job.state = job_pb2.JobState.Value(f"JOB_STATE_{state.decode()}")
    job.progress.CopyFrom(job_pb2.JobProgress.FromString(progress or b""))
    job.started_unix_seconds = float(started or 0.0)
    job.finished_unix_seconds = float(finished or 0.0)
    job.reason = (reason or b"").decode()
    return job


def _parts(results: list[job_pb2.JobResult]) -> list[list[job_pb2.JobResult]]:
    """Cut results into lists that each fit into one message."""
    parts: list[list[job_pb2.JobResult]] = []
    size = MESSAGE_BYTES
    for result in results:
        size += result.ByteSize()
        if size > MESSAGE_BYTES:
            parts.append([])
            size = result.ByteSize()
        parts[-1].append(result)
    return parts
