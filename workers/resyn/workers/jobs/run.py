"""One run of a job: chunk after chunk, from where the last run ended."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

import grpc

from resyn.v1 import job_pb2
from resyn.workers.jobs import metrics, tally
from resyn.workers.jobs.admitting import Admitting
from resyn.workers.jobs.errors import HandedBack
from resyn.workers.jobs.halt import Halt
from resyn.workers.jobs.record import Record
from resyn.workers.jobs.settings import RunnerSettings
from resyn.workers.jobs.work import Generating, Verifying, Work

_KINDS: dict[str, Callable[..., Work]] = {"generate": Generating, "admit": Admitting}

log = logging.getLogger(__name__)


class Run:
    """Does a job to its end, or until it is halted."""

    def __init__(
        self, record: Record, channel: grpc.Channel, settings: RunnerSettings, halt: Halt
    ) -> None:
        self._record = record
        self._halt = halt
        self._kind = record.job.spec.WhichOneof("work") or ""
        kind = _KINDS.get(self._kind, Verifying)
        self._work = kind(record, channel, settings, halt)

    def to_the_end(self) -> None:
        """Do what is left, and end the job."""
        for number in range(self._record.next, len(self._record.plan.firsts)):
            if self._halt.stop_since is not None:
                raise HandedBack
            self._halt.check()
            self._chunk(number)
        self._record.end("DONE")

    def _chunk(self, number: int) -> None:
        began = time.monotonic()
        results = self._work.chunk(number)
        progress = tally.add(self._record.progress, results)
        if self._kind == "reverify":
            tolerance = self._record.job.spec.reverify.tolerance
            results = [each for each in results if tally.differs(each, tolerance)]
            progress.differing += len(results)
        self._keep(results, progress)
        metrics.CHUNKS.labels(self._kind).inc()
        metrics.CHUNK_SECONDS.labels(self._kind).observe(time.monotonic() - began)

    def _keep(self, results: list[job_pb2.JobResult], progress: job_pb2.JobProgress) -> None:
        self._halt.check()
        self._record.commit(results, progress)
        facts = {"job": self._record.job_id, "done": progress.done, "total": progress.total}
        log.debug("a chunk is done", extra=facts)
