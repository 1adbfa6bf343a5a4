"""A job's record in Redis, as the one run sees it that may change it."""

from __future__ import annotations

import logging
import secrets
import time
from typing import Any

from redis import Redis
from redis.exceptions import OutOfMemoryError, ReadOnlyError

from resyn.common import job_record, redis_keys
from resyn.common.redis_connection import TROUBLE
from resyn.v1 import job_pb2, job_store_pb2
from resyn.workers.jobs.errors import JobFailed, Lost

log = logging.getLogger(__name__)

# Redis may be away for so long without that a chunk's results are lost.
PATIENCE_SECONDS = 60.0
_PAUSE_SECONDS = 0.5


class Record:
    """What is known of a job, and the steps that only its owner can take."""

    def __init__(self, redis: Redis, job_id: str) -> None:
        self.job_id = job_id
        self.owner = secrets.token_hex(8)
        self.job = job_pb2.Job()
        self.plan = job_store_pb2.JobPlan()
        self.progress = job_pb2.JobProgress()
        self.next = 0
        self.advanced = False  # the last run had done something
        self._redis = redis
        self._keys = (
            redis_keys.job(job_id),
            redis_keys.job_items(job_id),
            redis_keys.job_results(job_id),
        )

    def begin(self) -> None:
        """Become the owner, and read what is to be done; Lost if the job has ended."""
        state = self._step(job_record.BEGIN, 1, self.owner, str(time.time()))
        if state not in ("RUNNING", "ADVANCED"):
            raise Lost(state)
        self.advanced = state == "ADVANCED"
        job, plan, progress, number = self._fields("job", "plan", "progress", "next")
        self.job.ParseFromString(job)
        self.plan.ParseFromString(plan)
        self.progress.ParseFromString(progress)
        self.next = int(number)

    def items(self, number: int) -> list[job_pb2.JobItem]:
        """Return the items of one chunk."""
        [packed] = self._redis.hmget(self._keys[1], [str(number)])
        if not isinstance(packed, bytes):
            raise JobFailed(f"the items of chunk {number} are no longer kept")
        return list(job_record.unpack(job_pb2.JobItems, packed).items)

    def commit(self, results: list[job_pb2.JobResult], progress: job_pb2.JobProgress) -> None:
        """Keep the results of the next chunk and the progress: both, or neither."""
        packed = job_record.pack(job_store_pb2.JobResults(results=results))
        most = self.plan.most_result_bytes
        answer = self._patiently(
            job_record.COMMIT,
            3,
            self.owner,
            str(self.next),
            packed,
            progress.SerializeToString(),
            str(most),
            str(self.plan.ttl_seconds),
        )
        if answer == "FULL":
            raise JobFailed(f"its results are more than {most:,} bytes, compressed")
        if answer != "KEPT":
            raise Lost(answer)
        self.next += 1
        self.progress = progress

    def is_mine(self) -> bool:
        """Say whether this run is still the owner."""
        return self._fields("owner") == [self.owner.encode()]

    def state(self) -> str:
        """Return the job's state, MISSING if it is no longer kept."""
        [state] = self._fields("state")
        return state.decode() if state else "MISSING"

    def end(self, state: str, reason: str = "") -> None:
        """End the job for good; Lost if another run has it."""
        arguments = (self.owner, state, reason, str(time.time()))
        if self._patiently(job_record.END, 2, *arguments) != "ENDED":
            raise Lost(state)

    def release(self) -> None:
        """Leave the job to another run."""
        self._step(job_record.RELEASE, 1, self.owner)

    def _fields(self, *names: str) -> list[Any]:
        found: Any = self._redis.hmget(self._keys[0], list(names))
        return list(found)

    def _step(self, script: str, keys: int, *arguments: str | bytes) -> str:
        answer: Any = self._redis.eval(script, keys, *self._keys[:keys], *arguments)
        return str(answer.decode())

    def _patiently(self, script: str, keys: int, *arguments: str | bytes) -> str:
        """Take a step that may be repeated, until Redis has taken it."""
        give_up = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                return self._step(script, keys, *arguments)
            except (*TROUBLE, OutOfMemoryError, ReadOnlyError) as error:
                if time.monotonic() > give_up:
                    raise
                log.warning("results wait for Redis", extra={"reason": str(error)})
                time.sleep(_PAUSE_SECONDS)


def fail(redis: Redis, job_id: str, reason: str) -> None:
    """End a job that no run has any more."""
    keys = (redis_keys.job(job_id), redis_keys.job_items(job_id))
    redis.eval(job_record.END, 2, *keys, "", "FAILED", reason, str(time.time()))
