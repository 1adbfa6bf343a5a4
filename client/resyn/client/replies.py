"""Reads replies into values. Pure functions; ProtocolError for what makes no sense."""

from __future__ import annotations

from resyn.client import errors
from resyn.client.admission import read_admission, read_provenance, read_signals
from resyn.client.enums import FaultKind, IsolationLevel, IsolationMode, Party, from_number
from resyn.client.errors import ProtocolError
from resyn.client.items import Environment, FailedInstance, Instance, Limits
from resyn.client.values import Execution, Fault, Outcome, Rejected, Verdict
from resyn.v1 import environment_pb2, outcome_pb2, verifier_pb2

SCORED = (verifier_pb2.VerifyResponse, verifier_pb2.VerifyBatchResponse)
"""The replies that hold outcomes."""


def outcome(message: outcome_pb2.Outcome) -> Outcome:
    """Return the verdict or the fault."""
    kind = message.WhichOneof("result")
    if kind == "verdict":
        return _verdict(message)
    if kind == "fault":
        return fault(message.fault, message.execution)
    raise ProtocolError("an outcome is neither a verdict nor a fault; a newer client may read it")


def _verdict(message: outcome_pb2.Outcome) -> Verdict:
    score = message.verdict.score
    if not 0.0 <= score <= 1.0:
        raise ProtocolError(f"the service returned the score {score}, which is not in [0, 1]")
    return Verdict(score, message.verdict.answer_missing, execution(message.execution))


def fault(message: outcome_pb2.Fault, ran: outcome_pb2.Execution) -> Fault:
    """Return a fault with the evidence that stands beside it in every reply."""
    return Fault(
        from_number(FaultKind, message.kind),
        from_number(Party, message.party),
        message.message,
        message.retryable,
        execution(ran),
    )


def execution(message: outcome_pb2.Execution) -> Execution:
    """Return how a call ran."""
    return Execution(
        message.environment_digest,
        from_number(IsolationMode, message.isolation_mode),
        from_number(IsolationLevel, message.isolation_level),
        message.queue_seconds,
        message.execution_seconds,
        message.cpu_seconds,
        message.peak_memory_bytes,
        message.attempt,
        message.worker,
        message.cached,
        message.starved_seconds,
        message.throttled_seconds,
    )


def item(message: verifier_pb2.ItemResult) -> Outcome | Rejected:
    """Return what stands in an item's place."""
    if message.HasField("rejection"):
        return Rejected(errors.from_rejection(message.rejection))
    return outcome(message.outcome)


def batch(message: verifier_pb2.VerifyBatchResponse, count: int) -> list[Outcome | Rejected]:
    """Return the results of a batch of `count` items; equal outcomes are one value."""
    check_count(message, count)
    known: dict[bytes, Outcome] = {}
    results: list[Outcome | Rejected] = []
    for result in message.results:
        if result.HasField("rejection"):
            results.append(item(result))
            continue
        # Calls that ran together differ in nothing but their scores: reading costs 6 times as much.
        text = result.SerializeToString(deterministic=True)
        value = known.get(text)
        if value is None:
            value = known[text] = outcome(result.outcome)
        results.append(value)
    return results


def check_count(message: verifier_pb2.VerifyBatchResponse, count: int) -> None:
    """Raise ProtocolError unless each item has its result: results are matched by position."""
    if len(message.results) != count:
        raise ProtocolError(f"{len(message.results)} results came back for {count} items")


def tells_of_overload(
    message: verifier_pb2.VerifyResponse | verifier_pb2.VerifyBatchResponse,
) -> bool:
    """Return whether the service was too full to run some of what was sent."""
    overloaded = outcome_pb2.FAULT_KIND_OVERLOADED
    if isinstance(message, verifier_pb2.VerifyResponse):
        return message.outcome.fault.kind == overloaded
    return any(result.outcome.fault.kind == overloaded for result in message.results)


def generated(message: verifier_pb2.GenerateInstancesResponse) -> Instance | FailedInstance:
    """Return the instance of a seed, or why it has none."""
    kind = message.WhichOneof("result")
    if kind == "fault":
        return FailedInstance(message.seed, fault(message.fault, message.execution))
    if kind == "instance":
        return instance(message.instance)
    raise ProtocolError(f"seed {message.seed} has neither an instance nor a fault")


def instance(message: verifier_pb2.Instance) -> Instance:
    """Return one instance."""
    answer = message.reference_answer if message.HasField("reference_answer") else None
    return Instance(
        message.hash,
        message.instance_json,
        message.question,
        message.difficulty,
        message.seed,
        message.environment_digest,
        answer,
    )


def environment(message: environment_pb2.Environment) -> Environment:
    """Return one environment."""
    return Environment(
        digest=message.digest,
        name=message.name,
        version=message.version,
        source=message.source,
        profile=message.profile,
        limits=_limits(message.limits),
        tags=tuple(message.tags),
        description=message.description,
        has_observe=message.has_observe,
        has_extract=message.has_extract,
        has_reference_answer=message.has_reference_answer,
        isolation_mode=from_number(IsolationMode, message.isolation_mode),
        deterministic=message.deterministic,
        doubts=tuple(message.doubts),
        registered_unix_seconds=message.registered_unix_seconds,
        family=message.family,
        provenance=read_provenance(message.provenance),
        admission=read_admission(message),
        signals=read_signals(message),
    )


def _limits(message: environment_pb2.Limits) -> Limits:
    return Limits(
        message.wall_seconds,
        message.cpu_seconds,
        message.memory_bytes,
        message.output_bytes,
        message.processes,
        message.load_seconds,
    )
