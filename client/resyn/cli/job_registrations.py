"""Files of environments to the items of a job that admits them, and its results to rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from resyn.cli.env import read_source
from resyn.client import (
    Environment,
    FailedRegistration,
    JobResult,
    Registration,
    Rejected,
)
from resyn.client.admission import Provenance

Row = dict[str, Any]

COLUMNS = {
    "index": "int64",
    "item_id": "string",
    "outcome": "string",  # environment, fault or rejected
    "name": "string",
    "version": "string",
    "environment_digest": "string",
    "state": "string",  # admitted, restricted, quarantined
    "findings": "string",  # error and warning codes, the worst first
    "seconds": "float64",  # that the examination took
    "fault_kind": "string",
    "fault_party": "string",
    "retryable": "bool",
    "message": "string",
}


def items(
    files: Iterable[Path], profile: str | None, author: str, model: str
) -> Iterator[Registration]:
    """Yield the registration of each file; its name is the file's, its item id the path."""
    came = Provenance(author=author, model=model)
    for file in files:
        source = read_source(file)
        yield Registration(
            source, file.stem, profile=profile, item_id=str(file)[-256:], provenance=came
        )


def result(found: JobResult) -> Row:
    """Return a result as a row; columns that it has nothing for are None."""
    row = dict.fromkeys(COLUMNS) | {"index": found.index, "item_id": found.item_id}
    if isinstance(found.result, Environment):
        return row | _environment(found.result)
    if isinstance(found.result, Rejected):
        return row | {"outcome": "rejected", "message": str(found.result.error)}
    if isinstance(found.result, FailedRegistration):
        fault = found.result.fault
        return row | {
            "outcome": "fault",
            "fault_kind": fault.kind.value,
            "fault_party": fault.party.value,
            "retryable": fault.retryable,
            "message": fault.message,
        }
    raise TypeError(f"no registration has become a {type(found.result).__name__}")


def _environment(stored: Environment) -> Row:
    row: Row = {
        "outcome": "environment",
        "name": stored.name,
        "version": stored.version,
        "environment_digest": stored.digest,
    }
    if stored.admission is not None:
        row["state"] = stored.admission.state.value
        if (report := stored.admission.report) is not None:
            bad = (each for each in report.findings if each.severity.value in ("error", "warning"))
            row["findings"] = " ".join(f"{each.code}={each.severity.value}" for each in bad)
            row["seconds"] = report.seconds
    return row
