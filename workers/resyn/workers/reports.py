"""Results that a worker gives without a jail, and what it counts and logs of every result."""

from __future__ import annotations

import logging

from resyn.common import faults
from resyn.v1 import call_pb2
from resyn.v1.outcome_pb2 import FaultKind
from resyn.workers import metrics
from resyn.workers.entries import Item
from resyn.workers.executor import kind_of

log = logging.getLogger(__name__)


def expired(item: Item) -> call_pb2.CallResult:
    """Its time was over before it began."""
    text = f"its time was over when it had waited {item.queue_seconds():.3g} s; it never ran"
    fault = faults.fault(FaultKind.FAULT_KIND_QUEUE_DEADLINE, text)
    result = call_pb2.CallResult(call_id=item.call.call_id, fault=fault)
    result.execution.queue_seconds = item.queue_seconds()
    return result


def cut_off(item: Item, queue_seconds: float) -> call_pb2.CallResult:
    """Its caller's deadline passed while it ran."""
    ran_seconds = item.queue_seconds() - queue_seconds
    text = (
        f"its deadline passed when it had waited {queue_seconds:.3g} s and run {ran_seconds:.3g} s"
    )
    fault = faults.fault(FaultKind.FAULT_KIND_EXECUTION_DEADLINE, text)
    result = call_pb2.CallResult(call_id=item.call.call_id, fault=fault)
    result.execution.queue_seconds = queue_seconds
    result.execution.execution_seconds = ran_seconds
    return result


def failed(call: call_pb2.Call, error: Exception) -> call_pb2.CallResult:
    """Something of ours raised."""
    text = f"the worker failed: {type(error).__name__}"
    fault = faults.fault(FaultKind.FAULT_KIND_INFRASTRUCTURE, text)
    return call_pb2.CallResult(call_id=call.call_id, fault=fault)


def count(call: call_pb2.Call, result: call_pb2.CallResult) -> None:
    """Count a finished call."""
    metrics.RESULTS.labels(call.WhichOneof("work") or "none", kind_of(result)).inc()
    metrics.QUEUE_SECONDS.observe(result.execution.queue_seconds)
    metrics.EXECUTION_SECONDS.observe(result.execution.execution_seconds)
    metrics.CPU_SECONDS.inc(result.execution.cpu_seconds)


def log_fault(call: call_pb2.Call, result: call_pb2.CallResult) -> None:
    """Write our own faults to the log; those of guests are as common as guests are bad."""
    if result.WhichOneof("result") == "fault":
        ours = result.fault.kind == FaultKind.FAULT_KIND_INFRASTRUCTURE
        facts = {"request_id": call.request_id, "kind": kind_of(result)}
        facts |= {"environment": result.execution.environment_digest}
        facts |= {"reason": result.fault.message[:500]}
        log.log(logging.WARNING if ours else logging.DEBUG, "a call got no result", extra=facts)
