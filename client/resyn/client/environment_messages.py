"""Builds requests about environments, and refuses here what cannot travel. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence

from resyn.client.admission import StateChange
from resyn.client.enums import AdmissionState, to_number
from resyn.client.errors import InvalidRequest
from resyn.client.items import Environment, Limits
from resyn.client.pins import floating
from resyn.client.requests import author_text, checked, reference
from resyn.v1 import environment_pb2


def register(
    source: str, name: str, version: str | None, profile: str | None, limits: Limits | None
) -> environment_pb2.RegisterEnvironmentRequest:
    """Return the request to register or to check an environment."""
    return environment_pb2.RegisterEnvironmentRequest(
        source=checked("source", source),
        name=checked("name", name),
        version=checked("version", version or ""),
        profile=checked("profile", profile or ""),
        limits=None if limits is None else limits_message(limits),
    )


def add_provenance(
    request: environment_pb2.RegisterEnvironmentRequest,
    author: str,
    model: str,
    prompt: str,
    parent: str,
) -> None:
    """Say where an environment comes from."""
    parts = {"author": author, "model": model, "prompt": prompt, "parent": parent}
    for field, text in parts.items():
        if checked(field, text):
            setattr(request.provenance, field, text)


def add_override(
    request: environment_pb2.RegisterEnvironmentRequest, override: StateChange
) -> None:
    """Ask for a state without an examination."""
    if override.state is AdmissionState.UNSPECIFIED:
        raise InvalidRequest("unspecified", "override.state", "a state, such as ADMITTED")
    request.override.state = _state(override.state)  # type: ignore[assignment] # stubs: own type
    request.override.reason = checked("override.reason", override.reason)
    request.override.author = author_text(override.author)


def get(environment: str | Environment) -> environment_pb2.GetEnvironmentRequest:
    """Return the request for one environment."""
    text = checked("environment", reference(environment))
    return environment_pb2.GetEnvironmentRequest(environment=text)


def page(
    tag: str, family: str, state: AdmissionState | None, name_prefix: str
) -> environment_pb2.ListEnvironmentsRequest:
    """Return the request for the first page of a list."""
    return environment_pb2.ListEnvironmentsRequest(
        tag=checked("tag", tag),
        family=checked("family", family),
        name_prefix=checked("name_prefix", name_prefix),
        state=_state(state),  # type: ignore[arg-type] # the stubs give each enum its own type
    )


def set_admission(
    environment: str | Environment, state: AdmissionState | None, reason: str, author: str
) -> environment_pb2.SetAdmissionRequest:
    """Return the request to set an environment's state."""
    return environment_pb2.SetAdmissionRequest(
        environment=checked("environment", reference(environment)),
        state=_state(state),  # type: ignore[arg-type] # as above
        reason=checked("reason", reason),
        author=author_text(author),
    )


def floating_names(references: Sequence[str]) -> list[str]:
    """Return names that may be looked up again."""
    names = [floating(checked("names", reference)) for reference in references]
    if "" in names:
        fixed = references[names.index("")]
        raise InvalidRequest(f"{fixed!r} never moves", "names", "names without a version")
    return names


def _state(state: AdmissionState | None) -> int:
    if state is None:
        return 0
    try:
        return to_number(AdmissionState(state))
    except (KeyError, ValueError):
        known = ", ".join(AdmissionState)
        raise InvalidRequest(f"{state!r} is none", "state", f"one of {known}") from None


def limits_message(limits: Limits) -> environment_pb2.Limits:
    """Return the message of limits."""
    return environment_pb2.Limits(
        wall_seconds=limits.wall_seconds,
        cpu_seconds=limits.cpu_seconds,
        memory_bytes=limits.memory_bytes,
        output_bytes=limits.output_bytes,
        processes=limits.processes,
        load_seconds=limits.load_seconds,
    )
