"""What the client does, written once for the blocking and the asyncio client.

A flow is a generator. It yields a step (`Score`, `Send` or `Pause`); the client carries the step
out in its own way and sends the reply in, or throws the error. What the flow returns is the result.
"""

from __future__ import annotations

import enum
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from google.protobuf.message import Message

from resyn.client import replies
from resyn.client.errors import Overloaded, ResynError, ServiceUnavailable, TooLarge
from resyn.client.retry import Deadline, Patience
from resyn.client.values import Fault, Outcome, Rejected
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


@dataclass(frozen=True, slots=True)
class Score:
    """Have one answer scored, alone or merged with others; the reply is its outcome."""

    request: verifier_pb2.VerifyRequest
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class Send:
    """Call a unary RPC; the reply is its response."""

    rpc: Rpc
    request: Message
    deadline: Deadline


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


def unary(rpc: Rpc, request: Message, deadline: Deadline, retries: int) -> Flow[Any]:
    """Call an RPC that may safely be repeated; return its response."""
    return (yield from persist(Send(rpc, request, deadline), Patience(deadline, retries)))


def verify(request: verifier_pb2.VerifyRequest, deadline: Deadline, retries: int) -> Flow[Outcome]:
    """Have one answer scored; return its last outcome."""
    patience = Patience(deadline, retries)
    outcome = yield from _score(request, patience)
    while (pause := patience.after_result(outcome)) is not None:
        yield Pause(pause)
        try:
            outcome = yield from _score(request, patience)
        except ResynError:
            break  # The fault says more than that there was no time for another try.
    return outcome


def _score(request: verifier_pb2.VerifyRequest, patience: Patience) -> Flow[Outcome]:
    message: outcome_pb2.Outcome = yield from persist(Score(request, patience.deadline), patience)
    return replies.outcome(message)


def verify_chunk(
    requests: Sequence[verifier_pb2.VerifyRequest], deadline: Deadline, retries: int
) -> Flow[list[Outcome | Rejected]]:
    """Have a batch scored that fits into one message; return its results in order."""
    patience = Patience(deadline, retries)
    results = yield from _send_chunk(requests, patience)
    while again := [i for i, r in enumerate(results) if isinstance(r, Fault) and r.retryable]:
        pause = patience.after_faults()
        if pause is None:
            break
        yield Pause(pause)
        try:
            repeated = yield from _send_chunk([requests[i] for i in again], patience)
        except ResynError:
            break  # The results so far stand.
        for i, result in zip(again, repeated, strict=True):
            results[i] = result
    return results


def _send_chunk(
    requests: Sequence[verifier_pb2.VerifyRequest], patience: Patience
) -> Flow[list[Outcome | Rejected]]:
    """Send a batch, in halves if the service takes fewer items at once than we thought."""
    batch = verifier_pb2.VerifyBatchRequest(items=requests)
    try:
        reply = yield from persist(Send(Rpc.VERIFY_BATCH, batch, patience.deadline), patience)
    except TooLarge as error:
        if len(requests) == 1:
            return [Rejected(error)]
        middle = len(requests) // 2
        first = yield from _send_chunk(requests[:middle], patience)
        return first + (yield from _send_chunk(requests[middle:], patience))
    return replies.batch(reply, len(requests))
