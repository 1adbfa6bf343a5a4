"""Groups where the kernel offers none: the processes of a jail, counted in /proc.

Nothing is limited here, only seen and killed: a process has its resource limits, the worker looks
at the memory of all of a call's processes from time to time, and a jail runs one call at a time, so
that whatever lives in it beside its zygote is that call's.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import time
import weakref
from collections.abc import Container
from pathlib import Path

from resyn.workers.errors import JailLost
from resyn.workers.groups.group import Group
from resyn.workers.kernel import open_pidfd

# Processes that fork faster than they are killed so often end with their jail instead.
_MOST_ROUNDS = 100


class Census(Group):
    """The worker, or a jail, or in a jail its zygote (all processes) or its lane (the others)."""

    limits_hold = False

    def __init__(self, parent: Census | None = None, name: str = "") -> None:
        self._parent = parent
        self._is_lane = name.startswith("call-")
        self._namespace = ""  # of a jail: the kernel's name of its pid namespace
        self._held = -1  # its descriptor: the kernel gives the name of a gone one to the next
        self._zygote_pid = 0
        self._cpu: dict[int, float] = {}
        self._ended_cpu_seconds = 0.0
        self._memory_bytes: int | None = None  # the most that its members may use
        self._below: weakref.WeakSet[Census] = weakref.WeakSet()

    def child(self, name: str) -> Census:
        group = Census(self, name)
        self._below.add(group)
        return group

    def limit(self, memory_bytes: int | None = None, processes: int | None = None) -> None:
        self._memory_bytes = memory_bytes or self._memory_bytes

    def add(self, pid: int) -> None:
        pass

    def born(self, pid: int) -> None:
        assert self._parent is not None
        self._parent._hold(pid)

    def _hold(self, zygote_pid: int) -> None:
        self._zygote_pid = zygote_pid
        self._held = os.open(f"/proc/{zygote_pid}/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
        self._namespace = os.readlink(f"/proc/self/fd/{self._held}")

    def members(self) -> list[int]:
        return [pid for pid in self._pids() if not _has_ended(pid)]

    def _pids(self) -> list[int]:
        """Return the members, and those that nobody has reaped: who that is may take its time."""
        if self._parent is None or not self._parent._namespace:
            return []
        found = (int(pid) for pid in os.listdir("/proc") if pid.isdigit() and self._has(pid))
        return [pid for pid in found if not self._is_lane or pid != self._parent._zygote_pid]

    def _has(self, pid: str) -> bool:
        assert self._parent is not None
        return _namespace(pid) == self._parent._namespace

    def tasks(self) -> int:
        return sum(_threads(pid) for pid in self._pids())

    def cpu_seconds(self) -> float:
        below = sum(group.cpu_seconds() for group in self._below)
        now = {pid: _cpu_seconds(pid) for pid in self._pids_that_compute()}
        # What has ended counts with what was last seen of it; a number that goes back is another's.
        ended = [pid for pid, seconds in self._cpu.items() if now.get(pid, 0.0) < seconds]
        self._ended_cpu_seconds += sum(self._cpu[pid] for pid in ended)
        self._cpu = now
        return below + self._ended_cpu_seconds + sum(now.values())

    def _pids_that_compute(self) -> list[int]:
        """Return what a lane accounts for, or in a zygote's group the zygote alone."""
        if self._is_lane or self._parent is None or not self._parent._namespace:
            return self._pids()
        return [self._parent._zygote_pid]

    def memory_bytes(self) -> int:
        below = sum(group.memory_bytes() for group in self._below if not group._is_lane)
        return below + sum(_bytes(pid, "Pss:") for pid in self.members())

    def over_limit(self) -> bool:
        used = sum(_bytes(pid, "Private_Dirty:") for pid in self.members())
        return self._memory_bytes is not None and used > self._memory_bytes

    def reset_peak(self) -> None:
        pass

    def peak_bytes(self) -> int:
        return 0

    def oom_kills(self) -> int:
        return 0

    def refused_forks(self) -> int:
        return 0

    def kill(self, keep: Container[int] = ()) -> None:
        killed: set[int] = set()
        for _ in range(_MOST_ROUNDS):
            new = {pid for pid in self.members() if pid not in keep} - killed
            if not new:
                return
            for pid in new:
                self._kill_member(pid)
            killed |= new
        raise JailLost("a call's processes fork faster than they are killed")

    def _kill_member(self, pid: int) -> None:
        with contextlib.suppress(ProcessLookupError):
            descriptor = open_pidfd(pid)
            try:
                if self._has(str(pid)):
                    signal.pidfd_send_signal(descriptor, signal.SIGKILL)
            finally:
                os.close(descriptor)

    def close(self) -> None:
        if self._held >= 0:
            os.close(self._held)
        self._held, self._namespace = -1, ""


def _namespace(pid: str) -> str:
    """Name the pid namespace of a process; an empty text for one that has ended, or is not ours."""
    try:
        return os.readlink(f"/proc/{pid}/ns/pid")
    except OSError:
        return ""


def _has_ended(pid: int) -> bool:
    """Say whether all threads of a process have ended: its first one alone may have."""
    try:
        descriptor = open_pidfd(pid)
    except ProcessLookupError:
        return True
    try:
        end = select.poll()
        end.register(descriptor, select.POLLIN)
        return bool(end.poll(0))
    finally:
        os.close(descriptor)


def _threads(pid: int) -> int:
    try:
        return len(os.listdir(f"/proc/{pid}/task"))
    except OSError:
        return 0


def _cpu_seconds(pid: int) -> float:
    """Read a process's own clock: its number has the process's in it (clock_getcpuclockid(3))."""
    try:
        return time.clock_gettime(~pid << 3 | 2)
    except OSError:
        return 0.0


def _bytes(pid: int, kind: str) -> int:
    """Return a process's memory of one kind; Pss has its share of what it has in common."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    return next(int(line.split()[1]) for line in text.splitlines() if line.startswith(kind)) << 10
