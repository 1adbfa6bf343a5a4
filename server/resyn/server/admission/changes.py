"""Checks of what operators say of an environment's admission."""

from __future__ import annotations

import time

from resyn.server.rejections import invalid
from resyn.v1 import admission_pb2, environment_pb2
from resyn.v1.admission_pb2 import AdmissionState

MOST_REASON, MOST_AUTHOR = 500, 100
UNSPECIFIED = AdmissionState.ADMISSION_STATE_UNSPECIFIED


def change_of(request: environment_pb2.SetAdmissionRequest) -> admission_pb2.StateChange:
    """Return what a request asks for; Rejected if it says no reason or no author."""
    change = admission_pb2.StateChange(
        state=request.state, reason=request.reason, author=request.author
    )
    _check_texts(change, "")
    if change.state not in AdmissionState.values():
        raise invalid("state", str(change.state), _names())
    return stamped(change)


def check_change(change: admission_pb2.StateChange, path: str) -> None:
    """Refuse a change without a state, an author or a reason."""
    if change.state not in AdmissionState.values() or change.state == UNSPECIFIED:
        raise invalid(f"{path}state", str(change.state), _names())
    _check_texts(change, path)


def _check_texts(change: admission_pb2.StateChange, path: str) -> None:
    for field, text, most in (
        ("author", change.author, MOST_AUTHOR),
        ("reason", change.reason, MOST_REASON),
    ):
        if not text.strip():
            raise invalid(f"{path}{field}", "empty", f"at most {most} characters")
        if len(text) > most:
            raise invalid(f"{path}{field}", f"{len(text)} characters", f"at most {most}")


def stamped(change: admission_pb2.StateChange) -> admission_pb2.StateChange:
    """Return a change that is made now."""
    made = admission_pb2.StateChange()
    made.CopyFrom(change)
    made.set_unix_seconds = time.time()
    return made


def _names() -> str:
    names = [name.removeprefix("ADMISSION_STATE_") for name in AdmissionState.keys()[1:]]
    return f"one of {', '.join(names)}"
