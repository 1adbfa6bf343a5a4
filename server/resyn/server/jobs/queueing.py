"""Jobs on their way into rq's queue and out of it again; in threads, for rq blocks."""

from __future__ import annotations

import contextlib
from typing import Any

from redis import Redis
from redis.client import Pipeline
from rq import Queue, Retry
from rq.exceptions import InvalidJobOperation, NoSuchJobError
from rq.job import Job, JobStatus

from resyn.common import redis_keys
from resyn.common.job_queue import FUNCTION, MOST_RETRIES, QUEUE, JsonSerializer
from resyn.common.redis_connection import connect_blocking
from resyn.v1 import job_pb2, job_store_pb2

# Of the oldest jobs, with each new one.
FORGET = 8


def put(redis_url: str, job: job_pb2.Job, plan: job_store_pb2.JobPlan) -> None:
    """Store a job's record and enqueue it: both, or neither."""
    key, items = redis_keys.job(job.id), redis_keys.job_items(job.id)
    record: dict[str, str | bytes] = {
        "state": "QUEUED",
        "job": job.SerializeToString(),
        "plan": plan.SerializeToString(),
        "next": "0",
        "progress": job.progress.SerializeToString(),
    }
    with connect_blocking(redis_url) as redis, redis.pipeline(transaction=True) as pipe:
        queue = Queue(QUEUE, connection=redis, serializer=JsonSerializer, default_timeout=-1)
        # First, for rq begins the transaction; all of it is one.
        queue.enqueue_job(_rq_job(queue, job, plan.ttl_seconds), pipeline=pipe)
        pipe.hset(key, mapping=record)
        pipe.expire(key, plan.ttl_seconds)
        pipe.expire(items, plan.ttl_seconds)
        _forget_old(redis, pipe)
        pipe.zadd(redis_keys.JOBS, {job.id: job.submitted_unix_seconds})
        pipe.execute()


def _forget_old(redis: Redis, pipe: Pipeline) -> None:
    """Take jobs that are no longer kept off the list: more for each new job than it adds."""
    oldest: Any = redis.zrange(redis_keys.JOBS, 0, FORGET - 1)
    for job_id in oldest:
        if not redis.exists(redis_keys.job(job_id.decode())):
            pipe.zrem(redis_keys.JOBS, job_id)


def _rq_job(queue: Queue, job: job_pb2.Job, ttl_seconds: int) -> Job:
    return queue.create_job(
        FUNCTION,
        args=(job.id,),
        job_id=job.id,
        ttl=ttl_seconds,
        result_ttl=ttl_seconds,
        failure_ttl=ttl_seconds,
        retry=Retry(max=MOST_RETRIES),
        description=f"{job.spec.WhichOneof('work')} of {job.progress.total}",
    )


def withdraw(redis_url: str, job_id: str) -> None:
    """Take a job out of the queue, unless a runner has it: it looks by itself."""
    with (
        connect_blocking(redis_url) as redis,
        contextlib.suppress(NoSuchJobError, InvalidJobOperation),  # a runner has forgotten it
    ):
        job = Job.fetch(job_id, connection=redis, serializer=JsonSerializer)
        if job.get_status() == JobStatus.QUEUED:
            job.delete()


def waiting(redis_url: str) -> int:
    """Return how many jobs wait for a runner."""
    with connect_blocking(redis_url) as redis:
        return Queue(QUEUE, connection=redis, serializer=JsonSerializer).count
