"""The runner: rq's worker, which takes jobs one at a time and does them in its own process.

rq keeps a lease for each execution and looks for expired ones; here the lease is short and every
runner that has nothing to do looks every two seconds, so that a job whose runner was killed is
taken over within about ten. What decides who may go on with a job is not the lease but its record:
whoever began last is the owner.
"""

from __future__ import annotations

import logging
import sys
from typing import Any

import grpc
from redis import Redis
from rq.exceptions import AbandonedJobError, InvalidJobOperation, StopRequested
from rq.executions import Execution
from rq.job import Job
from rq.queue import Queue
from rq.utils import now
from rq.worker import SimpleWorker, WorkerStatus

from resyn.common.job_queue import MOST_RETRIES, QUEUE, JsonSerializer
from resyn.workers.jobs import metrics, record
from resyn.workers.jobs.errors import HandedBack, JobFailed, Lost
from resyn.workers.jobs.halt import Halt
from resyn.workers.jobs.keeper import Keeper
from resyn.workers.jobs.rq_parts import SafeJob, SafeQueue
from resyn.workers.jobs.run import Run
from resyn.workers.jobs.settings import RunnerSettings

log = logging.getLogger(__name__)

# Without a beat for so long a runner is dead.
LEASE_SECONDS = 8
# How often an idle runner looks for jobs that the dead have left.
MAINTENANCE_SECONDS = 2
# rq waits for a job for 15 seconds less.
_WORKER_TTL_SECONDS = 15 + MAINTENANCE_SECONDS


class Runner(SimpleWorker):
    """Does the jobs of our queue, and refuses all others."""

    job_class = SafeJob
    queue_class = SafeQueue

    def __init__(self, redis: Redis, channel: grpc.Channel, settings: RunnerSettings) -> None:
        super().__init__(
            [QUEUE],
            connection=redis,
            serializer=JsonSerializer,
            worker_ttl=_WORKER_TTL_SECONDS,
            maintenance_interval=MAINTENANCE_SECONDS,
            exception_handlers=[self._note_abandoned],
            log_job_description=False,
        )
        self.log_result_lifespan = False
        self._channel = channel
        self._settings = settings
        self._halt = Halt()
        self._record: record.Record | None = None

    @property
    def stopping(self) -> bool:
        """Whether a signal has asked for the end."""
        return self._halt.stop_since is not None

    def request_stop(self, signum: Any, frame: Any) -> None:
        """Begin no chunk any more; the second signal ends the one at hand.

        rq makes this the handler of SIGTERM and SIGINT. Unlike rq's own it asks Redis nothing: the
        signal may come in the midst of a command.
        """
        if self.stopping:
            self._halt.end(HandedBack())
        self._halt.stop()
        self._stop_requested = True
        if self.get_state() != WorkerStatus.BUSY:
            raise StopRequested

    def procline(self, message: str) -> None:
        """Leave the process its name."""

    def get_heartbeat_ttl(self, job: Job, working_time: float = 0.0) -> int:
        """Return for how long a beat holds."""
        return LEASE_SECONDS

    def run_maintenance_tasks(self) -> None:
        """Put back what dead runners have left."""
        super().run_maintenance_tasks()  # type: ignore[no-untyped-call] # as in rq
        metrics.QUEUED.set(self.queues[0].count)

    def clean_group_registries(self) -> None:
        """Leave rq's groups alone: no job of ours is in one."""

    def perform_job(self, job: Job, queue: Queue, execution: Execution) -> bool:
        """Do one job; whatever becomes of it, rq and the record say the same afterwards."""
        metrics.RUNNING.set(1)
        try:
            self.prepare_job_execution(job, remove_from_intermediate_queue=True)
            job.started_at = now()
            self._run(job, execution)
        except HandedBack:
            self._hand_back(job, queue, execution)
        except Lost:
            self._let_go(job, execution)
        except Exception as error:
            if isinstance(error, JobFailed) or not _readable(job):
                job.retries_left = 0
            self._finalize_failure(job, queue, execution, sys.exc_info())
        else:
            self._finalize_success(job, queue, execution, None)
            _count("done", job)
            return True
        finally:
            self._record = None
            metrics.RUNNING.set(0)
        return False

    def _run(self, job: Job, execution: Execution) -> None:
        assert isinstance(job, SafeJob)
        mine = record.Record(self.connection, job.job_id_to_run())
        mine.begin()
        self._record = mine
        if mine.advanced:  # it is not the job that kills its runners
            job.retries_left = MOST_RETRIES
            self.connection.hset(job.key, "retries_left", MOST_RETRIES)
        log.info("began", extra={"job": job.id, "chunk": mine.next})
        keeper = Keeper(
            mine,
            lambda: self.maintain_heartbeats(job, execution),
            self._halt_of_run(),
            self._settings.drain_seconds,
        )
        with keeper:
            Run(mine, self._channel, self._settings, self._halt).to_the_end()

    def _halt_of_run(self) -> Halt:
        """Return a new halt for a new run, which a signal of before holds for, too."""
        stopped_since = self._halt.stop_since
        self._halt = Halt()
        self._halt.stop_since = stopped_since
        return self._halt

    def _hand_back(self, job: Job, queue: Queue, execution: Execution) -> None:
        """Put the job in the queue's front; this was no failure."""
        if self._record is not None:
            self._record.release()
        with self.connection.pipeline() as pipe:
            queue.enqueue_job(job, pipeline=pipe, at_front=True)  # first: it begins the transaction
            self.cleanup_execution(job, pipeline=pipe, execution=execution)
            pipe.execute()
        _count("handed_back", job)

    def _let_go(self, job: Job, execution: Execution) -> None:
        """Leave the job to whoever has it; if that is nobody, rq forgets it."""
        with self.connection.pipeline() as pipe:
            self.cleanup_execution(job, pipeline=pipe, execution=execution)
            pipe.execute()
        if record.Record(self.connection, job.id).state() in ("CANCELLED", "DONE", "MISSING"):
            try:
                job.delete()
            except InvalidJobOperation:
                log.info("rq has forgotten it before", extra={"job": job.id})
        _count("lost", job)

    def handle_job_failure(self, job: Job, queue: Queue, *args: Any, **given: Any) -> None:
        """Record the failure, for good or until the next try, before rq does."""
        reason = _reason(str(given.get("exc_string", "")))
        if job.should_retry:
            if self._record is not None:
                self._record.release()
        else:
            record.fail(self.connection, job.id, reason)
        _count("retried" if job.should_retry else "failed", job)
        super().handle_job_failure(job, queue, *args, **given)

    def _note_abandoned(self, job: Job, kind: Any, *_: Any) -> None:
        """Record that a job has lost too many runners. rq calls this for each that it has lost."""
        if kind is AbandonedJobError:
            log.warning("abandoned", extra={"job": job.id, "retries_left": job.retries_left})
            if not job.should_retry:
                record.fail(self.connection, job.id, "its runner died each time")


def _readable(job: Job) -> bool:
    try:
        return bool(job.func_name)
    except Exception as error:  # whatever a stranger has put there
        log.error("a job cannot be read", extra={"job": job.id, "reason": repr(error.__cause__)})
        return False


def _reason(traceback: str) -> str:
    """Return the last line of a traceback, without the name of our own exception."""
    last = traceback.strip().rpartition("\n")[2]
    name, _, text = last.partition(": ")
    return text if name.startswith("resyn.workers.jobs.errors.") else last


def _count(ending: str, job: Job) -> None:
    metrics.RUNS.labels(ending).inc()
    log.info("ended", extra={"job": job.id, "ending": ending})
