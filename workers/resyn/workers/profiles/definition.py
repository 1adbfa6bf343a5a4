"""What a profile says, read from its folder."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from resyn.nsjail import config_pb2
from resyn.workers.profiles.errors import ProfileError
from resyn.workers.profiles.jail_config import is_open_to_calls, overlay, parse_jail_config
from resyn.workers.profiles.requirements import parse_requirements
from resyn.workers.profiles.rootfs import runtime_digest

STANDARD = "standard"
JAIL_CONFIG = "jail.cfg"
SECCOMP_POLICY = "seccomp.kafel"
REQUIREMENTS = "requirements.txt"


@dataclass(frozen=True)
class Profile:
    """What the jails of one profile may do, and with which packages."""

    name: str
    description: str
    folder: Path
    jail_config: config_pb2.NsJailConfig
    seccomp_policy: str
    requirements: tuple[str, ...]
    runtime_digest: str

    @property
    def calls_can_write(self) -> bool:
        """Whether calls find a writable folder, so that each of them needs a jail of its own."""
        return any(is_open_to_calls(mount) for mount in self.jail_config.mount)


def default_profile_folders() -> tuple[Path, ...]:
    """Where the built-in profiles are: in the checkout, or where the wheel put them."""
    checkout = Path(__file__).resolve().parents[4] / "sandbox_profiles"
    installed = Path(sys.prefix) / "share" / "resyn" / "sandbox_profiles"
    return (checkout if checkout.is_dir() else installed,)


def find_profiles(folders: Sequence[Path]) -> dict[str, Profile]:
    """All profiles in the folders, by name; an earlier folder goes before a later one."""
    found: dict[str, Profile] = {}
    for folder in folders:
        if not folder.is_dir():
            raise ProfileError(f"{folder}: no such folder; it should hold one folder per profile")
        for candidate in sorted(path for path in folder.iterdir() if _is_profile(path)):
            if candidate.name not in found:
                found[candidate.name] = load_profile(candidate)
    return found


def load_profile(folder: Path) -> Profile:
    """Read and check one profile; what it leaves out is as in the standard profile."""
    _check_folder(folder)
    config = _jail_config(folder)
    requirements = _requirements(folder)
    return Profile(
        name=folder.name,
        description=" ".join(config.description),
        folder=folder,
        jail_config=config,
        seccomp_policy=_seccomp_policy(folder),
        requirements=requirements,
        runtime_digest=runtime_digest(requirements),
    )


def _is_profile(folder: Path) -> bool:
    files = (JAIL_CONFIG, SECCOMP_POLICY, REQUIREMENTS)
    return any((folder / file).is_file() for file in files)


def _check_folder(folder: Path) -> None:
    if not _is_profile(folder):
        files = f"{JAIL_CONFIG}, {SECCOMP_POLICY} or {REQUIREMENTS}"
        raise ProfileError(f"{folder}: not a profile; it should be a folder with a {files}")
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", folder.name):
        right = "lower-case letters, digits and hyphens, the first not a hyphen"
        raise ProfileError(f"{folder}: {folder.name!r} cannot name a profile; use {right}")


def _jail_config(folder: Path) -> config_pb2.NsJailConfig:
    own = folder / JAIL_CONFIG
    text = _read(own) if own.is_file() else ""
    config = parse_jail_config(own, text)
    if config.HasField("name") and config.name != folder.name:
        problem = f"`name` is {config.name!r} in the folder {folder.name!r}; leave the line out"
        raise ProfileError(f"{own}: {problem}")
    config.name = folder.name
    standard = _standard_file(folder, JAIL_CONFIG)
    if standard == own:
        return config
    return overlay(parse_jail_config(standard, _read(standard)), config)


def _seccomp_policy(folder: Path) -> str:
    own = folder / SECCOMP_POLICY
    return _read(own if own.is_file() else _standard_file(folder, SECCOMP_POLICY))


def _requirements(folder: Path) -> tuple[str, ...]:
    own = folder / REQUIREMENTS
    return parse_requirements(own, _read(own)) if own.is_file() else ()


def _standard_file(folder: Path, name: str) -> Path:
    """The standard profile's file: of the profile beside this one, else of the built-in one."""
    places = [folder] if folder.name == STANDARD else []
    places += [parent / STANDARD for parent in (folder.parent, *default_profile_folders())]
    for place in places:
        if (place / name).is_file():
            return place / name
    raise ProfileError(f"{folder}: no {name}, and no profile `{STANDARD}` has one")


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ProfileError(f"{file}: cannot be read as UTF-8 text: {error}") from error
