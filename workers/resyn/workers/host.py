"""What this host can enforce, and so the isolation level of everything that runs here."""

from __future__ import annotations

import os
import pwd
import shutil
from dataclasses import dataclass
from pathlib import Path

from resyn.v1.outcome_pb2 import IsolationLevel
from resyn.workers.groups import Group, GroupError, open_worker_group
from resyn.workers.groups.census import Census
from resyn.workers.settings import WorkerSettings
from resyn.workers.uids import JAILS_PER_BLOCK, UID_STRIDE, SingleUid, UidRange

FULL = IsolationLevel.ISOLATION_LEVEL_FULL
NO_CGROUP = IsolationLevel.ISOLATION_LEVEL_NO_CGROUP
SINGLE_UID = IsolationLevel.ISOLATION_LEVEL_SINGLE_UID
# What an operator may ask for; the first takes what there is.
BEST = "best"
LEVELS = {"full": FULL, "no-cgroup": NO_CGROUP, "single-uid": SINGLE_UID}
_LEAST_UIDS = JAILS_PER_BLOCK * UID_STRIDE


class HostUnfit(OSError):
    """This host cannot hold jails at the level asked for; the message says why and what to do."""


@dataclass
class Host:
    """A worker's footing: its level, its groups, its uids; `lacks` says why it is not `full`."""

    level: IsolationLevel.ValueType
    group: Group
    uids: UidRange | SingleUid
    lacks: tuple[str, ...] = ()

    @property
    def level_name(self) -> str:
        """The level as operators write it."""
        return next(name for name, level in LEVELS.items() if level == self.level)

    def close(self) -> None:
        """Give everything back; no jail may be left."""
        self.uids.close()
        self.group.remove()


def open_host(settings: WorkerSettings) -> Host:
    """Take the best that the host has, or exactly the level that the settings name."""
    wanted = settings.isolation_level
    lacks: list[str] = []
    uids = _uids(settings, lacks) if wanted != "single-uid" else SingleUid()
    try:
        group = _group(settings, lacks) if wanted in (BEST, "full") else Census()
    except BaseException:
        uids.close()
        raise
    host = Host(_level(uids, group), group, uids, tuple(lacks))
    problem = _problem(host, wanted)
    if problem:
        host.close()
        raise HostUnfit(problem)
    return host


def _level(uids: UidRange | SingleUid, group: Group) -> IsolationLevel.ValueType:
    if isinstance(uids, SingleUid):
        return SINGLE_UID
    return FULL if group.limits_hold else NO_CGROUP


def _problem(host: Host, wanted: str) -> str:
    if host.level == SINGLE_UID and os.geteuid() == 0:
        why = "; ".join(host.lacks) or "run it as another user"
        return f"root shares its own uid with no jail: {why}"
    if wanted not in (BEST, host.level_name):
        why = "; ".join(host.lacks)
        return f"the level {wanted} was asked for, and this host has {host.level_name}: {why}"
    return ""


def _group(settings: WorkerSettings, lacks: list[str]) -> Group:
    try:
        return open_worker_group(settings.cgroup_parent)
    except GroupError as error:
        lacks.append(f"no control groups: {error}")
        return Census()


def _uids(settings: WorkerSettings, lacks: list[str]) -> UidRange | SingleUid:
    try:
        first, count, newuidmap = uid_range(settings)
    except HostUnfit as error:
        lacks.append(f"no uids for calls: {error}")
        return SingleUid()
    return UidRange(settings.cache_dir / "uids", first, count, newuidmap)


def uid_range(settings: WorkerSettings) -> tuple[int, int, bool]:
    """Return the first uid for jails, how many there are, and whether newuidmap has to map them.

    HostUnfit if this process can map none but its own.
    """
    if os.geteuid() == 0:
        first, count = settings.uid_base, settings.uid_count
        for file in ("/proc/self/uid_map", "/proc/self/gid_map"):
            if not _is_mapped(Path(file).read_text(encoding="ascii"), first, count):
                raise HostUnfit(
                    f"{first} to {first + count - 1} are not all in {file}; set RESYN_UID_BASE and "
                    f"RESYN_UID_COUNT to a part of it that no account has"
                )
        return first, count, False
    return *_subordinate_range(), True


def _is_mapped(text: str, first: int, count: int) -> bool:
    """Say whether one line of a uid_map has a whole range."""
    ranges = (tuple(map(int, line.split())) for line in text.splitlines())
    return any(start <= first and first + count <= start + length for start, _, length in ranges)


def _subordinate_range() -> tuple[int, int]:
    """Return what /etc/subuid and /etc/subgid both give to this process's user."""
    for program in ("newuidmap", "newgidmap"):
        if shutil.which(program) is None:
            raise HostUnfit(f"no {program}; install the package uidmap (shadow-utils on Fedora)")
    try:
        pwd.getpwuid(os.geteuid())
    except KeyError:
        raise HostUnfit(f"uid {os.geteuid()} has no account, which newuidmap asks for") from None
    uids, gids = _subordinate("/etc/subuid"), _subordinate("/etc/subgid")
    both = [
        (max(uid, gid), min(uid + uid_count, gid + gid_count) - max(uid, gid))
        for uid, uid_count in uids
        for gid, gid_count in gids
    ]
    first, count = max(both, key=lambda each: each[1], default=(0, 0))
    if count < _LEAST_UIDS:
        raise HostUnfit(
            f"/etc/subuid and /etc/subgid have no common range of {_LEAST_UIDS} for "
            f"{_user()}; add to both a line such as {_user()}:100000000:1048576"
        )
    return first, count


def _subordinate(file: str) -> list[tuple[int, int]]:
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    names = {_user(), str(os.geteuid())}
    entries = [line.split(":") for line in lines if line.count(":") == 2]
    return [
        (int(first), int(count))
        for name, first, count in entries
        if name in names and first.isdecimal() and count.isdecimal()  # newuidmap skips others, too
    ]


def _user() -> str:
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return str(os.geteuid())
