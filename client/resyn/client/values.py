"""What the service says, as frozen values: outcomes and how they came about."""

from __future__ import annotations

from dataclasses import dataclass, field

from resyn.client import errors
from resyn.client.enums import FaultKind, IsolationLevel, IsolationMode, Party


@dataclass(frozen=True, slots=True)
class Execution:
    """How a call ran: the evidence beside its outcome. Zero or empty where it is not known."""

    environment_digest: str = ""
    isolation_mode: IsolationMode = IsolationMode.UNSPECIFIED
    isolation_level: IsolationLevel = IsolationLevel.UNSPECIFIED
    queue_seconds: float = 0.0
    """From the service's acceptance to the start of the call's process."""
    execution_seconds: float = 0.0
    """Wall time in its process."""
    cpu_seconds: float = 0.0
    """User and system time of all its processes."""
    peak_memory_bytes: int = 0
    """Of all its processes, without what the environment loaded."""
    attempt: int = 0
    """1 for the first delivery to a worker."""
    worker: str = ""
    cached: bool = False
    """The verdict of an equal, earlier call."""
    starved_seconds: float = 0.0
    """Of `execution_seconds`: others had the CPU while its processes could run."""
    throttled_seconds: float = 0.0
    """Of a time-out: a quota on CPU time stopped the worker's host."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verifier returned a score."""

    score: float
    """Finite and in [0, 1]."""
    answer_missing: bool = False
    """The extraction found no answer: the score is 0.0, and the verifier did not run."""
    execution: Execution = field(default_factory=Execution)

    @property
    def mask_sample(self) -> bool:
        """False: the sample was measured."""
        return False

    @property
    def failure_kind(self) -> None:
        """None: nothing failed."""
        return None


# Names of NeMo Gym's vocabulary; what it has no name for becomes `resyn:<kind>`.
_FAILURE_KINDS = {
    FaultKind.MEMORY_LIMIT: "provider_oom_killed",
    FaultKind.VERIFIER_ERROR: "verifier_error",
    FaultKind.INVALID_RESULT: "verifier_error",
    FaultKind.CRASHED: "verifier_error",
    FaultKind.LOAD_ERROR: "verifier_error",
    FaultKind.QUEUE_DEADLINE: "provider_unavailable",
    FaultKind.OVERLOADED: "provider_unavailable",
    FaultKind.EXECUTION_DEADLINE: "provider_unavailable",
    FaultKind.INFRASTRUCTURE: "provider_unavailable",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """No score exists, and this says why; there is no `score` here that one could train on."""

    kind: FaultKind
    party: Party = Party.UNSPECIFIED
    """Whose fault it is."""
    message: str = ""
    """For people; not for parsing."""
    retryable: bool = False
    """The same call may get a verdict if it is sent again."""
    execution: Execution = field(default_factory=Execution)

    @property
    def mask_sample(self) -> bool:
        """True: the sample was not measured, so that nothing may train on it."""
        return True

    @property
    def failure_kind(self) -> str:
        """NeMo Gym's name for this failure, or `resyn:<kind>` where it has none."""
        return _FAILURE_KINDS.get(self.kind, f"resyn:{self.kind.value}")


Outcome = Verdict | Fault
"""What became of one call: a verdict or a fault."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """An item of a batch or a stream that was refused; it stands in the item's own place."""

    error: errors.RequestRejected
    """What `verify` would have raised for this item: its class, field, problem and cure."""

    @property
    def mask_sample(self) -> bool:
        """True: the sample was not measured, so that nothing may train on it."""
        return True

    @property
    def failure_kind(self) -> str:
        """`resyn:rejected`."""
        return self.error.failure_kind
