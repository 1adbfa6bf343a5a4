"""Control groups: what a jail and each of its calls may use, and the worker's evidence of it.

Version 1 of the kernel's interface, one tree per controller:

    <own group>/resyn-<pid>-<start>/jail-<n>           the whole jail
    <own group>/resyn-<pid>-<start>/jail-<n>/zygote    nsjail and the zygote
    <own group>/resyn-<pid>-<start>/jail-<n>/call-<k>  one lane and the call that it runs
"""

from __future__ import annotations

import contextlib
import os
import re
import signal
import weakref
from collections.abc import Iterator
from pathlib import Path

from resyn.workers.kernel import wait_for_exits

CONTROLLERS = ("memory", "pids", "cpuacct")
_OWN = re.compile(r"resyn-(\d+)-\d+")


class CgroupError(OSError):
    """This host's control groups cannot hold a jail; the message says why and what to do."""


def find_parents() -> dict[str, Path]:
    """Return the folder of this process's own group for each controller."""
    mounts = _mounts()
    groups = {}
    for line in Path("/proc/self/cgroup").read_text(encoding="ascii").splitlines():
        _, names, path = line.split(":", 2)
        for name in names.split(","):
            if name in CONTROLLERS and name in mounts:
                groups[name] = mounts[name] / path.lstrip("/")
    if missing := [name for name in CONTROLLERS if name not in groups]:
        raise CgroupError(
            f"no control group (version 1) for {', '.join(missing)}; mount the controllers under "
            "/sys/fs/cgroup, or run the worker on a host that has them"
        )
    return groups


def _mounts() -> dict[str, Path]:
    mounts: dict[str, Path] = {}
    for line in Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines():
        _, folder, kind, options, *_ = line.split()
        if kind == "cgroup":
            mounts |= {name: Path(folder) for name in options.split(",") if name in CONTROLLERS}
    return mounts


