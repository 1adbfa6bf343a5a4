"""The faults that a server gives by itself: no result came, or there was no room for the call."""

from __future__ import annotations

from resyn.common.faults import fault
from resyn.v1 import call_pb2
from resyn.v1.outcome_pb2 import FaultKind


def queue_deadline(problem: str) -> call_pb2.CallResult:
    """The deadline passed before a worker had finished the call."""
    return _result(FaultKind.FAULT_KIND_QUEUE_DEADLINE, problem)


def overloaded(problem: str) -> call_pb2.CallResult:
    """There is no room for the call."""
    return _result(FaultKind.FAULT_KIND_OVERLOADED, problem)


def quarantined(digest: str, problem: str) -> call_pb2.CallResult:
    """The call's environment is out of service."""
    result = _result(FaultKind.FAULT_KIND_QUARANTINED, problem)
    result.execution.environment_digest = digest
    return result


def infrastructure(problem: str) -> call_pb2.CallResult:
    """The service failed."""
    return _result(FaultKind.FAULT_KIND_INFRASTRUCTURE, problem)


def _result(kind: FaultKind.ValueType, problem: str) -> call_pb2.CallResult:
    return call_pb2.CallResult(fault=fault(kind, problem))
