"""What a job runner sends again, how often and when, and what ends it in between."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from typing import Any

import grpc
import pytest

from resyn.common.faults import fault
from resyn.v1 import job_pb2, outcome_pb2, verifier_pb2
from resyn.workers.jobs import calls
from resyn.workers.jobs.errors import HandedBack, JobFailed, Lost
from resyn.workers.jobs.halt import Halt

OVERLOADED = fault(outcome_pb2.FAULT_KIND_OVERLOADED, "full")
TIMEOUT = fault(outcome_pb2.FAULT_KIND_TIMEOUT, "too slow")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calls, "FIRST_PAUSE_SECONDS", 0.001)


def verified(place: int, outcome: outcome_pb2.Outcome) -> job_pb2.JobResult:
    return job_pb2.JobResult(index=place, verified=verifier_pb2.ItemResult(outcome=outcome))


def scored(place: int) -> job_pb2.JobResult:
    return verified(place, outcome_pb2.Outcome(verdict=outcome_pb2.Verdict(score=1.0)))


def failed(place: int, found: outcome_pb2.Fault) -> job_pb2.JobResult:
    return verified(place, outcome_pb2.Outcome(fault=found))


class Failure(grpc.RpcError):
    """An RPC that ended with a status."""

    def __init__(self, code: grpc.StatusCode, *trailing: tuple[str, str]) -> None:
        super().__init__()
        self._code, self._trailing = code, trailing

    def code(self) -> grpc.StatusCode:
        return self._code

    def details(self) -> str:
        return "text"

    def trailing_metadata(self) -> Any:
        return self._trailing


def test_only_what_may_pass_is_sent_again() -> None:
    sent: list[list[int]] = []

    def attempt(places: Sequence[int]) -> list[job_pb2.JobResult]:
        sent.append(list(places))
        kinds = {1: OVERLOADED, 2: TIMEOUT} if len(sent) < 3 else {}
        return [failed(p, kinds[p]) if p in kinds else scored(p) for p in places]

    results = calls.settle(4, attempt, failed, Halt(), 5)
    assert sent == [[0, 1, 2, 3], [1], [1]]
    kinds = [each.verified.outcome.WhichOneof("result") for each in results]
    assert kinds == ["verdict", "verdict", "fault", "verdict"]


def test_an_rpc_that_failed_is_a_fault_of_each_item_after_the_last_try() -> None:
    tries = 0

    def attempt(places: Sequence[int]) -> list[job_pb2.JobResult]:
        nonlocal tries
        tries += 1
        raise calls.trouble(Failure(grpc.StatusCode.UNAVAILABLE), Halt())

    results = calls.settle(2, attempt, failed, Halt(), 3)
    assert tries == 3
    for each in results:
        found = each.verified.outcome.fault
        assert (found.kind, found.retryable) == (outcome_pb2.FAULT_KIND_INFRASTRUCTURE, True)
        assert found.message == "UNAVAILABLE: text"


def test_the_server_says_when_to_come_again() -> None:
    hint = ("resyn-retry-after-ms", "1500")
    found = calls.trouble(Failure(grpc.StatusCode.RESOURCE_EXHAUSTED, hint), Halt())
    assert found.retry_after_seconds == 1.5
    assert found.fault.kind == outcome_pb2.FAULT_KIND_OVERLOADED
    wrong = ("resyn-retry-after-ms", "soon")
    found = calls.trouble(Failure(grpc.StatusCode.RESOURCE_EXHAUSTED, wrong), Halt())
    assert found.retry_after_seconds == 0.0


@pytest.mark.parametrize(
    "code",
    [
        grpc.StatusCode.RESOURCE_EXHAUSTED,
        grpc.StatusCode.INVALID_ARGUMENT,
        grpc.StatusCode.NOT_FOUND,
        grpc.StatusCode.UNIMPLEMENTED,
        grpc.StatusCode.PERMISSION_DENIED,
    ],
)
def test_what_will_not_pass_fails_the_job(code: grpc.StatusCode) -> None:
    with pytest.raises(JobFailed, match=code.name):
        calls.trouble(Failure(code), Halt())


def test_an_rpc_that_was_taken_back_is_no_failure() -> None:
    halt = Halt()
    halt.end(Lost("cancelled"))
    with pytest.raises(Lost):
        calls.trouble(Failure(grpc.StatusCode.CANCELLED), halt)


def test_pauses_grow_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calls, "FIRST_PAUSE_SECONDS", 0.5)
    monkeypatch.setattr("random.uniform", lambda low, high: high)
    pauses = [calls._pause_seconds(failures) for failures in range(1, 10)]
    assert pauses == [0.5, 1, 2, 4, 8, 16, 30, 30, 30]


def test_calls_say_whose_they_are_and_repeat_their_id() -> None:
    job = job_pb2.Job(id="0123456789abcdef", tenant="team-a")
    said = dict(calls.metadata(job, 7))
    assert said == {
        "resyn-class": "bulk",
        "resyn-tenant": "team-a",
        "resyn-request-id": "0123456789abcdef.7",
    }
    assert "resyn-tenant" not in dict(calls.metadata(job_pb2.Job(id="x"), 0))


class Call:
    """An RPC that notes whether it was taken back."""

    def __init__(self) -> None:
        self.cancelled = threading.Event()

    def cancel(self) -> None:
        self.cancelled.set()


def test_an_end_takes_back_the_call_that_is_out_and_none_after_it() -> None:
    halt, first, second = Halt(), Call(), Call()
    with halt.ending(first):
        pass
    with halt.ending(second):
        halt.end(HandedBack())
    assert (first.cancelled.is_set(), second.cancelled.is_set()) == (False, True)
    late = Call()
    with halt.ending(late):
        assert late.cancelled.is_set()
    with pytest.raises(HandedBack):
        halt.check()


def test_an_end_from_another_thread_ends_a_pause() -> None:
    halt = Halt()
    began = time.monotonic()
    timer = threading.Timer(0.05, halt.end, (Lost("cancelled"),))
    timer.start()
    with pytest.raises(Lost):
        halt.pause(30.0)
    timer.join()
    assert time.monotonic() - began < 10.0


def test_a_stop_waits_for_the_chunk_at_hand() -> None:
    halt = Halt()
    halt.stop()
    halt.check()
    assert halt.stop_since is not None
