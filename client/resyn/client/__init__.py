"""Clients of the ReSyn verifier service: `Client` blocks, `AsyncClient` is for asyncio.

A call ends in a `Verdict`, with a score, or in a `Fault`, without one; errors are exceptions below
`ResynError`. `resyn.client.testing` has a service for unit tests.
"""

from resyn.client.aio import AsyncClient
from resyn.client.client import Client
from resyn.client.enums import (
    Extraction,
    FaultKind,
    IsolationLevel,
    IsolationMode,
    Party,
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
from resyn.client.values import Execution, Fault, Outcome, Rejected, Verdict

__all__ = [
    "AlreadyExists",
    "AsyncClient",
    "Cancelled",
    "Client",
    "DeadlineExceeded",
    "Environment",
    "Execution",
    "Extraction",
    "FailedInstance",
    "Fault",
    "FaultKind",
    "Instance",
    "InstanceHash",
    "InstanceJson",
    "InternalError",
    "InvalidRequest",
    "IsolationLevel",
    "IsolationMode",
    "Limits",
    "NotAllowed",
    "NotFound",
    "Outcome",
    "Overloaded",
    "Party",
    "ProtocolError",
    "Rejected",
    "RequestRejected",
    "ResynError",
    "ServiceUnavailable",
    "TooLarge",
    "Verdict",
    "VerifyItem",
    "WorkClass",
]
