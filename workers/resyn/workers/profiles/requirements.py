"""Reads `requirements.txt`: exact pins only, so that a profile means the same everywhere."""

from __future__ import annotations

import re
from pathlib import Path

from resyn.workers.profiles.errors import ProfileError

PIN = re.compile(r"(?P<name>[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*==\s*(?P<version>[\w.!+-]+)")


def parse_requirements(file: Path, text: str) -> tuple[str, ...]:
    """The pins as sorted `name==version`, with names in the index's normal form."""
    pins: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        requirement = re.sub(r"(^|\s)#.*", "", line).strip()
        if not requirement:
            continue
        match = PIN.fullmatch(requirement)
        if match is None:
            problem = f"{requirement!r} is not pinned; write `name==version`, as `pip freeze` does"
            raise ProfileError.at(file, number, problem)
        name = re.sub(r"[-_.]+", "-", match["name"]).lower()
        if name in pins:
            raise ProfileError.at(file, number, f"{name} is listed twice; keep one of the lines")
        pins[name] = match["version"]
    return tuple(f"{name}=={version}" for name, version in sorted(pins.items()))
