"""Registering an environment: read, load and examine it in jails, then store it."""

from __future__ import annotations

import asyncio
import contextlib
import time
from dataclasses import dataclass

import grpc

from resyn.common.identity import environment_digest
from resyn.server.admission.calls import Unfinished
from resyn.server.admission.changes import check_change, stamped
from resyn.server.admission.examination import EXAMINATION
from resyn.server.admission.examiner import Examiner
from resyn.server.admission.records import Admissions, Record, examined, overridden, unexamined
from resyn.server.call_lane import CallLane
from resyn.server.directory import WorkerDirectory
from resyn.server.registry import Registry
from resyn.server.rejections import Rejected, invalid
from resyn.server.settings import ServerSettings
from resyn.server.validation import (
    ISOLATION_MODES,
    check_register,
    complete_limits,
    read_metadata,
)
from resyn.server.waiting import Caller
from resyn.v1 import admission_pb2, call_pb2, environment_pb2, outcome_pb2

ENFORCE, OFF = "enforce", "off"
DEFAULT_PROFILE = "standard"
_FASTEST = outcome_pb2.ISOLATION_MODE_UNSPECIFIED
MOST_LOOK_SECONDS = 5.0
MOST_DESCRIPTION_CHARACTERS = 4000


@dataclass(frozen=True)
class Candidate:
    """An environment that is not stored, and what its source says of itself."""

    environment: environment_pb2.Environment
    inspection: call_pb2.Inspection


class Registration:
    """Turns a request into a stored environment; the server itself never parses a source."""

    def __init__(
        self,
        lane: CallLane,
        directory: WorkerDirectory,
        registry: Registry,
        examiner: Examiner,
        admissions: Admissions,
        settings: ServerSettings,
    ) -> None:
        self._lane = lane
        self._directory = directory
        self._registry = registry
        self._examiner = examiner
        self._admissions = admissions
        self._mode = settings.admission
        self._most_bytes = settings.max_source_bytes

    async def register(
        self, request: environment_pb2.RegisterEnvironmentRequest, caller: Caller
    ) -> environment_pb2.Environment:
        """Return the stored environment; Rejected says what is wrong with the request."""
        check_register(request, self._most_bytes)
        if request.HasField("override"):
            check_change(request.override, "override.")
        candidate = await self._read(request, caller)
        environment = candidate.environment
        digest = environment.digest
        known = await self._known(digest)
        record = await self._admissions.find(digest) if known is not None else None
        if known is None or record is None or not self._suffices(record, request):
            load_seconds = await self._load(candidate, caller)
            made = await self._admit(candidate, load_seconds, request, caller)
            record = await self._admissions.keep(digest, made)
        else:
            _copy_found(known, environment)
        if request.HasField("override") and not _says(record.override, request.override):
            record = await self._admissions.set(digest, stamped(request.override))
        environment.admission.CopyFrom(record)
        stored = await self._registry.add(environment)
        stored.admission.CopyFrom(record)
        return stored

    async def check(
        self, request: environment_pb2.RegisterEnvironmentRequest, caller: Caller
    ) -> admission_pb2.AdmissionReport:
        """Return what an examination finds, and store nothing."""
        request.name = request.name or "candidate"
        check_register(request, self._most_bytes)
        candidate: Candidate | None = None
        try:
            candidate = await self._read(request, caller)
            load_seconds = await self._load(candidate, caller)
        except Rejected as rejected:
            source = rejected.message.field.partition(":")[0] == "source"
            if rejected.code != grpc.StatusCode.INVALID_ARGUMENT or not source:
                raise
            read = candidate.inspection.findings if candidate else ()
            return self._examiner.refused("does-not-load", rejected.message.problem, read)
        return await self._examine(candidate, load_seconds, caller)

    async def _known(self, digest: str) -> environment_pb2.Environment | None:
        """Return the environment that is stored, if it is."""
        try:
            return await self._registry.resolve(digest)
        except Rejected:
            return None

    def _suffices(
        self, record: Record, request: environment_pb2.RegisterEnvironmentRequest
    ) -> bool:
        if self._mode == OFF or request.HasField("override"):
            return True
        return record.report.examination == EXAMINATION

    async def _admit(
        self,
        candidate: Candidate,
        load_seconds: float,
        request: environment_pb2.RegisterEnvironmentRequest,
        caller: Caller,
    ) -> Record:
        if request.HasField("override"):
            return overridden(Record(), stamped(request.override))
        if self._mode == OFF:
            return unexamined()
        report = await self._examine(candidate, load_seconds, caller)
        return examined(report, self._mode == ENFORCE)

    async def _examine(
        self, candidate: Candidate, load_seconds: float, caller: Caller
    ) -> admission_pb2.AdmissionReport:
        try:
            return await self._examiner.examine(
                candidate.environment, candidate.inspection, load_seconds, caller
            )
        except Unfinished as unfinished:
            problem = f"its admission could not be finished: {unfinished}"
            raise Rejected(
                grpc.StatusCode.UNAVAILABLE, "source", problem, "try again"
            ) from unfinished

    async def _read(
        self, request: environment_pb2.RegisterEnvironmentRequest, caller: Caller
    ) -> Candidate:
        """Have a source read in a jail, and complete the environment with what it says."""
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
        return Candidate(environment, read.inspection)

    async def _load(self, candidate: Candidate, caller: Caller) -> float:
        """Have it loaded in a jail, and note what it offers; return how long that took."""
        environment = candidate.environment
        load = call_pb2.Call(request_id=caller.request_id, load=call_pb2.LoadWork())
        report = _result(await self._lane.run(environment, load, caller, candidate=True)).loaded
        environment.has_observe = report.has_observe
        environment.has_extract = report.has_extract
        environment.has_reference_answer = report.has_reference_answer
        environment.doubts.extend(report.doubts)
        environment.proof = report.proof
        stated = read_metadata(candidate.inspection.metadata_json)
        environment.deterministic = stated.get("deterministic", not report.doubts)
        return report.load_seconds

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
        description: str = stated.get("description") or inspection.description
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
            description=description[:MOST_DESCRIPTION_CHARACTERS],
            registered_unix_seconds=time.time(),
        )


# What loading and examining have found, for equal content in all its names alike.
_FOUND = (
    "has_observe",
    "has_extract",
    "has_reference_answer",
    "isolation_mode",
    "deterministic",
    "proof",
)


def _copy_found(
    known: environment_pb2.Environment, environment: environment_pb2.Environment
) -> None:
    for name in _FOUND:
        setattr(environment, name, getattr(known, name))
    environment.doubts.extend(known.doubts)
    environment.canaries.extend(known.canaries)


def _says(before: admission_pb2.StateChange, now: admission_pb2.StateChange) -> bool:
    """Say whether an operator's word is the one that holds."""
    return (before.state, before.reason, before.author) == (now.state, now.reason, now.author)


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
