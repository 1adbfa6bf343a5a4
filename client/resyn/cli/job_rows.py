"""Rows of files to the items of a job, and a job's results to rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from resyn.cli import job_registrations
from resyn.client import (
    AdmitJob,
    Extraction,
    FailedInstance,
    Fault,
    GenerateJob,
    Instance,
    InstanceHash,
    InstanceJson,
    InvalidRequest,
    IsolationMode,
    JobItem,
    JobResult,
    Rejected,
    Verdict,
    VerifyItem,
)
from resyn.client.jobs import JobWork

Row = dict[str, Any]
_MODES = (IsolationMode.FORK.value, IsolationMode.FRESH_JAIL.value)

SCORE_COLUMNS = {
    "index": "int64",
    "item_id": "string",
    "outcome": "string",  # verdict, fault or rejected
    "score": "float64",  # of a verdict; nothing else has one
    "answer_missing": "bool",
    "expected_score": "float64",
    "fault_kind": "string",
    "fault_party": "string",
    "retryable": "bool",
    "message": "string",
    "environment_digest": "string",
    "execution_seconds": "float64",
    "cached": "bool",
}
INSTANCE_COLUMNS = {
    "index": "int64",
    "outcome": "string",  # instance or fault
    "environment_digest": "string",
    "difficulty": "int64",
    "seed": "int64",
    "hash": "string",
    "instance_json": "string",
    "question": "string",
    "reference_answer": "string",
    "fault_kind": "string",
    "fault_party": "string",
    "retryable": "bool",
    "message": "string",
}


def columns_of(work: JobWork) -> dict[str, str]:
    """Return the columns of a job's results, with their types."""
    if isinstance(work, AdmitJob):
        return job_registrations.COLUMNS
    return INSTANCE_COLUMNS if isinstance(work, GenerateJob) else SCORE_COLUMNS


def items(
    rows: Iterable[Row], environment: str | None, extraction: str | None, reverify: bool
) -> Iterator[JobItem]:
    """Yield the item of each row; InvalidRequest names the row and the column."""
    for number, row in enumerate(rows, 1):
        try:
            yield _item(row, environment, extraction, reverify)
        except InvalidRequest as error:
            field = f"row {number}: {error.field}"
            raise InvalidRequest(error.problem, field, error.expected) from None


def _item(row: Row, environment: str | None, extraction: str | None, reverify: bool) -> JobItem:
    item = VerifyItem(
        _text(row, "environment", environment),
        _text(row, "answer"),
        _instance(row),
        _choice(Extraction, row, "extraction", extraction or Extraction.NONE.value),
        _text(row, "item_id", ""),
        _mode(row),
    )
    return JobItem(item, _expected(row) if reverify else None)


def _text(row: Row, name: str, default: str | None = None) -> str:
    value = row.get(name)
    if value is None:
        value = default
    if value is None:
        raise InvalidRequest("absent", name, "a text")
    if name == "item_id":  # often a number
        return str(value)
    if not isinstance(value, str):
        raise InvalidRequest(f"it is of type {type(value).__name__}", name, "a text")
    return value


def _instance(row: Row) -> object:
    if row.get("instance_json") is not None:
        return InstanceJson(_text(row, "instance_json"))
    for name in ("instance_hash", "hash"):
        if row.get(name) is not None:
            return InstanceHash(_text(row, name))
    if "instance" in row:
        return row["instance"]
    raise InvalidRequest("absent", "instance_json", "instance_json, instance_hash or instance")


def _choice(kind: type[Extraction], row: Row, name: str, default: str) -> Extraction:
    text = _text(row, name, default)
    try:
        return kind(text)
    except ValueError:
        raise InvalidRequest(repr(text), name, f"one of {', '.join(kind)}") from None


def _mode(row: Row) -> IsolationMode | None:
    text = row.get("isolation_mode")
    if text in (None, ""):
        return None
    if text not in _MODES:
        raise InvalidRequest(repr(text), "isolation_mode", f"{', '.join(_MODES)}, or none")
    return IsolationMode(str(text))


def _expected(row: Row) -> float:
    score = row.get("expected_score")
    score = row.get("score") if score is None else score
    if isinstance(score, bool) or not isinstance(score, (int, float)):
        raise InvalidRequest(repr(score), "expected_score", "the score that the item had")
    return float(score)


def result(found: JobResult, work: JobWork) -> Row:
    """Return a result as a row; columns that it has nothing for are None."""
    if isinstance(work, AdmitJob):
        return job_registrations.result(found)
    if isinstance(found.result, (Instance, FailedInstance)):
        return dict.fromkeys(INSTANCE_COLUMNS) | {"index": found.index} | _generated(found.result)
    row = dict.fromkeys(SCORE_COLUMNS) | {"index": found.index, "item_id": found.item_id}
    row["expected_score"] = found.expected_score
    if isinstance(found.result, Rejected):
        return row | {"outcome": "rejected", "message": str(found.result.error)}
    if not isinstance(found.result, (Verdict, Fault)):
        raise TypeError(f"no answer has become a {type(found.result).__name__}")
    ran = found.result.execution
    row["environment_digest"] = ran.environment_digest
    row["execution_seconds"], row["cached"] = ran.execution_seconds, ran.cached
    if isinstance(found.result, Fault):
        return row | _fault(found.result)
    return row | _verdict(found.result)


def _verdict(verdict: Verdict) -> Row:
    facts = {"score": verdict.score, "answer_missing": verdict.answer_missing}
    return {"outcome": "verdict", **facts}


def _fault(fault: Fault) -> Row:
    return {
        "outcome": "fault",
        "fault_kind": fault.kind.value,
        "fault_party": fault.party.value,
        "retryable": fault.retryable,
        "message": fault.message,
    }


def _generated(found: Instance | FailedInstance) -> Row:
    if isinstance(found, FailedInstance):
        digest = found.fault.execution.environment_digest or None
        return {"seed": found.seed, "environment_digest": digest} | _fault(found.fault)
    return {
        "outcome": "instance",
        "environment_digest": found.environment_digest,
        "difficulty": found.difficulty,
        "seed": found.seed,
        "hash": found.hash,
        "instance_json": found.instance_json,
        "question": found.question,
        "reference_answer": found.reference_answer,
    }
