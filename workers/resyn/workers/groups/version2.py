"""Control groups, version 2: one tree, of which the worker needs a part of its own."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from resyn.workers.groups.files import FolderGroup, count
from resyn.workers.groups.group import GroupError

CONTROLLERS = ("memory", "pids")
# Where the worker's own processes go: a group with groups inside holds no processes itself.
OWN_LEAF = "resyn-processes"
_CURE = (
    "let systemd delegate one (Delegate=yes in the unit, or "
    "systemd-run --user --scope -p Delegate=yes resyn worker), or name one in "
    "RESYN_CGROUP_PARENT"
)


class Version2(FolderGroup):
    """One folder; `tree` is always the same."""

    def __init__(self, folder: Path) -> None:
        super().__init__({"pids": folder})
        self._folder = folder
        self._delegates = False
        self._peak_begins_anew = False

    def child(self, name: str) -> Version2:
        if not self._delegates:
            enable_controllers(self._folder)
            self._delegates = True
        group = Version2(self._folder / name)
        self._below.add(group)
        return group

    def limit(self, memory_bytes: int | None = None, processes: int | None = None) -> None:
        if memory_bytes is not None:
            self._write("pids", "memory.max", str(memory_bytes))
            # Only where the kernel was built with swap.
            with contextlib.suppress(FileNotFoundError):
                self._write("pids", "memory.swap.max", "0")
        if processes is not None:
            self._write("pids", "pids.max", str(processes))

    def cpu_seconds(self) -> float:
        return count(self._read("pids", "cpu.stat"), "usage_usec") / 1e6

    def pressure_seconds(self) -> float:
        try:
            text = self._read("pids", "cpu.pressure")
        except OSError:  # a kernel without it, or one that was told not to count
            return 0.0
        full = next((line for line in text.splitlines() if line.startswith("full")), "total=0")
        return int(full.rpartition("total=")[2]) / 1e6

    def memory_bytes(self) -> int:
        return int(self._read("pids", "memory.current"))

    def reset_peak(self) -> None:
        # Since Linux 6.12, and for the readers of this descriptor; older peaks are for ever.
        self._peak_begins_anew = False
        with contextlib.suppress(OSError):
            self._write("pids", "memory.peak", "0")
            self._peak_begins_anew = True

    def peak_bytes(self) -> int:
        return int(self._read("pids", "memory.peak")) if self._peak_begins_anew else 0

    def oom_kills(self) -> int:
        return count(self._read("pids", "memory.events"), "oom_kill")


def enable_controllers(folder: Path) -> None:
    """Have the groups inside this one count and limit."""
    try:
        for name in CONTROLLERS:
            (folder / "cgroup.subtree_control").write_text(f"+{name}", encoding="ascii")
    except OSError as error:
        raise GroupError(
            f"{folder}: cannot enable the controller {name} of version 2: {error.strerror}; {_CURE}"
        ) from error


def find_parent(mount: Path, own: str) -> Path:
    """Return the folder in which this worker may make groups, with its controllers enabled.

    In turn: this process's own group, if it was given to us; the root, if this is root.
    """
    folder = mount / own.strip("/")
    if folder.name == OWN_LEAF:
        parent = folder.parent
    elif _is_root(folder):
        parent = folder
    elif _is_delegated(folder) or folder == mount:
        parent = folder
        _move_to_leaf(folder)
    elif os.geteuid() == 0 and _is_root(mount):
        parent = mount
    else:
        raise GroupError(f"{folder} is not delegated to this process; {_CURE}")
    enable_controllers(parent)
    return parent


def _is_root(folder: Path) -> bool:
    """Say whether this is the kernel's root group, not only that of a namespace."""
    return not (folder / "cgroup.type").exists()


def _is_delegated(folder: Path) -> bool:
    """Say whether systemd, or whoever owns the tree, gave this group to us."""
    for name in ("user.delegate", "trusted.delegate"):
        with contextlib.suppress(OSError):
            return os.getxattr(folder, name) == b"1"
    uid = os.geteuid()
    files = (folder, folder / "cgroup.procs", folder / "cgroup.subtree_control")
    return uid != 0 and all(file.stat().st_uid == uid for file in files)


def _move_to_leaf(folder: Path) -> None:
    leaf = folder / OWN_LEAF
    try:
        leaf.mkdir(exist_ok=True)
        while pids := (folder / "cgroup.procs").read_text(encoding="ascii").split():
            for pid in pids:
                with contextlib.suppress(ProcessLookupError):  # it has ended meanwhile
                    (leaf / "cgroup.procs").write_text(pid, encoding="ascii")
    except OSError as error:
        raise GroupError(
            f"cannot move this process to {leaf}: {error.strerror}; {_CURE}"
        ) from error
