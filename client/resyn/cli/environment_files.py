"""Environments as plain files that can live in git: the source, and a JSON file beside it.

Nothing in them changes by itself: no times, no evidence, no order but that of names.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from resyn.client import AdmissionState, Environment, Limits, Provenance, StateChange
from resyn.client.identity import environment_digest, version_order

_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,99}")
_VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,49}")
_PROVENANCE = ("author", "model", "prompt", "parent")


class Unfit(Exception):
    """Files that cannot be imported; the message says why."""


@dataclass(frozen=True)
class Stored:
    """An environment as its files say."""

    name: str
    version: str
    digest: str
    source: str
    profile: str
    limits: Limits
    provenance: Provenance
    override: StateChange | None
    examined: bool
    """It had a report beside what an operator had set."""

    @property
    def reference(self) -> str:
        """`name@version`."""
        return f"{self.name}@{self.version}"


def write(folder: Path, environment: Environment) -> Path:
    """Write the two files of an environment; return that of its source."""
    family = environment.family or environment.name
    # They become paths here, and come from elsewhere.
    for text, rule in ((environment.name, _NAME), (environment.version, _VERSION), (family, _NAME)):
        if not rule.fullmatch(text):
            raise Unfit(f"the service calls an environment {text!r}, which is no name")
    file = folder / family / f"{environment.name}@{environment.version}.py"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(environment.source.encode())
    text = json.dumps(record(environment), indent=2, ensure_ascii=False) + "\n"
    _beside(file).write_bytes(text.encode())
    return file


def record(environment: Environment) -> dict[str, Any]:
    """Return what is written beside the source."""
    admission = environment.admission
    report = admission.report if admission else None
    override = admission.override if admission else None
    restrictions = admission.restrictions if admission else None
    origin = dataclasses.asdict(environment.provenance)
    change = {"state": override.state.value, "reason": override.reason} if override else None
    return {
        "name": environment.name,
        "version": environment.version,
        "digest": environment.digest,
        "family": environment.family,
        "tags": list(environment.tags),
        "profile": environment.profile,
        "limits": dataclasses.asdict(environment.limits),
        "provenance": {key: value for key, value in origin.items() if value},
        "state": admission.state.value if admission else "",
        "restrictions": dataclasses.asdict(restrictions) if restrictions else None,
        "override": {**change, "author": override.author} if change and override else None,
        "findings": [_finding(each) for each in report.findings] if report else None,
    }


def _finding(finding: Any) -> dict[str, Any]:
    """Return what stays the same when it is found again."""
    names = ("code", "severity", "message", "suggestion")
    return {name: str(getattr(finding, name)) for name in names}


def find(folder: Path) -> Iterator[Path]:
    """Yield the sources below a folder that have a JSON file beside them, oldest version first."""
    files = [_source_of(file) for file in folder.rglob("*@*.json")]
    yield from sorted(files, key=_order)


def _source_of(file: Path) -> Path:
    return file.with_name(file.name.removesuffix(".json") + ".py")


def _order(file: Path) -> tuple[str, str]:
    name, _, version = file.name.removesuffix(".py").partition("@")
    return name, version_order(version)


def read(file: Path) -> Stored:
    """Return what the two files say; Unfit if they say nothing that can be registered."""
    try:
        source = file.read_bytes().decode()
        found = json.loads(_beside(file).read_bytes())
        stored = _stored(source, found)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unfit(f"{type(error).__name__}: {error}") from error
    if environment_digest(stored.source, stored.profile, stored.limits) != stored.digest:
        raise Unfit(
            "its source, profile or limits are not those of its digest; "
            "`resyn env register` makes a new version of it"
        )
    return stored


def _stored(source: str, found: dict[str, Any]) -> Stored:
    texts = [found[key] for key in ("name", "version", "digest")]
    origin = {key: found["provenance"].get(key, "") for key in _PROVENANCE}
    if not all(isinstance(text, str) for text in (*texts, found["profile"], *origin.values())):
        raise TypeError("a text is none")
    override = found.get("override")
    name, version, digest = texts
    return Stored(
        name=name,
        version=version,
        digest=digest,
        source=source,
        profile=found["profile"],
        limits=Limits(**found["limits"]),
        provenance=Provenance(**origin),
        override=_change(override) if override else None,
        examined=found.get("findings") is not None,
    )


def _change(found: dict[str, Any]) -> StateChange:
    return StateChange(AdmissionState(found["state"]), found["reason"], found["author"])


def _beside(file: Path) -> Path:
    # Not with_suffix: a version may have dots.
    return file.with_name(file.name.removesuffix(".py") + ".json")
