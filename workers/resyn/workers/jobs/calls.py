"""RPCs to the server: as the submitter's bulk work, and again where that can help."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

import grpc

from resyn.common.faults import fault
from resyn.v1 import job_pb2, outcome_pb2
from resyn.workers.jobs import metrics
from resyn.workers.jobs.errors import JobFailed
from resyn.workers.jobs.halt import Halt
from resyn.workers.jobs.tally import fault_of

FIRST_PAUSE_SECONDS = 0.5
MOST_PAUSE_SECONDS = 30.0
RETRY_AFTER_KEY = "resyn-retry-after-ms"
# Of an RPC that failed as a whole; the others say that the request is wrong.
PASSING = (
    grpc.StatusCode.UNAVAILABLE,
    grpc.StatusCode.DEADLINE_EXCEEDED,
    grpc.StatusCode.CANCELLED,
    grpc.StatusCode.ABORTED,
    grpc.StatusCode.INTERNAL,
    grpc.StatusCode.UNKNOWN,
)

Metadata = tuple[tuple[str, str], ...]
#: Has some of a chunk's items done, by their places in it; returns a result for each.
Attempt = Callable[[Sequence[int]], list[job_pb2.JobResult]]


class CallFailed(Exception):
    """An RPC failed for a reason that may pass; `fault` stands for each item without a result."""

    def __init__(self, fault: outcome_pb2.Fault, retry_after_seconds: float) -> None:
        super().__init__(fault.message)
        self.fault = fault
        self.retry_after_seconds = retry_after_seconds


def metadata(job: job_pb2.Job, number: int) -> Metadata:
    """Return what a chunk's RPCs say of themselves; a repetition says the same."""
    said = (("resyn-class", "bulk"), ("resyn-request-id", f"{job.id}.{number}"))
    return (*said, ("resyn-tenant", job.tenant)) if job.tenant else said


def settle(
    count: int,
    attempt: Attempt,
    failed: Callable[[int, outcome_pb2.Fault], job_pb2.JobResult],
    halt: Halt,
    tries: int,
) -> list[job_pb2.JobResult]:
    """Return a result for each of `count` items: retryable faults stand after the last try."""
    results: dict[int, job_pb2.JobResult] = {}
    hint_seconds = 0.0
    for number in range(tries):
        left = [place for place in range(count) if _again(results.get(place))]
        if not left:
            break
        if number:
            metrics.TRIES.inc()
            halt.pause(_pause_seconds(number) + hint_seconds)
        halt.check()
        hint_seconds = 0.0
        try:
            results |= zip(left, attempt(left), strict=True)
        except CallFailed as error:
            hint_seconds = error.retry_after_seconds
            results |= {place: failed(place, error.fault) for place in left}
    return [results[place] for place in range(count)]


def _again(result: job_pb2.JobResult | None) -> bool:
    if result is None:
        return True
    found = fault_of(result)
    return found is not None and found.retryable


def _pause_seconds(failures: int) -> float:
    longest = min(MOST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2.0 ** (failures - 1))
    return random.uniform(0.5, 1.0) * longest


def trouble(error: grpc.RpcError, halt: Halt) -> CallFailed:
    """Return what a failed RPC means for its items; JobFailed if another try would not help."""
    halt.check()  # first: then it failed because we took it back
    code: Any = error.code()
    trailing: Any = error.trailing_metadata() or ()
    hints = {pair[0]: pair[1] for pair in trailing}
    text = f"{code.name}: {error.details()}"
    if code is grpc.StatusCode.RESOURCE_EXHAUSTED and RETRY_AFTER_KEY in hints:
        found = fault(outcome_pb2.FAULT_KIND_OVERLOADED, text)
        return CallFailed(found, _seconds(hints[RETRY_AFTER_KEY]))
    if code not in PASSING:
        raise JobFailed(f"the server refused a chunk: {text}") from error
    return CallFailed(fault(outcome_pb2.FAULT_KIND_INFRASTRUCTURE, text), 0.0)


def _seconds(millis: str) -> float:
    try:
        return min(MOST_PAUSE_SECONDS, max(0.0, float(millis) / 1000))
    except ValueError:
        return 0.0
