"""Pure checks of requests: each refusal says what was wrong, where, and what would be right."""

from __future__ import annotations

import json
import re
from typing import Any

from resyn.common.identity import DIGEST
from resyn.common.typed_json import TypedJsonError, check
from resyn.server.rejections import invalid
from resyn.v1 import admission_pb2, environment_pb2, outcome_pb2, verifier_pb2

NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,99}")
PREFIX = re.compile(r"[a-z0-9_.-]{0,100}")
VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,49}")
TAG = re.compile(r"[a-z0-9][a-z0-9_.-]{0,49}")
_NO_PART_OF_A_TAG = re.compile(r"[^a-z0-9_.-]+")
LATEST = "latest"
MOST_TAGS = 32
MOST_PROVENANCE, MOST_PROMPT = 200, 20_000
HARDEST = 10
MOST_INSTANCES = 10_000
SEEDS = range(-(2**62), 2**62)

# Field: (default, least, most). What one call may use.
LIMITS: dict[str, tuple[float, float, float]] = {
    "wall_seconds": (10.0, 0.01, 600.0),
    "cpu_seconds": (5.0, 0.01, 600.0),
    "memory_bytes": (256 << 20, 8 << 20, 8 << 30),
    "output_bytes": (4 << 20, 1 << 10, 16 << 20),
    "processes": (16, 1, 256),
    "load_seconds": (20.0, 0.1, 120.0),
}
# What RESYN["isolation_mode"] may demand.
ISOLATION_MODES = {
    "fork": outcome_pb2.ISOLATION_MODE_FORK,
    "fresh_jail": outcome_pb2.ISOLATION_MODE_FRESH_JAIL,
}
_DEMANDED_MODES = (outcome_pb2.ISOLATION_MODE_UNSPECIFIED, *ISOLATION_MODES.values())
_EXTRACTIONS = frozenset(verifier_pb2.Extraction.values())
_KNOWN_METADATA = (
    "profile",
    "description",
    "tags",
    "family",
    "limits",
    "isolation_mode",
    "deterministic",
)


def check_size(field: str, text: str, most_bytes: int) -> None:
    """Refuse a text that is too large; the limit is named."""
    # Characters first: encoding is the costly part, and most texts are short ASCII.
    if len(text) > most_bytes or (len(text) * 4 > most_bytes and len(text.encode()) > most_bytes):
        raise invalid(field, f"{len(text.encode()):,} bytes", f"at most {most_bytes:,} bytes")


def check_typed_json(field: str, text: str) -> None:
    """Refuse what is not typed JSON."""
    try:
        check(text)
    except TypedJsonError as error:
        raise invalid(
            field, str(error), "send typed JSON, such as the instance_json of a generated instance"
        ) from None


def check_extraction(request: verifier_pb2.VerifyRequest) -> None:
    """Refuse an extraction that this server does not know."""
    if request.extraction not in _EXTRACTIONS:
        known = ", ".join(verifier_pb2.Extraction.keys()[1:])
        raise invalid("extraction", f"unknown value {request.extraction}", f"one of {known}")


def check_isolation_mode(request: verifier_pb2.VerifyRequest) -> None:
    """Refuse a mode that is none, or that nobody can demand."""
    if request.isolation_mode not in _DEMANDED_MODES:
        mode = request.isolation_mode
        known = outcome_pb2.IsolationMode.values()
        name = outcome_pb2.IsolationMode.Name(mode) if mode in known else f"unknown value {mode}"
        expected = (
            "ISOLATION_MODE_FORK, ISOLATION_MODE_FRESH_JAIL, or none for the fastest safe one"
        )
        raise invalid("isolation_mode", name, expected)


def check_generate(request: verifier_pb2.GenerateInstancesRequest) -> None:
    """Refuse levels, seeds and counts that do not exist."""
    if not 1 <= request.difficulty <= HARDEST:
        raise invalid("difficulty", str(request.difficulty), f"a whole number from 1 to {HARDEST}")
    if not 0 <= request.count <= MOST_INSTANCES:
        raise invalid("count", str(request.count), f"1 to {MOST_INSTANCES:,}; absent means 1")
    if request.seed not in SEEDS:
        raise invalid("seed", str(request.seed), "a whole number within plus or minus 2**62")


