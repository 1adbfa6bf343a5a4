"""A job's items on their way out, and its results on their way in, for both clients."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

from resyn.client import job_messages
from resyn.client.errors import Overloaded, ResynError, ServiceUnavailable
from resyn.client.flows import Rpc, Send
from resyn.client.jobs import JobResult
from resyn.client.metadata import new_request_id
from resyn.client.retry import Deadline, Patience
from resyn.v1 import job_pb2


class Upload(Iterator[job_pb2.SubmitJobRequest]):
    """The messages of an upload. What its source raises takes the RPC back, and stands here."""

    def __init__(self, messages: Iterator[job_pb2.SubmitJobRequest]) -> None:
        self.failure: BaseException | None = None
        self._messages = messages
        self._call: Any = None
        self._begun = threading.Event()

    @property
    def call(self) -> Any:
        """The RPC that carries it."""
        return self._call

    @call.setter
    def call(self, call: Any) -> None:
        self._call = call
        self._begun.set()

    def __next__(self) -> job_pb2.SubmitJobRequest:
        try:
            return next(self._messages)
        except StopIteration:
            raise
        except BaseException as error:
            # gRPC may read ahead, in a thread of its own, before the caller has the RPC in hand.
            self.failure = error
            self._begun.wait()
            self._call.cancel()
            raise StopIteration from error


class Reading:
    """Results of a job, from an item on, over as many connections as it takes."""

    def __init__(
        self, job_id: str, offset: int, follow: bool, deadline: Deadline, retries: int
    ) -> None:
        self.deadline = deadline
        self._request = job_pb2.ReadResultsRequest(job_id=job_id, offset=offset, follow=follow)
        self.ended = False
        self._patience = Patience(deadline, retries)

    def receive(self, message: job_pb2.ReadResultsResponse) -> list[JobResult]:
        """Return the results of a message, and note where to go on."""
        found = [job_messages.result(each) for each in message.results]
        if found:
            self._request.offset = found[-1].index + 1
        self._patience.forget_failures()
        return found

    def after_error(self, error: ResynError) -> float:
        """Return the pause before the next connection, in seconds, or raise `error`."""
        if isinstance(error, (ServiceUnavailable, Overloaded)):
            return self._patience.after_error(error)
        raise error

    def send(self) -> Send:
        """Return the request for what has not come yet."""
        return Send(Rpc.READ_RESULTS, self._request, self.deadline, new_request_id())
