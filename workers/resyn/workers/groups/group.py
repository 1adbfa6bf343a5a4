"""What lanes and jails ask of a group of processes, whatever enforces it."""

from __future__ import annotations

import abc
import contextlib
import os
import signal
from collections.abc import Container
from typing import Self

from resyn.workers.kernel import open_pidfd


class GroupError(OSError):
    """This host's control groups cannot hold a jail; the message says why and what to do."""


class Group(abc.ABC):
    """Some processes; `members` and `kill` act on this group alone, the counters on those below."""

    #: Whether the kernel enforces `limit` and counts what it refuses.
    limits_hold = True

    @abc.abstractmethod
    def child(self, name: str) -> Self:
        """Make a group inside this one."""

    @abc.abstractmethod
    def limit(self, memory_bytes: int | None = None, processes: int | None = None) -> None:
        """Set the most that all members together may use."""

    @abc.abstractmethod
    def add(self, pid: int) -> None:
        """Move a process in; 0 is the caller. May take milliseconds (the kernel's RCU wait)."""

    def born(self, pid: int) -> None:  # noqa: B027 - most groups need not be told
        """Hear of a member whose parent was one."""

    @abc.abstractmethod
    def members(self) -> list[int]:
        """Return the pids of the living processes in this group."""

    @abc.abstractmethod
    def tasks(self) -> int:
        """Return the number of threads in this group, ended but unreaped ones included."""

    @abc.abstractmethod
    def cpu_seconds(self) -> float:
        """Return the CPU time of all members, present and past."""

    def pressure_seconds(self) -> float:
        """Return the time in which members could run and none did; 0 if nobody counts."""
        return 0.0

    @abc.abstractmethod
    def memory_bytes(self) -> int:
        """Return the memory that is charged to the group now."""

    @abc.abstractmethod
    def reset_peak(self) -> None:
        """Begin a new peak at the present usage."""

    @abc.abstractmethod
    def peak_bytes(self) -> int:
        """Return the most memory that was charged since `reset_peak`; 0 if nobody counts."""

    @abc.abstractmethod
    def oom_kills(self) -> int:
        """Return how many members the kernel has killed for memory."""

    def over_limit(self) -> bool:
        """Say whether the members use more memory than they may, where no kernel sees to that."""
        return False

    @abc.abstractmethod
    def refused_forks(self) -> int:
        """Return how often the limit on processes has refused a new one."""

    @abc.abstractmethod
    def kill(self, keep: Container[int] = ()) -> None:
        """Kill every member but those to keep, and their children; JailLost if it cannot."""

    def remove(self) -> None:
        """Remove the group, which must have no members, and those below it."""
        self.remove_folders()
        self.close()  # in this order: what was read a moment ago may have been opened anew

    def remove_folders(self) -> None:  # noqa: B027 - not every group has some
        """Do what takes milliseconds of a removal, on any thread; `close` has to follow."""

    @abc.abstractmethod
    def close(self) -> None:
        """Close what reads and writes keep open, here and below."""

    def _kill_member(self, pid: int) -> None:
        """Kill through a pidfd: the number may belong to a stranger by now."""
        with contextlib.suppress(ProcessLookupError):
            descriptor = open_pidfd(pid)
            try:
                if pid in self.members():
                    signal.pidfd_send_signal(descriptor, signal.SIGKILL)
            finally:
                os.close(descriptor)
