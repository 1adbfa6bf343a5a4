"""Names of the contract's enums: lower-case strings, open for what a newer service may say."""

from __future__ import annotations

import enum
from typing import Self, TypeVar

from google.protobuf.descriptor import EnumDescriptor

from resyn.v1 import admission_pb2, job_pb2, operator_pb2, outcome_pb2, verifier_pb2


class OpenEnum(enum.StrEnum):
    """A string enum that takes `unknown_<number>` for values that this client does not know."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not (isinstance(value, str) and value.startswith("unknown_")):
            return None
        member = str.__new__(cls, value)
        member._name_, member._value_ = value.upper(), value
        # Two threads that meet the same number must end with one object.
        return cls._value2member_map_.setdefault(value, member)  # type: ignore[return-value]


class FaultKind(OpenEnum):
    """Why a call has no score."""

    UNSPECIFIED = "unspecified"
    TIMEOUT = "timeout"
    CPU_LIMIT = "cpu_limit"
    MEMORY_LIMIT = "memory_limit"
    PIDS_LIMIT = "pids_limit"
    OUTPUT_LIMIT = "output_limit"
    VERIFIER_ERROR = "verifier_error"
    INVALID_RESULT = "invalid_result"
    CRASHED = "crashed"
    POLICY_VIOLATION = "policy_violation"
    LOAD_ERROR = "load_error"
    POISON = "poison"
    QUARANTINED = "quarantined"
    QUEUE_DEADLINE = "queue_deadline"
    OVERLOADED = "overloaded"
    EXECUTION_DEADLINE = "execution_deadline"
    INFRASTRUCTURE = "infrastructure"


class Party(OpenEnum):
    """Whose fault a fault is."""

    UNSPECIFIED = "unspecified"
    ANSWER_OR_VERIFIER = "answer_or_verifier"
    VERIFIER = "verifier"
    LOAD = "load"
    SERVICE = "service"


class IsolationMode(OpenEnum):
    """What separated the call from the next one."""

    UNSPECIFIED = "unspecified"
    FRESH_JAIL = "fresh_jail"
    FORK = "fork"
    REUSED = "reused"


class IsolationLevel(OpenEnum):
    """What the worker's host could enforce."""

    UNSPECIFIED = "unspecified"
    FULL = "full"
    NO_CGROUP = "no_cgroup"
    SINGLE_UID = "single_uid"


class CircuitState(OpenEnum):
    """Whether an environment's calls run."""

    UNSPECIFIED = "unspecified"
    CLOSED = "closed"
    """They run."""
    OPEN = "open"
    """They get the fault QUARANTINED at once."""
    HALF_OPEN = "half_open"
    """One at a time runs, to see whether it works again."""


class Quarantine(OpenEnum):
    """What an operator says of an environment."""

    UNSPECIFIED = "unspecified"
    AUTOMATIC = "automatic"
    """As its circuit says."""
    OPEN = "open"
    """Out of service."""
    CLOSED = "closed"
    """In service, whatever its circuit would say."""


class AdmissionState(OpenEnum):
    """Whether an environment may be used."""

    UNSPECIFIED = "unspecified"
    CANDIDATE = "candidate"
    """Its examination could not be finished; its calls are refused."""
    ADMITTED = "admitted"
    RESTRICTED = "restricted"
    """Within its restrictions."""
    QUARANTINED = "quarantined"
    """Its calls are refused; the report says why."""
    RETIRED = "retired"
    """An operator has put it out of use; its calls are refused."""


class Severity(OpenEnum):
    """How bad a finding is."""

    UNSPECIFIED = "unspecified"
    INFO = "info"
    """Worth knowing."""
    WARNING = "warning"
    """Wrong, but verdicts can be used."""
    ERROR = "error"
    """Verdicts would teach a model something wrong, or there are none."""


class JobState(OpenEnum):
    """How far a job is."""

    UNSPECIFIED = "unspecified"
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Extraction(enum.StrEnum):
    """How the answer is found in a model's output."""

    NONE = "none"
    """The text as it is."""
    BOXED = "boxed"
    r"""The content of the last `\boxed{...}` with balanced braces."""
    ANSWER_TAG = "answer_tag"
    """The content of the last `<answer>...</answer>`."""
    ENVIRONMENT = "environment"
    """What the environment's own `extract` returns."""


class WorkClass(enum.StrEnum):
    """What kind of work the calls of a client are, for the service to share itself out by."""

    INTERACTIVE = "interactive"
    """Somebody waits: rollouts of a training step."""
    EVALUATION = "evaluation"
    """An evaluation, which may take a little longer."""
    BULK = "bulk"
    """Whole data sets, whenever there is room."""


def _numbers(proto: EnumDescriptor, prefix: str) -> dict[str, int]:
    values = proto.values_by_name.values()
    return {value.name.removeprefix(prefix).lower(): value.number for value in values}


NUMBERS: dict[type[enum.StrEnum], dict[str, int]] = {
    FaultKind: _numbers(outcome_pb2.FaultKind.DESCRIPTOR, "FAULT_KIND_"),
    Party: _numbers(outcome_pb2.Party.DESCRIPTOR, "PARTY_"),
    IsolationMode: _numbers(outcome_pb2.IsolationMode.DESCRIPTOR, "ISOLATION_MODE_"),
    IsolationLevel: _numbers(outcome_pb2.IsolationLevel.DESCRIPTOR, "ISOLATION_LEVEL_"),
    CircuitState: _numbers(operator_pb2.CircuitState.DESCRIPTOR, "CIRCUIT_STATE_"),
    Quarantine: _numbers(operator_pb2.Quarantine.DESCRIPTOR, "QUARANTINE_"),
    AdmissionState: _numbers(admission_pb2.AdmissionState.DESCRIPTOR, "ADMISSION_STATE_"),
    Severity: _numbers(admission_pb2.Severity.DESCRIPTOR, "SEVERITY_"),
    JobState: _numbers(job_pb2.JobState.DESCRIPTOR, "JOB_STATE_"),
    Extraction: _numbers(verifier_pb2.Extraction.DESCRIPTOR, "EXTRACTION_"),
}
"""Each enum's names with the contract's numbers."""


_MEMBERS: dict[type[enum.StrEnum], dict[int, OpenEnum]] = {
    kind: {number: kind(name) for name, number in NUMBERS[kind].items() if name in set(kind)}
    for kind in (
        FaultKind,
        Party,
        IsolationMode,
        IsolationLevel,
        CircuitState,
        Quarantine,
        AdmissionState,
        Severity,
        JobState,
    )
}


_Open = TypeVar("_Open", bound=OpenEnum)


def from_number(kind: type[_Open], number: int) -> _Open:
    """Return the member for the contract's number; `unknown_<number>` for one from the future."""
    member = _MEMBERS[kind].get(number)
    return member if isinstance(member, kind) else kind(f"unknown_{number}")


def to_number(member: enum.StrEnum) -> int:
    """Return the contract's number of a member."""
    return NUMBERS[type(member)][member.value]
