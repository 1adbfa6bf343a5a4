"""EnvironmentService over the fake: it stores sources, never runs them, and finds nothing wrong."""

from __future__ import annotations

import re
import time
from typing import Any

from resyn.client import errors
from resyn.client.testing.environments import FakeEnvironment, describe, docstring, metadata
from resyn.client.testing.servicers import refuse
from resyn.client.testing.state import State
from resyn.v1 import admission_pb2, environment_pb2, environment_pb2_grpc
from resyn.v1.admission_pb2 import AdmissionState
from resyn.v1.environment_pb2 import Environment, RegisterEnvironmentRequest

_ADMITTED = AdmissionState.ADMISSION_STATE_ADMITTED


class Environments(environment_pb2_grpc.EnvironmentServiceServicer):
    """EnvironmentService. Admits whatever parses; what is set otherwise gets QUARANTINED."""

    def __init__(self, state: State) -> None:
        self._state = state

    def RegisterEnvironment(self, request: RegisterEnvironmentRequest, context: Any) -> Environment:
        self._state.enter("RegisterEnvironment", request, context)
        try:
            return self._state.shown(self._register(request))
        except SyntaxError as error:
            problem = f"line {error.lineno}: {error.msg}"
            refuse(errors.InvalidRequest(problem, "source", "Python source"), context)
        except errors.RequestRejected as error:
            refuse(error, context)

    def CheckEnvironment(
        self, request: RegisterEnvironmentRequest, context: Any
    ) -> admission_pb2.AdmissionReport:
        self._state.enter("CheckEnvironment", request, context)
        return _report(request.source)

    def SetAdmission(
        self, request: environment_pb2.SetAdmissionRequest, context: Any
    ) -> Environment:
        self._state.enter("SetAdmission", request, context)
        try:
            _check_words(request.reason, request.author)
            found = self._state.find(request.environment)
            self._state.set_admission(found.message.digest, _change(request))
            return self._state.shown(found)
        except errors.RequestRejected as error:
            refuse(error, context)

    def GetEnvironment(
        self, request: environment_pb2.GetEnvironmentRequest, context: Any
    ) -> Environment:
        self._state.enter("GetEnvironment", request, context)
        try:
            return self._state.shown(self._state.find(request.environment))
        except errors.RequestRejected as error:
            refuse(error, context)

    def ListEnvironments(
        self, request: environment_pb2.ListEnvironmentsRequest, context: Any
    ) -> environment_pb2.ListEnvironmentsResponse:
        self._state.enter("ListEnvironments", request, context)
        shown = [self._state.shown(each) for each in self._state.environments()]
        chosen = [each for each in shown if _fits(each, request)]
        start, size = int(request.page_token or 0), request.page_size or self._state.page_size
        page = chosen[start : start + size]
        for message in page:
            message.ClearField("source")
            message.provenance.ClearField("prompt")
            message.admission.ClearField("report")
            message.admission.ClearField("history")
        more = start + size < len(chosen)
        return environment_pb2.ListEnvironmentsResponse(
            environments=page, next_page_token=str(start + size) if more else ""
        )

    def _register(self, request: RegisterEnvironmentRequest) -> FakeEnvironment:
        stated = metadata(request.source)
        message = describe(
            request.source,
            request.name,
            request.version,
            request.profile or "standard",
            limits=request.limits,
            description=docstring(request.source),
            tags=stated.get("tags", []),
            family=stated.get("family", ""),
            provenance=request.provenance,
            registered_unix_seconds=time.time(),
        )
        if not message.version:
            message.version = self._state.next_version(request.name, message.digest)
        if request.HasField("override"):
            _check_words(request.override.reason, request.override.author)
        stored = self._state.store(FakeEnvironment(message))
        if request.HasField("override"):
            self._state.set_admission(message.digest, request.override)
        elif request.source:
            self._state.set_report(message.digest, _report(request.source))
        return stored


def _fits(message: Environment, request: environment_pb2.ListEnvironmentsRequest) -> bool:
    return (
        message.name.startswith(request.name_prefix)
        and (not request.tag or request.tag in message.tags)
        and request.family in ("", message.family)
        and request.state in (0, message.admission.state)
    )


def _report(source: str) -> admission_pb2.AdmissionReport:
    """Return the report of an examination that looks at nothing but the syntax."""
    report = admission_pb2.AdmissionReport(state=_ADMITTED, examination="fake")
    try:
        docstring(source)
    except SyntaxError as error:
        report.state = AdmissionState.ADMISSION_STATE_QUARANTINED
        message = f"line {error.lineno}: {error.msg}"
        severity = admission_pb2.Severity.SEVERITY_ERROR
        report.findings.add(code="does-not-load", severity=severity, message=message)
    return report


def _change(request: environment_pb2.SetAdmissionRequest) -> admission_pb2.StateChange:
    return admission_pb2.StateChange(
        state=request.state, reason=request.reason, author=request.author
    )


def _check_words(reason: str, author: str) -> None:
    for field, text, most in (("reason", reason, 500), ("author", author, 100)):
        if not re.search(r"\S", text):
            raise errors.InvalidRequest("absent", field, "who does it, and why")
        if len(text) > most:
            raise errors.InvalidRequest(f"{len(text)} characters", field, f"at most {most}")
