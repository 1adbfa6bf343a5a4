"""Environments that are not simply admitted, as this server knows them."""

from __future__ import annotations

import math
from collections.abc import Mapping

import grpc
from google.protobuf.message import DecodeError

from resyn.server import faults
from resyn.server.heard import Heard
from resyn.server.rejections import Rejected
from resyn.v1 import admission_pb2, call_pb2
from resyn.v1.admission_pb2 import AdmissionState

RUNS = (AdmissionState.ADMISSION_STATE_ADMITTED, AdmissionState.ADMISSION_STATE_RESTRICTED)
_MOST_CODES = 5


def brief(record: admission_pb2.AdmissionRecord) -> admission_pb2.AdmissionRecord | None:
    """Return what servers need to know of a record; None: nothing, it runs as it is."""
    runs = record.state in RUNS
    if runs and not record.restrictions.difficulties:
        return None
    made = admission_pb2.AdmissionRecord(state=record.state, restrictions=record.restrictions)
    if record.HasField("override"):
        made.override.CopyFrom(record.override)
    elif not runs:
        codes = [finding.code for finding in record.report.findings[:_MOST_CODES]]
        made.report.findings.extend(admission_pb2.Finding(code=code) for code in codes)
    return made


class Withheld:
    """Says whether an environment's calls run, and at which levels it may generate."""

    def __init__(self) -> None:
        self._records: Heard[admission_pb2.AdmissionRecord] = Heard()

    def hear_all(self, stored: Mapping[bytes, bytes], asked: float = math.inf) -> None:
        """Take over all records as Redis had them when it was asked (monotonic), or later."""
        read = {digest.decode(): _record(text) for digest, text in stored.items()}
        self._records.look({digest: each for digest, each in read.items() if each}, asked)

    def hear(self, digest: str, text: bytes | None) -> None:
        """Take over one environment's record; None: it is simply admitted."""
        self._records.tell(digest, None if text is None else _record(text))

    def refusal(self, digest: str) -> call_pb2.CallResult | None:
        """Return what calls of an environment get that may not run."""
        record = self._records.find(digest)
        if record is None or record.state in RUNS:
            return None
        state = AdmissionState.Name(record.state).removeprefix("ADMISSION_STATE_")
        if record.HasField("override"):
            why = f"{record.override.author} has set this: {record.override.reason}"
        else:
            why = ", ".join(finding.code for finding in record.report.findings) or "not examined"
        text = f"its admission state is {state} ({why}); `resyn env show {digest}` has the report"
        return faults.quarantined(digest, text)

    def check_difficulty(self, digest: str, difficulty: int) -> None:
        """Refuse a level that an environment may not generate at."""
        record = self._records.find(digest)
        allowed = record.restrictions.difficulties if record is not None else ()
        if record is not None and record.state in RUNS and allowed and difficulty not in allowed:
            raise Rejected(
                grpc.StatusCode.FAILED_PRECONDITION,
                "difficulty",
                f"{difficulty}: this environment is restricted to some levels",
                f"allowed are {', '.join(map(str, allowed))}",
            )


def _record(text: bytes) -> admission_pb2.AdmissionRecord | None:
    try:
        return admission_pb2.AdmissionRecord.FromString(text)
    except DecodeError:  # one that is none must not hide the others
        return None
