"""What the client does, written once for the blocking and the asyncio client.

A flow is a generator. It yields a step (`Score`, `Send` or `Pause`); the client carries the step
out in its own way and sends the reply in, or throws the error. What the flow returns is the result.
"""

from __future__ import annotations

import enum
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from resyn.client import replies
from resyn.client.errors import Overloaded, ResynError, ServiceUnavailable, TooLarge
from resyn.client.metadata import check_request_id, new_request_id
from resyn.client.pins import Pins
from resyn.client.retry import Deadline, Patience
from resyn.client.values import Outcome, Rejected
from resyn.v1 import outcome_pb2, verifier_pb2

T = TypeVar("T")


class Rpc(enum.Enum):
    """The service's RPCs: service and method."""

    VERIFY = ("verifier", "Verify")
    VERIFY_BATCH = ("verifier", "VerifyBatch")
    VERIFY_STREAM = ("verifier", "VerifyStream")
    GENERATE = ("verifier", "GenerateInstances")
    REGISTER = ("environment", "RegisterEnvironment")
    GET = ("environment", "GetEnvironment")
    LIST = ("environment", "ListEnvironments")
    CHECK = ("environment", "CheckEnvironment")
    SET_ADMISSION = ("environment", "SetAdmission")
    STATUS = ("operator", "GetStatus")
    SET_QUARANTINE = ("operator", "SetQuarantine")
    SUBMIT_JOB = ("job", "SubmitJob")
    GET_JOB = ("job", "GetJob")
    LIST_JOBS = ("job", "ListJobs")
    CANCEL_JOB = ("job", "CancelJob")
    READ_RESULTS = ("job", "ReadResults")


@dataclass(frozen=True, slots=True)
class Score:
    """Have one answer scored, alone or merged with others; the reply is its outcome."""

    request: verifier_pb2.VerifyRequest
    deadline: Deadline
    request_id: str
    alone: bool = False
    """Under this id, which a merged request does not have."""

    def send(self) -> Send:
        """Return the request that holds this answer only."""
        return Send(Rpc.VERIFY, self.request, self.deadline, self.request_id)


@dataclass(frozen=True, slots=True)
class Send:
    """Call an RPC; the reply is its response."""

    rpc: Rpc
    request: Any
    """A message; of VerifyStream, what yields the messages."""
    deadline: Deadline
    request_id: str
    """The same when the same request is sent again: the service knows it by this."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Let time pass; the reply is None."""

    seconds: float


Step = Score | Send | Pause
Flow = Generator[Step, Any, T]


def persist(step: Score | Send, patience: Patience) -> Flow[Any]:
    """Repeat a step until the service answers or the deadline comes near."""
    while True:
        try:
            return (yield step)
        except (ServiceUnavailable, Overloaded) as error:
            pause = patience.after_error(error)
        yield Pause(pause)
        if isinstance(step, Score):
            step = replace(step, alone=True)


def unary(rpc: Rpc, request: Any, deadline: Deadline, retries: int) -> Flow[Any]:
    """Call an RPC that may safely be repeated; return its response."""
    send = Send(rpc, request, deadline, new_request_id())
    return (yield from persist(send, Patience(deadline, retries)))


def verify(
    request: verifier_pb2.VerifyRequest,
    deadline: Deadline,
    retries: int,
    pins: Pins,
    request_id: str | None = None,
) -> Flow[Outcome]:
    """Have one answer scored; return its last outcome."""
    if request_id is not None:
        check_request_id(request_id)
    patience = Patience(deadline, retries)
    outcome = yield from _score_pinned(request, patience, pins, request_id)
    tries = 1
    while (pause := patience.after_result(outcome)) is not None:
        yield Pause(pause)
        tries += 1
        # Under the old id the service may answer with what it has already said.
        again = None if request_id is None else f"{request_id[:56]}.{tries}"
        try:
            outcome = yield from _score_pinned(request, patience, pins, again)
        except ResynError:
            break  # The fault says more than that there was no time for another try.
    return outcome


def _score_pinned(
    request: verifier_pb2.VerifyRequest, patience: Patience, pins: Pins, request_id: str | None
) -> Flow[Outcome]:
    """Have one answer scored by the environment that its name stands for in this client."""
    name = pins.apply(request)
    outcome = yield from _score(request, patience, request_id)
    if pins.agree(name, outcome.execution.environment_digest):
        return outcome
    pins.apply(request)
    again = None if request_id is None else f"{request_id[:56]}.pinned"
    return (yield from _score(request, patience, again))


def _score(
    request: verifier_pb2.VerifyRequest, patience: Patience, request_id: str | None
) -> Flow[Outcome]:
    chosen = request_id is not None
    step = Score(request, patience.deadline, request_id or new_request_id(), alone=chosen)
    message: outcome_pb2.Outcome = yield from persist(step, patience)
    return replies.outcome(message)


def verify_chunk(
    requests: Sequence[verifier_pb2.VerifyRequest], deadline: Deadline, retries: int, pins: Pins
) -> Flow[list[Outcome | Rejected]]:
    """Have a batch scored that fits into one message; return its results in order."""
    patience = Patience(deadline, retries)
    results = yield from _send_pinned(requests, patience, pins)
    while again := [i for i, result in enumerate(results) if patience.wants_again(result)]:
        pause = patience.after_faults([results[i] for i in again])
        if pause is None:
            break
        yield Pause(pause)
        try:
            repeated = yield from _send_pinned([requests[i] for i in again], patience, pins)
        except ResynError:
            break  # The results so far stand.
        for i, result in zip(again, repeated, strict=True):
            results[i] = result
    return results


def _send_pinned(
    requests: Sequence[verifier_pb2.VerifyRequest], patience: Patience, pins: Pins
) -> Flow[list[Outcome | Rejected]]:
    """Send a batch to the environments that its names stand for in this client."""
    names = [pins.apply(request) for request in requests]
    results = yield from _send_chunk(requests, patience)
    strays = [
        i
        for i, (name, result) in enumerate(zip(names, results, strict=True))
        if not isinstance(result, Rejected)
        and not pins.agree(name, result.execution.environment_digest)
    ]
    if strays:
        for i in strays:
            pins.apply(requests[i])
        repeated = yield from _send_chunk([requests[i] for i in strays], patience)
        for i, result in zip(strays, repeated, strict=True):
            results[i] = result
    return results


def _send_chunk(
    requests: Sequence[verifier_pb2.VerifyRequest], patience: Patience
) -> Flow[list[Outcome | Rejected]]:
    """Send a batch, in halves if the service takes fewer items at once than we thought."""
    batch = verifier_pb2.VerifyBatchRequest(items=requests)
    send = Send(Rpc.VERIFY_BATCH, batch, patience.deadline, new_request_id())
    try:
        reply = yield from persist(send, patience)
    except TooLarge as error:
        if len(requests) == 1:
            return [Rejected(error)]
        middle = len(requests) // 2
        first = yield from _send_chunk(requests[:middle], patience)
        return first + (yield from _send_chunk(requests[middle:], patience))
    return replies.batch(reply, len(requests))
