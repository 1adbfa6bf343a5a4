"""What the fake knows and what it shall do wrong, safe for the server's threads."""

from __future__ import annotations

import threading
import time
from collections import Counter
from dataclasses import dataclass
from typing import Any

import grpc

from resyn.client import errors
from resyn.client.enums import FaultKind, to_number
from resyn.client.testing.environments import FakeEnvironment, fault
from resyn.common.versions import natural
from resyn.v1 import admission_pb2, environment_pb2, operator_pb2, outcome_pb2, verifier_pb2
from resyn.v1.admission_pb2 import AdmissionState

_ADMITTED = AdmissionState.ADMISSION_STATE_ADMITTED
_RUNS = (_ADMITTED, AdmissionState.ADMISSION_STATE_RESTRICTED)


@dataclass(frozen=True)
class Failure:
    """A status that one of the next RPCs ends with."""

    status: str
    rejection: outcome_pb2.Rejection | None
    retry_after_seconds: float | None
    rpc: str | None

    def is_for(self, rpc: str) -> bool:
        return self.rpc in (None, rpc)


@dataclass(frozen=True)
class Trouble:
    """What goes wrong with every RPC until a moment of the monotonic clock."""

    until: float
    failure: Failure


class State:
    """Environments, instances, planned failures, and which RPCs came."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.instances: dict[str, str] = {}
        self.failures: list[Failure] = []
        self.faults: list[FaultKind] = []
        self.rpcs: Counter[str] = Counter()
        self.requests: list[Any] = []
        self.metadata: list[tuple[str, dict[str, str]]] = []
        self.trouble: Trouble | None = None
        self.arrived = threading.Condition(self.lock)
        self.open = threading.Event()
        self.open.set()
        self.held_rpc: str | None = None
        self.stopping = threading.Event()
        self.delay_seconds = 0.0
        self.max_batch_items: int | None = None
        self.page_size = 100
        self.circuits: dict[str, operator_pb2.Circuit] = {}  # that operators have set, by digest
        self._latest: dict[str, str] = {}
        self._admissions: dict[str, admission_pb2.AdmissionRecord] = {}
        self._environments: dict[str, dict[str, FakeEnvironment]] = {}

    def enter(self, rpc: str, request: Any, context: Any) -> None:
        """Note an RPC, hold it while the service is held, and end it if a failure is planned."""
        with self.lock:
            self.rpcs[rpc] += 1
            self.requests.append(request)
            self.metadata.append((rpc, _metadata(context)))
            planned = self._next_failure(rpc)
            self.arrived.notify_all()
        if self.delay_seconds:
            self.stopping.wait(self.delay_seconds)
        if self.held_rpc in (None, rpc):
            self.open.wait()
        if planned is not None:
            _end(planned, context)

    def _next_failure(self, rpc: str) -> Failure | None:
        planned = next((f for f in self.failures if f.is_for(rpc)), None)
        if planned is not None:
            self.failures.remove(planned)
        elif self.trouble is not None and time.monotonic() < self.trouble.until:
            planned = self.trouble.failure
        return planned

    def next_fault(self) -> outcome_pb2.Fault | None:
        """Return the planned fault for this verification, if there is one."""
        with self.lock:
            if not self.faults:
                return None
            kind = self.faults.pop(0)
        # The stubs give each enum a number type of its own.
        return fault(to_number(kind), f"planned {kind}")  # type: ignore[arg-type]

    def quarantined(self, digest: str) -> outcome_pb2.Fault | None:
        """Return the fault of an environment that is out of service, or may not be used."""
        with self.lock:
            circuit = self.circuits.get(digest)
            reason = "" if self._runs(digest) else self._admissions[digest].override.reason
        if circuit is not None and circuit.state == operator_pb2.CIRCUIT_STATE_OPEN:
            reason = circuit.override.reason
        number = to_number(FaultKind.QUARANTINED)
        return fault(number, reason) if reason else None  # type: ignore[arg-type] # as above

    def store(self, environment: FakeEnvironment) -> FakeEnvironment:
        """Keep an environment; AlreadyExists if its name and version have other content."""
        message = environment.message
        with self.lock:
            versions = self._environments.setdefault(message.name, {})
            old = versions.get(message.version)
            if old is None:
                versions[message.version] = environment
                self._advance(message.name)
                return environment
        if old.message.digest != message.digest:
            raise errors.AlreadyExists(
                f"{message.name}@{message.version} has other content", "version", "a new one"
            )
        if old.verify is None:
            return old
        with self.lock:  # new functions for an old name
            versions[message.version] = environment
        return environment

    def set_admission(self, digest: str, change: admission_pb2.StateChange) -> None:
        """Set what an operator says, which goes before the report; UNSPECIFIED: the report."""
        with self.lock:
            record = self._admissions.setdefault(digest, admission_pb2.AdmissionRecord())
            record.ClearField("override")
            record.state = change.state or record.report.state or _ADMITTED
            kept = record.history.add()
            kept.CopyFrom(change)
            kept.state, kept.set_unix_seconds = record.state, time.time()
            if change.state:
                record.override.CopyFrom(kept)
            for name in self._environments:
                self._advance(name)

    def set_report(self, digest: str, report: admission_pb2.AdmissionReport) -> None:
        """Keep a report, unless there is one."""
        with self.lock:
            if digest not in self._admissions:
                record = admission_pb2.AdmissionRecord(state=report.state, report=report)
                self._admissions[digest] = record

    def _runs(self, digest: str) -> bool:
        record = self._admissions.get(digest)
        return record is None or record.state in _RUNS

    def _advance(self, name: str) -> None:
        """Move `latest` to the newest version that runs, never back."""
        versions = self._environments[name]
        for version in reversed(versions):
            if version == self._latest.get(name):
                return
            if self._runs(versions[version].message.digest):
                self._latest[name] = version
                return
        self._latest.setdefault(name, next(reversed(versions)))

    def shown(self, environment: FakeEnvironment) -> environment_pb2.Environment:
        """Return what a reply says of an environment."""
        shown = environment_pb2.Environment()
        shown.CopyFrom(environment.message)
        with self.lock:
            record = self._admissions.get(shown.digest)
            shown.admission.CopyFrom(record or admission_pb2.AdmissionRecord(state=_ADMITTED))
        return shown

    def find(self, reference: str) -> FakeEnvironment:
        """Return the environment that a digest, `name@version` or `name` points to."""
        name, _, version = reference.partition("@")
        with self.lock:
            versions = self._environments.get(name, {})
            if versions and version in ("", "latest"):
                return versions[self._latest[name]]
            if version in versions:
                return versions[version]
            for environment in (e for v in self._environments.values() for e in v.values()):
                if environment.message.digest == reference:
                    return environment
        raise errors.NotFound(f"no environment {reference!r}", "environment", "a registered one")

    def environments(self) -> list[FakeEnvironment]:
        """Return all environments by name, and by version with numbers as numbers."""
        with self.lock:
            found = [each for v in self._environments.values() for each in v.values()]
        return sorted(found, key=lambda each: (each.message.name, natural(each.message.version)))

    def next_version(self, name: str, digest: str) -> str:
        """Return the version for a registration that names none."""
        with self.lock:
            versions = self._environments.get(name, {})
        for version, environment in versions.items():
            if environment.message.digest == digest:
                return version
        return str(max((int(each) for each in versions if each.isdecimal()), default=0) + 1)

    def instance_json(self, request: verifier_pb2.VerifyRequest) -> str:
        """Return a request's instance; NotFound for an unknown hash."""
        if request.WhichOneof("instance") != "instance_hash":
            return request.instance_json
        text = self.instances.get(request.instance_hash)
        if text is None:
            raise errors.NotFound("no instance with this hash", "instance_hash", "a kept instance")
        return text


def _metadata(context: Any) -> dict[str, str]:
    return {pair[0]: pair[1] for pair in context.invocation_metadata()}


def _end(failure: Failure, context: Any) -> None:
    trailing: list[tuple[str, str | bytes]] = []
    if failure.rejection is not None:
        trailing.append((errors.REJECTION_KEY, failure.rejection.SerializeToString()))
    if failure.retry_after_seconds is not None:
        milliseconds = str(round(failure.retry_after_seconds * 1000))
        trailing.append((errors.RETRY_AFTER_KEY, milliseconds))
    context.set_trailing_metadata(tuple(trailing))
    context.abort(grpc.StatusCode[failure.status], f"planned {failure.status}")
