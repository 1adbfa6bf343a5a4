"""What operators see, as frozen values: servers, workers, Redis, and what is out of service."""

from __future__ import annotations

from dataclasses import dataclass, field

from resyn.client.enums import CircuitState, IsolationLevel, Quarantine, from_number
from resyn.v1 import operator_pb2


@dataclass(frozen=True, slots=True)
class ServerState:
    """A server; of calls only the one that answered has something to say."""

    server: str
    waiting_calls: int = 0
    """Accepted and not yet answered."""
    most_waiting_calls: int = 0
    address: str = ""
    """Its host and its gRPC address there."""


@dataclass(frozen=True, slots=True)
class RedisState:
    """What Redis says of itself."""

    version: str = ""
    used_bytes: int = 0
    most_bytes: int = 0
    """0: no limit."""
    problem: str = ""
    """Why the server could not ask it; then the rest is empty, and no workers are known."""


@dataclass(frozen=True, slots=True)
class WorkerState:
    """What a worker said of itself with its last beat."""

    worker: str
    host: str = ""
    isolation_level: IsolationLevel = IsolationLevel.UNSPECIFIED
    profiles: tuple[str, ...] = ()
    slots: int = 0
    running: int = 0
    """Slots in use."""
    waiting: int = 0
    """Calls that it has taken and not begun."""
    warm_jails: int = 0
    warm_bytes: int = 0
    draining: bool = False
    ejected: str = ""
    """Why it has taken itself out of service; empty: it has not."""
    beat_age_seconds: float = 0.0
    alive: bool = True


@dataclass(frozen=True, slots=True)
class Override:
    """An operator's word on an environment."""

    state: Quarantine
    reason: str = ""
    author: str = ""
    set_unix_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Circuit:
    """Whether an environment's calls run."""

    environment_digest: str
    environment: str = ""
    """`name@version`, as it was first registered."""
    state: CircuitState = CircuitState.UNSPECIFIED
    """What holds for the next call."""
    reason: str = ""
    until_unix_seconds: float = 0.0
    """When the next call may try; 0 if it is not open by itself."""
    openings: int = 0
    """How often it has opened without a verdict in between."""
    override: Override | None = None
    """What an operator has set, which goes before all else."""


@dataclass(frozen=True, slots=True)
class ServiceStatus:
    """The service as one of its servers saw it."""

    unix_seconds: float
    """When, by Redis's clock."""
    server: ServerState
    """The one that answered."""
    redis: RedisState
    workers: tuple[WorkerState, ...] = field(default_factory=tuple)
    circuits: tuple[Circuit, ...] = field(default_factory=tuple)
    """Open ones, and those that an operator has set."""
    servers: tuple[ServerState, ...] = field(default_factory=tuple)
    """All that live."""


def read_status(message: operator_pb2.ServiceStatus) -> ServiceStatus:
    """Return the value of a reply."""
    redis = message.redis
    return ServiceStatus(
        message.unix_seconds,
        _server(message.server),
        RedisState(redis.version, redis.used_bytes, redis.most_bytes, redis.problem),
        tuple(map(_worker, message.workers)),
        tuple(map(read_circuit, message.circuits)),
        tuple(map(_server, message.servers)),
    )


def _server(message: operator_pb2.ServerState) -> ServerState:
    return ServerState(
        message.server, message.waiting_calls, message.most_waiting_calls, message.address
    )


def _worker(message: operator_pb2.WorkerState) -> WorkerState:
    return WorkerState(
        message.worker,
        message.host,
        from_number(IsolationLevel, message.isolation_level),
        tuple(message.profiles),
        message.slots,
        message.running,
        message.waiting,
        message.warm_jails,
        message.warm_bytes,
        message.draining,
        message.ejected,
        message.beat_age_seconds,
        message.alive,
    )


def read_circuit(message: operator_pb2.Circuit) -> Circuit:
    """Return the value of a reply."""
    return Circuit(
        message.environment_digest,
        message.environment,
        from_number(CircuitState, message.state),
        message.reason,
        message.until_unix_seconds,
        message.openings,
        _override(message.override) if message.HasField("override") else None,
    )


def _override(message: operator_pb2.Override) -> Override:
    return Override(
        from_number(Quarantine, message.state),
        message.reason,
        message.author,
        message.set_unix_seconds,
    )
