"""The JSON that `--json` prints: one dictionary for each kind of value."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

from resyn.client import (
    Environment,
    FailedInstance,
    Instance,
    Job,
    Outcome,
    RequestRejected,
    ResynError,
    Verdict,
)
from resyn.client.jobs import JobWork


def outcome(value: Outcome) -> dict[str, Any]:
    """Return an outcome; `outcome` says which of the two it is."""
    kind = "verdict" if isinstance(value, Verdict) else "fault"
    failure = {"mask_sample": value.mask_sample, "failure_kind": value.failure_kind}
    return {"outcome": kind, **dataclasses.asdict(value), **failure}


def generated(value: Instance | FailedInstance) -> dict[str, Any]:
    """Return an instance, or a seed with its fault."""
    if isinstance(value, Instance):
        return dataclasses.asdict(value)
    return {"seed": value.seed, "fault": outcome(value.fault)}


def environment(value: Environment, *, with_source: bool) -> dict[str, Any]:
    """Return an environment."""
    record = dataclasses.asdict(value)
    if not with_source:
        del record["source"]
    return record


def work_name(work: JobWork) -> str:
    """Return `generate`, `score` or `reverify`."""
    return type(work).__name__.removesuffix("Job").lower()


def job(value: Job) -> dict[str, Any]:
    """Return a job; `kind` of its work says what it is to do."""
    record = dataclasses.asdict(value)
    record["work"] = {"kind": work_name(value.work), **record["work"]}
    return record


def error(value: ResynError, text: str) -> dict[str, Any]:
    """Return an error; `error` is its class's name with underscores."""
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(value).__name__).lower()
    record = {"error": name, "message": text, "failure_kind": value.failure_kind}
    if isinstance(value, RequestRejected):
        record |= {"field": value.field, "problem": value.problem, "expected": value.expected}
    return record
