"""The RPCs of EnvironmentService."""

from __future__ import annotations

import logging

from resyn.server.admission.changes import change_of
from resyn.server.admission.records import Admissions
from resyn.server.drift.board import SignalBoard
from resyn.server.registration import Registration
from resyn.server.registry import Registry
from resyn.server.registry_index import Query
from resyn.server.rejections import invalid
from resyn.server.rpc import Context, caller_of
from resyn.server.validation import NAME, PREFIX, VERSION
from resyn.v1 import admission_pb2, environment_pb2, environment_pb2_grpc
from resyn.v1.admission_pb2 import AdmissionState

log = logging.getLogger(__name__)

PAGE_SIZE, MOST_PAGE_SIZE = 100, 1000


class EnvironmentService(environment_pb2_grpc.EnvironmentServiceServicer):
    """Registers environments and finds them again."""

    def __init__(
        self,
        registration: Registration,
        registry: Registry,
        admissions: Admissions,
        signals: SignalBoard,
        default_seconds: float,
    ) -> None:
        self._registration = registration
        self._registry = registry
        self._admissions = admissions
        self._signals = signals
        self._default_seconds = default_seconds

    async def RegisterEnvironment(
        self, request: environment_pb2.RegisterEnvironmentRequest, context: Context
    ) -> environment_pb2.Environment:
        """Examine an environment inside jails and store it."""
        return await self._registration.register(request, caller_of(context, self._default_seconds))

    async def CheckEnvironment(
        self, request: environment_pb2.RegisterEnvironmentRequest, context: Context
    ) -> admission_pb2.AdmissionReport:
        """Examine an environment and store nothing."""
        return await self._registration.check(request, caller_of(context, self._default_seconds))

    async def SetAdmission(
        self, request: environment_pb2.SetAdmissionRequest, context: Context
    ) -> environment_pb2.Environment:
        """Set an environment's state over what its report says."""
        change = change_of(request)
        environment = await self._registry.get(request.environment)
        record = await self._admissions.set(environment.digest, change)
        log.warning(
            "an operator has set an admission state",
            extra={
                "environment": environment.digest,
                "state": AdmissionState.Name(change.state),
                "reason": change.reason,
                "author": change.author,
            },
        )
        environment.admission.CopyFrom(record)
        return environment

    async def GetEnvironment(
        self, request: environment_pb2.GetEnvironmentRequest, context: Context
    ) -> environment_pb2.Environment:
        """Return one environment, with its report and what its verdicts look like."""
        environment = await self._registry.get(request.environment)
        record = await self._admissions.find(environment.digest)
        if record is not None:
            environment.admission.CopyFrom(record)
        environment.signals.CopyFrom(await self._signals.read(environment.digest))
        return environment

    async def ListEnvironments(
        self, request: environment_pb2.ListEnvironmentsRequest, context: Context
    ) -> environment_pb2.ListEnvironmentsResponse:
        """Return a page of environments."""
        if not 0 <= request.page_size <= MOST_PAGE_SIZE:
            expected = f"1 to {MOST_PAGE_SIZE}; absent means {PAGE_SIZE}"
            raise invalid("page_size", str(request.page_size), expected)
        found, after = await self._registry.list(
            read_query(request), request.page_size or PAGE_SIZE, request.page_token
        )
        return environment_pb2.ListEnvironmentsResponse(environments=found, next_page_token=after)


def read_query(request: environment_pb2.ListEnvironmentsRequest) -> Query:
    """Return which environments a list is to show; Rejected says what cannot be."""
    if not PREFIX.fullmatch(request.name_prefix):
        raise invalid("name_prefix", repr(request.name_prefix[:120]), "the beginning of a name")
    if request.state not in AdmissionState.values():
        known = ", ".join(AdmissionState.keys()[1:])
        raise invalid("state", f"unknown value {request.state}", f"one of {known}")
    name, _, version = request.page_token.partition("@")
    fits = NAME.fullmatch(name) and VERSION.fullmatch(version)
    if request.page_token and not (fits and name.startswith(request.name_prefix)):
        expected = "the next_page_token of this list's last page"
        raise invalid("page_token", repr(request.page_token[:200]), expected)
    return Query(request.name_prefix, request.tag, request.family, request.state)
