"""Counting what became of a chunk's items."""

from __future__ import annotations

from resyn.common.faults import kind_name
from resyn.v1 import admission_pb2, environment_pb2, job_pb2, outcome_pb2
from resyn.workers.jobs import metrics

# Scores that went through text and back may differ by so much and be equal.
ROUNDING = 1e-9


def fault_of(result: job_pb2.JobResult) -> outcome_pb2.Fault | None:
    """Return the fault that stands in a result, if one does."""
    if result.HasField("admission"):
        return result.admission.fault if result.admission.HasField("fault") else None
    if result.HasField("generated"):
        return result.generated.fault if result.generated.HasField("fault") else None
    outcome = result.verified.outcome
    return outcome.fault if outcome.HasField("fault") else None


def differs(result: job_pb2.JobResult, tolerance: float) -> bool:
    """Say whether a result is not the expected score."""
    if not result.verified.outcome.HasField("verdict"):
        return True
    score = result.verified.outcome.verdict.score
    return abs(score - result.expected_score) > tolerance + ROUNDING


def add(progress: job_pb2.JobProgress, results: list[job_pb2.JobResult]) -> job_pb2.JobProgress:
    """Return the progress after these results."""
    after = job_pb2.JobProgress()
    after.CopyFrom(progress)
    after.done += len(results)
    for result in results:
        _count(after, result)
    return after


def _count(progress: job_pb2.JobProgress, result: job_pb2.JobResult) -> None:
    fault = fault_of(result)
    if fault is not None:
        progress.faults[kind_name(fault.kind)] += 1
        metrics.ITEMS.labels("fault").inc()
    elif result.HasField("generated"):
        progress.instances += 1
        metrics.ITEMS.labels("instance").inc()
    elif result.admission.HasField("environment"):
        progress.environments[_state(result.admission.environment)] += 1
        metrics.ITEMS.labels("environment").inc()
    elif result.verified.HasField("rejection") or result.admission.HasField("rejection"):
        progress.rejections += 1
        metrics.ITEMS.labels("rejection").inc()
    else:
        progress.verdicts += 1
        progress.score_sum += result.verified.outcome.verdict.score
        metrics.ITEMS.labels("verdict").inc()


def _state(environment: environment_pb2.Environment) -> str:
    name = admission_pb2.AdmissionState.Name(environment.admission.state)
    return name.removeprefix("ADMISSION_STATE_").lower()