class Group:
    """One group in the trees of all controllers; `members` and `kill` act on it alone."""

    def __init__(self, folders: dict[str, Path]) -> None:
        self.folders = folders
        for folder in folders.values():
            try:
                folder.mkdir(exist_ok=True)
            except OSError as error:
                raise CgroupError(f"cannot make {folder}: {error.strerror}; run as root") from error
        self._files: dict[tuple[str, str], int] = {}
        self._below: weakref.WeakSet[Group] = weakref.WeakSet()

    def child(self, name: str) -> Group:
        """Make a group inside this one."""
        group = Group({tree: folder / name for tree, folder in self.folders.items()})
        self._below.add(group)
        return group

    def limit(self, memory_bytes: int | None = None, processes: int | None = None) -> None:
        """Set the most that all members together may use."""
        if memory_bytes is not None:
            self._write("memory", "memory.limit_in_bytes", str(memory_bytes))
            # Only where the host accounts for swap.
            with contextlib.suppress(FileNotFoundError):
                self._write("memory", "memory.memsw.limit_in_bytes", str(memory_bytes))
        if processes is not None:
            self._write("pids", "pids.max", str(processes))

    def add(self, pid: int) -> None:
        """Move a process in; 0 is the caller. May take milliseconds (the kernel's RCU wait)."""
        for folder in self.folders.values():
            (folder / "cgroup.procs").write_text(str(pid), encoding="ascii")

    def members(self) -> list[int]:
        """Return the pids of the living processes in this group."""
        # Opened anew each time: the kernel keeps an open file's list for a second.
        text = (self.folders["pids"] / "cgroup.procs").read_text(encoding="ascii")
        return [int(pid) for pid in text.split()]

    def tasks(self) -> int:
        """Return the number of threads in this group, ended but unreaped ones included."""
        return int(self._read("pids", "pids.current"))

    def cpu_seconds(self) -> float:
        """Return the CPU time of all members, present and past."""
        return int(self._read("cpuacct", "cpuacct.usage")) / 1e9

    def memory_bytes(self) -> int:
        """Return the memory that is charged to the group now."""
        return int(self._read("memory", "memory.usage_in_bytes"))

    def reset_peak(self) -> None:
        """Begin a new peak at the present usage."""
        self._write("memory", "memory.max_usage_in_bytes", "0")

    def peak_bytes(self) -> int:
        """Return the most memory that was charged since `reset_peak`."""
        return int(self._read("memory", "memory.max_usage_in_bytes"))

    def oom_kills(self) -> int:
        """Return how many members the kernel has killed for memory."""
        return _count(self._read("memory", "memory.oom_control"), "oom_kill")

    def refused_forks(self) -> int:
        """Return how often the limit on processes has refused a new one."""
        return _count(self._read("pids", "pids.events"), "max")

    def kill(self, keep: int = 0) -> None:
        """Kill every member but `keep`, and their children to come."""
        self._write("pids", "pids.max", "0")  # from here on no member can fork
        for pid in self.members():
            if pid != keep:
                self._kill_member(pid)

    def _kill_member(self, pid: int) -> None:
        """Kill through a pidfd: the number may belong to a stranger by now."""
        with contextlib.suppress(ProcessLookupError):
            descriptor = os.pidfd_open(pid)
            try:
                if pid in self.members():
                    signal.pidfd_send_signal(descriptor, signal.SIGKILL)
            finally:
                os.close(descriptor)

    def remove(self) -> None:
        """Remove the group, which must have no members, and those below it."""
        self.close()
        for folder in self.folders.values():
            for below in sorted(folder.rglob("*/"), reverse=True):
                below.rmdir()
            with contextlib.suppress(FileNotFoundError):
                folder.rmdir()

    def close(self) -> None:
        """Close the files that reads and writes keep open, here and below."""
        while self._files:
            os.close(self._files.popitem()[1])
        for group in self._below:
            group.close()

    def _open(self, tree: str, name: str) -> int:
        descriptor = self._files.get((tree, name))
        if descriptor is None:
            descriptor = os.open(self.folders[tree] / name, os.O_RDWR | os.O_CLOEXEC)
            self._files[tree, name] = descriptor
        return descriptor

    def _read(self, tree: str, name: str) -> str:
        return os.pread(self._open(tree, name), 65536, 0).decode("ascii")

    def _write(self, tree: str, name: str, value: str) -> None:
        os.write(self._open(tree, name), value.encode("ascii"))


def _count(text: str, key: str) -> int:
    return next((int(line.split()[1]) for line in text.splitlines() if line.split()[0] == key), 0)


def open_worker_group() -> Group:
    """Make this worker's group, after removing those of workers that are gone."""
    parents = find_parents()
    sweep(parents)
    name = _worker_name(os.getpid())
    return Group({tree: folder / name for tree, folder in parents.items()})


def sweep(parents: dict[str, Path]) -> None:
    """Kill what dead workers left in their groups, and remove the groups."""
    for name in {folder.name for parent in parents.values() for folder in parent.glob("resyn-*")}:
        match = _OWN.fullmatch(name)
        if match and name != _worker_name(int(match[1])):
            with contextlib.suppress(OSError):  # another starting worker may sweep it too
                _empty_and_remove({tree: parent / name for tree, parent in parents.items()})


def _worker_name(pid: int) -> str:
    """Name the group of a process by pid and start: the pid alone may be a stranger's by now."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return f"resyn-{pid}-{status.rpartition(') ')[2].split()[19]}"


def _empty_and_remove(folders: dict[str, Path]) -> None:
    for folder in _deepest_first(folders["pids"]):
        group = Group(
            {tree: top / folder.relative_to(folders["pids"]) for tree, top in folders.items()}
        )
        group.kill()
        wait_for_exits(group.members(), seconds=5.0)
        group.remove()


def _deepest_first(top: Path) -> Iterator[Path]:
    yield from sorted((folder for folder in top.rglob("*/")), reverse=True)
    yield top