def check_register(request: environment_pb2.RegisterEnvironmentRequest, most_bytes: int) -> None:
    """Refuse names, versions and sources that cannot be; the source's content is for a jail."""
    if not NAME.fullmatch(request.name):
        raise invalid("name", repr(request.name[:120]), f"it must match {NAME.pattern}")
    if DIGEST.fullmatch(request.name):
        raise invalid("name", "it reads as a digest", "a name that nobody takes for one")
    if request.version and not VERSION.fullmatch(request.version):
        raise invalid("version", repr(request.version[:60]), f"it must match {VERSION.pattern}")
    if request.version == LATEST:
        raise invalid("version", "'latest' always means the newest version", "another word")
    if not request.source.strip():
        raise invalid("source", "empty", "Python source with `generate` and `verify`")
    check_size("source", request.source, most_bytes)
    if "\0" in request.source:
        line = request.source[: request.source.index("\0")].count("\n") + 1
        raise invalid("source", f"a NUL character in line {line}", "plain Python text")
    check_provenance(request.provenance)


def check_provenance(provenance: admission_pb2.Provenance) -> None:
    """Refuse what is too long to be kept with every version."""
    for field in ("author", "model", "prompt", "parent"):
        count = len(getattr(provenance, field))
        most = MOST_PROMPT if field == "prompt" else MOST_PROVENANCE
        if count > most:
            raise invalid(f"provenance.{field}", f"{count:,} characters", f"at most {most:,}")


def read_metadata(text: str) -> dict[str, Any]:
    """Return RESYN of a source, checked; an environment may have none."""
    if not text:
        return {}
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise invalid("source", f"RESYN cannot be read: {error}", "small literals") from None
    if not isinstance(value, dict):
        raise invalid("source", "RESYN is not a dictionary", 'such as {"profile": "standard"}')
    if unknown := sorted(set(map(str, value)) - set(_KNOWN_METADATA)):
        known = ", ".join(_KNOWN_METADATA)
        raise invalid("source", f"RESYN has the unknown key {unknown[0]!r}", f"keys are {known}")
    if "tags" in value:
        value["tags"] = _tags(value["tags"])
    family = value.get("family", "")
    if not isinstance(family, str) or (family and not TAG.fullmatch(family)):
        expected = f"one word for its kind of task, {TAG.pattern}"
        raise invalid("source", 'RESYN["family"] does not fit', expected)
    for name, expected in (("profile", "a profile's name"), ("description", "some words")):
        if not isinstance(value.get(name, ""), str):
            raise invalid("source", f'RESYN["{name}"] is not a string', expected)
    if str(value.get("isolation_mode", "fork")) not in ISOLATION_MODES:
        names = ", ".join(ISOLATION_MODES)
        raise invalid("source", 'RESYN["isolation_mode"] is none', f"modes to ask for are {names}")
    if not isinstance(value.get("deterministic", True), bool):
        raise invalid("source", 'RESYN["deterministic"] is no bool', "True or False")
    if not isinstance(value.get("limits", {}), dict):
        raise invalid("source", 'RESYN["limits"] is not a dictionary', 'as {"wall_seconds": 2}')
    return value


def _tags(tags: Any) -> list[str]:
    """Return them in the form that lists are searched by: `Number theory` as `number-theory`."""
    fits = isinstance(tags, list) and len(tags) <= MOST_TAGS
    if fits and all(isinstance(tag, str) for tag in tags):
        formed = [_NO_PART_OF_A_TAG.sub("-", tag.lower()).strip("-._") for tag in tags]
        if all(map(TAG.fullmatch, formed)):
            return list(dict.fromkeys(formed))
    raise invalid(
        "source", 'RESYN["tags"] does not fit', f"a list of at most {MOST_TAGS} {TAG.pattern}"
    )


def complete_limits(
    asked: environment_pb2.Limits, stated: dict[str, Any]
) -> environment_pb2.Limits:
    """Return complete limits: as asked for, else as the source states, else the defaults."""
    if unknown := sorted(set(map(str, stated)) - set(LIMITS)):
        known = ", ".join(LIMITS)
        raise invalid("source", f'RESYN["limits"] has {unknown[0]!r}', f"limits are {known}")
    limits = environment_pb2.Limits()
    for name, (default, _, _) in LIMITS.items():
        if value := getattr(asked, name):
            setattr(limits, name, _limit(f"limits.{name}", name, value))
        elif name in stated:
            setattr(limits, name, _limit(f'source: RESYN["limits"]["{name}"]', name, stated[name]))
        else:
            setattr(limits, name, default)
    return limits


def _limit(field: str, name: str, value: Any) -> float | int:
    default, least, most = LIMITS[name]
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise invalid(field, repr(value)[:80], "a number")
    if not least <= value <= most:  # nor is NaN
        raise invalid(field, str(value)[:80], f"from {least:g} to {most:g}")
    return int(value) if isinstance(default, int) else float(value)
