"""Reads `jail.cfg`: nsjail's text format, laid over the standard profile's, and checked."""

from __future__ import annotations

import re
from collections.abc import Callable, MutableSequence
from pathlib import Path
from typing import TypeVar

from google.protobuf import text_format

from resyn.nsjail import config_pb2
from resyn.workers.profiles.errors import ProfileError

Entry = TypeVar("Entry")

MEBIBYTE_LIMITS = ("rlimit_as", "rlimit_core", "rlimit_fsize", "rlimit_stack")
# 1 TiB. Bytes written where MiB are meant come out far above it: no limit at all.
LARGEST_MEBIBYTES = 1 << 20
# What each profile must keep for the service's promises to hold.
PROMISES = {
    "keep_env": False,
    "keep_caps": False,
    "disable_no_new_privs": False,
    "clone_newnet": True,
    "clone_newuser": True,
    "clone_newns": True,
    "clone_newpid": True,
    "clone_newipc": True,
    "clone_newuts": True,
    "clone_newcgroup": True,
}
# What only the worker knows.
WORKERS_OWN = ("exec_bin", "pass_fd", "uidmap", "gidmap", "seccomp_policy_file", "seccomp_string")


def parse_jail_config(file: Path, text: str) -> config_pb2.NsJailConfig:
    """Parse and check one file on its own; a mistake raises with its line."""
    config = config_pb2.NsJailConfig()
    try:
        text_format.Parse(text, config)
    except text_format.ParseError as error:
        raise ProfileError.at(file, error.GetLine() or 1, _explain(str(error))) from error
    _check_promises(file, text, config)
    _check_limits(file, text, config)
    _check_mounts(file, text, config)
    return config


def overlay(base: config_pb2.NsJailConfig, own: config_pb2.NsJailConfig) -> config_pb2.NsJailConfig:
    """The base with each field that `own` states.

    Of lists, an entry replaces the one for the same variable, mount point or capability.
    """
    merged = config_pb2.NsJailConfig()
    merged.CopyFrom(base)
    merged.ClearField("description")
    merged.MergeFrom(own)
    _keep_last(merged.envar, lambda entry: entry.partition("=")[0])
    _keep_last(merged.cap, lambda entry: entry)
    _keep_last(merged.mount, lambda mount: mount.dst)
    return merged


def _explain(message: str) -> str:
    problem = re.sub(r"^\d+:\d+ : ", "", message)
    return f"{problem} (the fields that a profile may state: proto/resyn/nsjail/config.proto)"


def _check_promises(file: Path, text: str, config: config_pb2.NsJailConfig) -> None:
    for field, promised in PROMISES.items():
        if getattr(config, field) is not promised:
            right = f"{field}: {str(promised).lower()}"
            raise ProfileError.at(
                file, _line_of(text, field), f"every jail has `{right}`; leave the line out"
            )
    stated = {field.name for field, _ in config.ListFields()}
    for field in WORKERS_OWN:
        if field in stated:
            problem = f"`{field}` is set by the worker for each jail; leave the line out"
            raise ProfileError.at(file, _line_of(text, field), problem)


def _check_limits(file: Path, text: str, config: config_pb2.NsJailConfig) -> None:
    for field in MEBIBYTE_LIMITS:
        value: int = getattr(config, field)
        if value > LARGEST_MEBIBYTES:
            problem = f"`{field}` is in MiB, and {value} MiB limits nothing"
            hint = f"; for {value} bytes write `{field}: {value >> 20}`"
            raise ProfileError.at(file, _line_of(text, field), problem + hint)


def _check_mounts(file: Path, text: str, config: config_pb2.NsJailConfig) -> None:
    for number, mount in enumerate(config.mount):
        line = _line_of(text, "mount", number)
        if not re.fullmatch(r"(/[^/]+)+", mount.dst) or {".", ".."} & set(mount.dst.split("/")):
            problem = f"`dst` of a mount is {mount.dst!r}; write an absolute path such as /tmp"
            raise ProfileError.at(file, line, problem)
        if mount.is_bind and mount.rw:
            problem = "a writable bind is shared by all calls of all jails"
            hint = f'; for a private one: mount {{ dst: "{mount.dst}" fstype: "tmpfs" rw: true }}'
            raise ProfileError.at(file, line, problem + hint)


def is_open_to_calls(mount: config_pb2.MountPt) -> bool:
    """Say whether a mount can be written by calls, and not by the loading code alone."""
    if not mount.rw or mount.is_bind:
        return False
    modes = re.findall(r"(?:^|,)mode=([0-7]+)", mount.options) or ["1777"]  # as tmpfs has it
    return bool(int(modes[-1], 8) & 0o002)


def _line_of(text: str, field: str, number: int = 0) -> int:
    """The line that states a field, or its statement with this number if it repeats."""
    pattern = re.compile(rf"^\s*{field}\s*[:{{]")
    lines = [index for index, line in enumerate(text.splitlines(), 1) if pattern.match(line)]
    return lines[min(number, len(lines) - 1)] if lines else 1


def _keep_last(entries: MutableSequence[Entry], key: Callable[[Entry], str]) -> None:
    """Delete each entry for which a later one has the same key."""
    seen: set[str] = set()
    for index in reversed(range(len(entries))):
        if key(entries[index]) in seen:
            del entries[index]
        else:
            seen.add(key(entries[index]))
