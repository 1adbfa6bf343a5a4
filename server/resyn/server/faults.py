"""The faults that a server gives by itself: its calls never ran, or their results never came."""

from __future__ import annotations

from resyn.v1 import call_pb2, outcome_pb2


def queue_deadline(problem: str) -> call_pb2.CallResult:
    """The deadline passed before a worker had finished the call."""
    return _result(outcome_pb2.FAULT_KIND_QUEUE_DEADLINE, outcome_pb2.PARTY_LOAD, problem)


def overloaded(problem: str) -> call_pb2.CallResult:
    """There is no room for the call."""
    return _result(outcome_pb2.FAULT_KIND_OVERLOADED, outcome_pb2.PARTY_LOAD, problem)


def infrastructure(problem: str) -> call_pb2.CallResult:
    """The service failed."""
    return _result(outcome_pb2.FAULT_KIND_INFRASTRUCTURE, outcome_pb2.PARTY_SERVICE, problem)


def _result(
    kind: outcome_pb2.FaultKind.ValueType, party: outcome_pb2.Party.ValueType, problem: str
) -> call_pb2.CallResult:
    fault = outcome_pb2.Fault(kind=kind, party=party, message=problem, retryable=True)
    return call_pb2.CallResult(fault=fault)
