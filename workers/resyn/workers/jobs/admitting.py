"""What a chunk of an AdmitJob is: registrations, a few at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import grpc

from resyn.v1 import environment_pb2_grpc, job_pb2, outcome_pb2
from resyn.workers.jobs import calls
from resyn.workers.jobs.halt import Halt
from resyn.workers.jobs.record import Record
from resyn.workers.jobs.settings import RunnerSettings

REJECTION_KEY = "resyn-rejection-bin"


class _Together:
    """RPCs that are out at the same time."""

    def __init__(self, started: Sequence[Any]) -> None:
        self._started = started

    def cancel(self) -> None:
        """Take them back."""
        for call in self._started:
            call.cancel()


class Admitting:
    """Has environments examined and registered."""

    def __init__(
        self, record: Record, channel: grpc.Channel, settings: RunnerSettings, halt: Halt
    ) -> None:
        self._record = record
        self._stub = environment_pb2_grpc.EnvironmentServiceStub(channel)
        self._settings = settings
        self._halt = halt

    def chunk(self, number: int) -> list[job_pb2.JobResult]:
        """Register a chunk's environments."""
        items = self._record.items(number)
        first = self._record.plan.firsts[number]

        def result(place: int, found: job_pb2.AdmissionResult) -> job_pb2.JobResult:
            item_id = items[place].item_id
            return job_pb2.JobResult(index=first + place, item_id=item_id, admission=found)

        def attempt(places: Sequence[int]) -> list[job_pb2.JobResult]:
            most = self._settings.job_admissions
            groups = [places[at : at + most] for at in range(0, len(places), most)]
            return [each for group in groups for each in together(group)]

        def together(places: Sequence[int]) -> list[job_pb2.JobResult]:
            started = [self._start(items[place], first + place) for place in places]
            with self._halt.ending(_Together(started)):
                found = [self._finish(call) for call in started]
            return [result(place, each) for place, each in zip(places, found, strict=True)]

        def failed(place: int, why: outcome_pb2.Fault) -> job_pb2.JobResult:
            return result(place, job_pb2.AdmissionResult(fault=why))

        return calls.settle(len(items), attempt, failed, self._halt, self._settings.job_tries)

    def _start(self, item: job_pb2.JobItem, index: int) -> Any:
        method: Any = self._stub.RegisterEnvironment  # the stubs know no `future`
        return method.future(
            item.registration,
            timeout=self._settings.job_chunk_seconds,
            metadata=calls.metadata(self._record.job, index),
        )

    def _finish(self, call: Any) -> job_pb2.AdmissionResult:
        try:
            environment = call.result()
        except grpc.RpcError as error:
            return self._failure(error)
        except grpc.FutureCancelledError:
            self._halt.check()
            raise
        environment.ClearField("source")
        return job_pb2.AdmissionResult(environment=environment)

    def _failure(self, error: Any) -> job_pb2.AdmissionResult:
        """Return a refusal, or a fault that another try may cure; one item ends no other."""
        trailing = dict(error.trailing_metadata() or ())
        if REJECTION_KEY in trailing and error.code() not in calls.PASSING:
            rejection = outcome_pb2.Rejection.FromString(trailing[REJECTION_KEY])
            return job_pb2.AdmissionResult(rejection=rejection)
        return job_pb2.AdmissionResult(fault=calls.trouble(error, self._halt).fault)
