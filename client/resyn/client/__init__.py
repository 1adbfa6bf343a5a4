"""Clients of the ReSyn verifier service: `Client` blocks, `AsyncClient` is for asyncio.

A call ends in a `Verdict`, with a score, or in a `Fault`, without one; errors are exceptions below
`ResynError`. `resyn.client.testing` has a service for unit tests.
"""

from resyn.client.aio import AsyncClient
from resyn.client.client import Client
from resyn.client.enums import (
    CircuitState,
    Extraction,
    FaultKind,
    IsolationLevel,
    IsolationMode,
    JobState,
    Party,
    Quarantine,
    WorkClass,
)
from resyn.client.errors import (
    AlreadyExists,
    Cancelled,
    DeadlineExceeded,
    InternalError,
    InvalidRequest,
    NotAllowed,
    NotFound,
    Overloaded,
    ProtocolError,
    RequestRejected,
    ResynError,
    ServiceUnavailable,
    TooLarge,
)
from resyn.client.items import (
    Environment,
    FailedInstance,
    Instance,
    InstanceHash,
    InstanceJson,
    Limits,
    VerifyItem,
)
from resyn.client.jobs import (
    GenerateJob,
    Job,
    JobItem,
    JobProgress,
    JobResult,
    ReverifyJob,
    ScoreJob,
)
from resyn.client.status import (
    Circuit,
    Override,
    RedisState,
    ServerState,
    ServiceStatus,
    WorkerState,
)
from resyn.client.values import Execution, Fault, Outcome, Rejected, Verdict

__all__ = [
    "AlreadyExists",
    "AsyncClient",
    "Cancelled",
    "Circuit",
    "CircuitState",
    "Client",
    "DeadlineExceeded",
    "Environment",
    "Execution",
    "Extraction",
    "FailedInstance",
    "Fault",
    "FaultKind",
    "GenerateJob",
    "Instance",
    "InstanceHash",
    "InstanceJson",
    "InternalError",
    "InvalidRequest",
    "IsolationLevel",
    "IsolationMode",
    "Job",
    "JobItem",
    "JobProgress",
    "JobResult",
    "JobState",
    "Limits",
    "NotAllowed",
    "NotFound",
    "Outcome",
    "Overloaded",
    "Override",
    "Party",
    "ProtocolError",
    "Quarantine",
    "RedisState",
    "Rejected",
    "RequestRejected",
    "ResynError",
    "ReverifyJob",
    "ScoreJob",
    "ServerState",
    "ServiceStatus",
    "ServiceUnavailable",
    "TooLarge",
    "Verdict",
    "VerifyItem",
    "WorkClass",
    "WorkerState",
]
