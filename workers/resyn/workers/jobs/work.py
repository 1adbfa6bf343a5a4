"""What a chunk of each kind of job is: its RPCs, and the results of its items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Protocol

import grpc

from resyn.v1 import job_pb2, outcome_pb2, verifier_pb2, verifier_pb2_grpc
from resyn.workers.jobs import calls
from resyn.workers.jobs.halt import Halt
from resyn.workers.jobs.record import Record
from resyn.workers.jobs.settings import RunnerSettings


class Work(Protocol):
    """Has the chunks of one job done."""

    def chunk(self, number: int) -> list[job_pb2.JobResult]:
        """Return one result for each item of a chunk."""


class _Chunks:
    """What both kinds of work need."""

    def __init__(
        self, record: Record, channel: grpc.Channel, settings: RunnerSettings, halt: Halt
    ) -> None:
        self._record = record
        self._stub = verifier_pb2_grpc.VerifierServiceStub(channel)
        self._seconds = settings.job_chunk_seconds
        self._tries = settings.job_tries
        self._halt = halt

    def _first(self, number: int) -> int:
        return self._record.plan.firsts[number]


class Verifying(_Chunks):
    """Scores items, for the first or for another time."""

    def chunk(self, number: int) -> list[job_pb2.JobResult]:
        """Score a chunk's items."""
        items, said = self._record.items(number), calls.metadata(self._record.job, number)

        def result(place: int, verified: verifier_pb2.ItemResult) -> job_pb2.JobResult:
            item = items[place]
            made = job_pb2.JobResult(
                index=self._first(number) + place, item_id=item.item_id, verified=verified
            )
            if item.HasField("expected_score"):
                made.expected_score = item.expected_score
            return made

        def attempt(places: Sequence[int]) -> list[job_pb2.JobResult]:
            found = self._send([items[place].request for place in places], said)
            return [result(place, each) for place, each in zip(places, found, strict=True)]

        def failed(place: int, fault: outcome_pb2.Fault) -> job_pb2.JobResult:
            outcome = outcome_pb2.Outcome(fault=fault)
            return result(place, verifier_pb2.ItemResult(outcome=outcome))

        return calls.settle(len(items), attempt, failed, self._halt, self._tries)

    def _send(
        self, requests: list[verifier_pb2.VerifyRequest], said: calls.Metadata
    ) -> list[verifier_pb2.ItemResult]:
        batch = verifier_pb2.VerifyBatchRequest(items=requests)
        method: Any = self._stub.VerifyBatch  # the stubs know no `future`
        call = method.future(batch, timeout=self._seconds, metadata=said)
        try:
            with self._halt.ending(call):
                return list(call.result().results)
        except grpc.RpcError as error:
            raise calls.trouble(error, self._halt) from error
        except grpc.FutureCancelledError:
            self._halt.check()
            raise


class Generating(_Chunks):
    """Generates instances: every environment at every difficulty with every seed."""

    def chunk(self, number: int) -> list[job_pb2.JobResult]:
        """Generate a chunk's instances."""
        first, plan = self._first(number), self._record.plan
        series = self._series(first)
        last = number + 1 == len(plan.firsts)
        count = (plan.total if last else plan.firsts[number + 1]) - first
        said = calls.metadata(self._record.job, number)

        def attempt(places: Sequence[int]) -> list[job_pb2.JobResult]:
            found: list[verifier_pb2.GenerateInstancesResponse] = []
            for run in _runs(places):
                request = verifier_pb2.GenerateInstancesRequest()
                request.CopyFrom(series)
                request.seed, request.count = series.seed + run[0], len(run)
                found += self._send(request, said)
            return [
                job_pb2.JobResult(index=first + place, generated=each)
                for place, each in zip(places, found, strict=True)
            ]

        def failed(place: int, fault: outcome_pb2.Fault) -> job_pb2.JobResult:
            lost = verifier_pb2.GenerateInstancesResponse(seed=series.seed + place, fault=fault)
            return job_pb2.JobResult(index=first + place, generated=lost)

        return calls.settle(count, attempt, failed, self._halt, self._tries)

    def _series(self, first: int) -> verifier_pb2.GenerateInstancesRequest:
        """Return the request for the instances from `first` on."""
        work = self._record.job.spec.generate
        cell, offset = divmod(first, work.count)
        environment, difficulty = divmod(cell, len(work.difficulties))
        return verifier_pb2.GenerateInstancesRequest(
            environment=work.environments[environment],
            difficulty=work.difficulties[difficulty],
            seed=work.seed + offset,
            with_reference_answer=work.with_reference_answer,
        )

    def _send(
        self, request: verifier_pb2.GenerateInstancesRequest, said: calls.Metadata
    ) -> Iterator[verifier_pb2.GenerateInstancesResponse]:
        """Yield one response per seed; those that did not come are faults of their own."""
        call: Any = self._stub.GenerateInstances(request, timeout=self._seconds, metadata=said)
        received = 0
        try:
            with self._halt.ending(call):
                for response in call:
                    received += 1
                    yield response
        except grpc.RpcError as error:
            failure = calls.trouble(error, self._halt)
            if not received:
                raise failure from error
            for seed in range(request.seed + received, request.seed + request.count):
                yield verifier_pb2.GenerateInstancesResponse(seed=seed, fault=failure.fault)


def _runs(places: Sequence[int]) -> Iterator[list[int]]:
    """Cut rising numbers into runs without a gap."""
    for _, run in groupby(enumerate(places), lambda pair: pair[1] - pair[0]):
        yield [place for _, place in run]
