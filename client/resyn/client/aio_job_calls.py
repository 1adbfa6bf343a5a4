"""What the asyncio client can do with jobs."""

from __future__ import annotations

import asyncio
import math
from abc import abstractmethod
from collections.abc import AsyncIterator, Iterable
from typing import Any

import grpc

from resyn.client import job_messages
from resyn.client.aio_line import AsyncLine
from resyn.client.enums import JobState
from resyn.client.errors import Cancelled
from resyn.client.flows import Rpc, Send
from resyn.client.handle import Handle
from resyn.client.job_streams import Reading, Upload
from resyn.client.jobs import Job, JobInput, JobResult, JobWork
from resyn.client.metadata import new_request_id
from resyn.v1 import job_pb2


class AsyncJobCalls(Handle):
    """Submits jobs, asks for them, ends them and reads their results; see `JobCalls`."""

    @abstractmethod
    def _line(self) -> AsyncLine:
        """Return the open channel of this loop."""

    @abstractmethod
    async def _unary(self, rpc: Rpc, request: Any, timeout_seconds: float | None) -> Any:
        """Call an RPC that may be repeated."""

    async def submit_job(
        self,
        work: JobWork,
        items: Iterable[JobInput] = (),
        *,
        timeout_seconds: float = math.inf,
    ) -> Job:
        """Store a job and put it in the queue; see `Client.submit_job`."""
        first = job_messages.spec(work, self._pins)
        upload = Upload(job_messages.upload(first, items, self._pins))
        deadline = self._deadline(timeout_seconds)
        line = self._line()
        send = Send(Rpc.SUBMIT_JOB, upload, deadline, new_request_id())
        upload.call = line.begin(send)
        try:
            return job_messages.job(await upload.call)
        except grpc.RpcError as error:
            raise upload.failure or line.public(error, send.request_id) from error
        except asyncio.CancelledError:
            if upload.failure is not None:
                raise upload.failure from None
            if line.closed.is_set():
                raise Cancelled("the client was closed") from None
            raise

    async def get_job(self, job_id: str, *, timeout_seconds: float | None = None) -> Job:
        """Return a job as it is now; NotFound if it is not kept."""
        request = job_pb2.GetJobRequest(job_id=job_id)
        return job_messages.job(await self._unary(Rpc.GET_JOB, request, timeout_seconds))

    async def list_jobs(
        self, *, state: JobState | None = None, timeout_seconds: float | None = None
    ) -> AsyncIterator[Job]:
        """Yield jobs, newest first; `timeout_seconds` holds for each page."""
        request = job_messages.page(state)
        while True:
            page = await self._unary(Rpc.LIST_JOBS, request, timeout_seconds)
            for message in page.jobs:
                yield job_messages.job(message)
            if not page.next_page_token:
                return
            request.page_token = page.next_page_token

    async def cancel_job(self, job_id: str, *, timeout_seconds: float | None = None) -> Job:
        """End a job for good, unless it has ended; return it as it is then."""
        request = job_pb2.CancelJobRequest(job_id=job_id)
        return job_messages.job(await self._unary(Rpc.CANCEL_JOB, request, timeout_seconds))

    async def job_results(
        self,
        job_id: str,
        *,
        offset: int = 0,
        follow: bool = False,
        timeout_seconds: float = math.inf,
    ) -> AsyncIterator[JobResult]:
        """Yield results in the order of the job's items; see `Client.job_results`."""
        deadline = self._deadline(timeout_seconds)
        reading = Reading(job_id, offset, follow, deadline, self._settings.retries)
        while not reading.ended:
            line = self._line()
            send = reading.send()
            call = line.begin(send)
            try:
                async for message in call:
                    for result in reading.receive(message):
                        yield result
                reading.ended = True
            except grpc.RpcError as error:
                await line.pause(reading.after_error(line.public(error, send.request_id)))
            finally:
                call.cancel()
