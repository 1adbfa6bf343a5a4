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
from resyn.v1 import operator_pb2, outcome_pb2, verifier_pb2


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
        """Return the fault of an environment that an operator has taken out of service."""
        with self.lock:
            circuit = self.circuits.get(digest)
        if circuit is None or circuit.state != operator_pb2.CIRCUIT_STATE_OPEN:
            return None
        number = to_number(FaultKind.QUARANTINED)
        return fault(number, circuit.override.reason)  # type: ignore[arg-type] # as above

    def store(self, environment: FakeEnvironment) -> None:
        """Keep an environment; AlreadyExists if its name and version have other content."""
        message = environment.message
        with self.lock:
            versions = self._environments.setdefault(message.name, {})
            old = versions.get(message.version)
            if old is not None and old.message.digest != message.digest:
                raise errors.AlreadyExists(
                    f"{message.name}@{message.version} has other content", "version", "a new one"
                )
            versions[message.version] = environment

    def find(self, reference: str) -> FakeEnvironment:
        """Return the environment that a digest, `name@version` or `name` points to."""
        name, _, version = reference.partition("@")
        with self.lock:
            versions = self._environments.get(name, {})
            if versions and version in ("", "latest"):
                return list(versions.values())[-1]
            if version in versions:
                return versions[version]
            for environment in (e for v in self._environments.values() for e in v.values()):
                if environment.message.digest == reference:
                    return environment
        raise errors.NotFound(f"no environment {reference!r}", "environment", "a registered one")

    def environments(self) -> list[FakeEnvironment]:
        """Return all environments by name and version."""
        with self.lock:
            return [e for _, v in sorted(self._environments.items()) for _, e in sorted(v.items())]

    def next_version(self, name: str) -> str:
        """Return the version for a registration that names none."""
        with self.lock:
            return str(len(self._environments.get(name, {})) + 1)

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
