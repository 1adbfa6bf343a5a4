"""What the blocking client can do with jobs."""

from __future__ import annotations

import math
from abc import abstractmethod
from collections.abc import Iterable, Iterator
from typing import Any

import grpc

from resyn.client import job_messages
from resyn.client.enums import JobState
from resyn.client.errors import ResynError
from resyn.client.flows import Rpc, Send
from resyn.client.handle import Handle
from resyn.client.job_streams import Reading, Upload
from resyn.client.jobs import Job, JobInput, JobResult, JobWork
from resyn.client.line import Line
from resyn.client.metadata import new_request_id
from resyn.v1 import job_pb2


class JobCalls(Handle):
    """Submits jobs, asks for them, ends them and reads their results."""

    @abstractmethod
    def _line(self) -> Line:
        """Return the open channel."""

    @abstractmethod
    def _unary(self, rpc: Rpc, request: Any, timeout_seconds: float | None) -> Any:
        """Call an RPC that may be repeated."""

    def submit_job(
        self,
        work: JobWork,
        items: Iterable[JobInput] = (),
        *,
        timeout_seconds: float = math.inf,
    ) -> Job:
        """Store a job and put it in the queue; return as soon as that is done.

        Its calls run as work of class `bulk` of this client's tenant.
        Sent once: after an error that leaves it open whether the job exists, `list_jobs` says it.

        Args:
            work: A GenerateJob, ScoreJob, ReverifyJob or AdmitJob.
            items: What to score; JobItems with their scores for a ReverifyJob, Registrations for
                an AdmitJob. Sent as they come.
            timeout_seconds: For the upload, not for the job.

        Raises:
            InvalidRequest, NotFound: The work or an item is refused: which, where and why.
            TooLarge: There are more items than one job may have.
            Overloaded: Too many jobs wait.
        """
        first = job_messages.spec(work, self._pins)
        upload = Upload(job_messages.upload(first, items, self._pins))
        deadline = self._deadline(timeout_seconds)
        line = self._line()
        started = line.start(Send(Rpc.SUBMIT_JOB, upload, deadline, new_request_id()))
        upload.call = started.future
        try:
            return job_messages.job(line.result(started))
        except ResynError:
            if upload.failure is not None:
                raise upload.failure from None
            raise

    def get_job(self, job_id: str, *, timeout_seconds: float | None = None) -> Job:
        """Return a job as it is now; NotFound if it is not kept."""
        request = job_pb2.GetJobRequest(job_id=job_id)
        return job_messages.job(self._unary(Rpc.GET_JOB, request, timeout_seconds))

    def list_jobs(
        self, *, state: JobState | None = None, timeout_seconds: float | None = None
    ) -> Iterator[Job]:
        """Yield jobs, newest first; `timeout_seconds` holds for each page."""
        request = job_messages.page(state)
        while True:
            page = self._unary(Rpc.LIST_JOBS, request, timeout_seconds)
            yield from map(job_messages.job, page.jobs)
            if not page.next_page_token:
                return
            request.page_token = page.next_page_token

    def cancel_job(self, job_id: str, *, timeout_seconds: float | None = None) -> Job:
        """End a job for good, unless it has ended; return it as it is then."""
        request = job_pb2.CancelJobRequest(job_id=job_id)
        return job_messages.job(self._unary(Rpc.CANCEL_JOB, request, timeout_seconds))

    def job_results(
        self,
        job_id: str,
        *,
        offset: int = 0,
        follow: bool = False,
        timeout_seconds: float = math.inf,
    ) -> Iterator[JobResult]:
        """Yield results in the order of the job's items.

        Args:
            job_id: Which job.
            offset: Only results of items from this one on.
            follow: Wait for results until the job has ended.
            timeout_seconds: For all of it.
        """
        deadline = self._deadline(timeout_seconds)
        reading = Reading(job_id, offset, follow, deadline, self._settings.retries)
        while not reading.ended:
            line = self._line()
            send = reading.send()
            call = line.begin(send)
            try:
                for message in call:
                    yield from reading.receive(message)
                reading.ended = True
            except grpc.RpcError as error:
                line.pause(reading.after_error(line.public(error, send.request_id)))
            finally:
                call.cancel()
