"""Faults: whose each kind is, and whether trying again can help, follow from the kind alone."""

from __future__ import annotations

from resyn.v1 import outcome_pb2
from resyn.v1.outcome_pb2 import FaultKind, Party

_BLAME = {
    FaultKind.FAULT_KIND_TIMEOUT: Party.PARTY_ANSWER_OR_VERIFIER,
    FaultKind.FAULT_KIND_CPU_LIMIT: Party.PARTY_ANSWER_OR_VERIFIER,
    FaultKind.FAULT_KIND_MEMORY_LIMIT: Party.PARTY_ANSWER_OR_VERIFIER,
    FaultKind.FAULT_KIND_PIDS_LIMIT: Party.PARTY_ANSWER_OR_VERIFIER,
    FaultKind.FAULT_KIND_OUTPUT_LIMIT: Party.PARTY_ANSWER_OR_VERIFIER,
    FaultKind.FAULT_KIND_QUEUE_DEADLINE: Party.PARTY_LOAD,
    FaultKind.FAULT_KIND_OVERLOADED: Party.PARTY_LOAD,
    FaultKind.FAULT_KIND_EXECUTION_DEADLINE: Party.PARTY_LOAD,
    FaultKind.FAULT_KIND_INFRASTRUCTURE: Party.PARTY_SERVICE,
}
_RETRYABLE = (Party.PARTY_LOAD, Party.PARTY_SERVICE)


def fault(kind: FaultKind.ValueType, message: str) -> outcome_pb2.Fault:
    """Return a fault of this kind."""
    party = _BLAME.get(kind, Party.PARTY_VERIFIER)
    return outcome_pb2.Fault(kind=kind, party=party, message=message, retryable=party in _RETRYABLE)


def kind_name(kind: FaultKind.ValueType) -> str:
    """Return a kind as metrics and logs name it: `queue_deadline`."""
    known = kind in FaultKind.values()
    return FaultKind.Name(kind).removeprefix("FAULT_KIND_").lower() if known else "unknown"
