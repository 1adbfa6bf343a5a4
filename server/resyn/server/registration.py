"""Registering an environment: read it in a jail, load it in a jail, then store it."""

from __future__ import annotations

import asyncio
import contextlib
import time

import grpc

from resyn.common.identity import environment_digest
from resyn.server.call_lane import CallLane
from resyn.server.directory import WorkerDirectory
from resyn.server.registry import Registry
from resyn.server.rejections import Rejected, invalid
from resyn.server.validation import (
    ISOLATION_MODES,
    check_register,
    complete_limits,
    read_metadata,
)
from resyn.server.waiting import Caller
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2

DEFAULT_PROFILE = "standard"
_FASTEST = outcome_pb2.ISOLATION_MODE_UNSPECIFIED
MOST_LOOK_SECONDS = 5.0
MOST_DESCRIPTION_CHARACTERS = 4000


class Registration:
    """Turns a request into a stored environment; the server itself never parses a source."""

    def __init__(
        self, lane: CallLane, directory: WorkerDirectory, registry: Registry, most_bytes: int
    ) -> None:
        self._lane = lane
        self._directory = directory
        self._registry = registry
        self._most_bytes = most_bytes

    async def register(
        self, request: environment_pb2.RegisterEnvironmentRequest, caller: Caller
    ) -> environment_pb2.Environment:
        """Return the stored environment; Rejected says what is wrong with the request."""
        check_register(request, self._most_bytes)
        profiles = await self._profiles()
        inspect = call_pb2.Call(
            request_id=caller.request_id, inspect=call_pb2.InspectWork(source=request.source)
        )
        blank = environment_pb2.Environment(
            profile=DEFAULT_PROFILE if DEFAULT_PROFILE in profiles else min(profiles),
            limits=complete_limits(environment_pb2.Limits(), {}),
        )
        read = _result(await self._lane.run(blank, inspect, caller, candidate=True))
        environment = self._complete(request, read.inspection, profiles)
        load = call_pb2.Call(request_id=caller.request_id, load=call_pb2.LoadWork())
        report = _result(await self._lane.run(environment, load, caller, candidate=True)).loaded
        environment.has_observe = report.has_observe
        environment.has_extract = report.has_extract
        environment.has_reference_answer = report.has_reference_answer
        environment.doubts.extend(report.doubts)
        environment.proof = report.proof
        stated = read_metadata(read.inspection.metadata_json)
        environment.deterministic = stated.get("deterministic", not report.doubts)
        return await self._registry.add(environment)

    async def _profiles(self) -> set[str]:
        profiles = self._directory.profiles()
        if not profiles:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(MOST_LOOK_SECONDS):
                    await self._directory.changed()
            profiles = self._directory.profiles()
        if not profiles:
            raise Rejected(
                grpc.StatusCode.UNAVAILABLE, "profile", "no worker is alive", "start `resyn worker`"
            )
        return profiles

    def _complete(
        self,
        request: environment_pb2.RegisterEnvironmentRequest,
        inspection: call_pb2.Inspection,
        profiles: set[str],
    ) -> environment_pb2.Environment:
        """Return the whole environment: what the source says, and over it what the request says."""
        stated = read_metadata(inspection.metadata_json)
        profile = request.profile or stated.get("profile", DEFAULT_PROFILE)
        if profile not in profiles:
            offered = ", ".join(sorted(profiles))
            raise invalid("profile", f"no live worker offers {profile!r}", f"offered: {offered}")
        limits = complete_limits(request.limits, stated.get("limits", {}))
        return environment_pb2.Environment(
            digest=environment_digest(request.source, profile, limits),
            name=request.name,
            version=request.version,
            source=request.source,
            profile=profile,
            limits=limits,
            tags=stated.get("tags", []),
            family=stated.get("family", ""),
            provenance=request.provenance,
            isolation_mode=ISOLATION_MODES.get(stated.get("isolation_mode", ""), _FASTEST),
            description=inspection.description[:MOST_DESCRIPTION_CHARACTERS],
            registered_unix_seconds=time.time(),
        )


def _result(result: call_pb2.CallResult) -> call_pb2.CallResult:
    """Return a result that is no fault; the source's faults are the author's to mend."""
    if result.WhichOneof("result") != "fault":
        return result
    fault = result.fault
    kind = outcome_pb2.FaultKind.Name(fault.kind).removeprefix("FAULT_KIND_")
    if fault.party in (outcome_pb2.PARTY_LOAD, outcome_pb2.PARTY_SERVICE):
        raise Rejected(
            grpc.StatusCode.UNAVAILABLE, "source", f"{kind}: {fault.message}", "try again"
        )
    raise invalid("source", f"{kind}: {fault.message}", "a source that loads in its profile")
