"""Control groups, version 1: one tree per controller."""

from __future__ import annotations

import contextlib
from pathlib import Path

from resyn.workers.groups.files import FolderGroup, count
from resyn.workers.groups.group import GroupError

CONTROLLERS = ("memory", "pids", "cpuacct")


class Version1(FolderGroup):
    """One folder per controller."""

    def child(self, name: str) -> Version1:
        group = Version1(self.below(name))
        self._below.add(group)
        return group

    def limit(self, memory_bytes: int | None = None, processes: int | None = None) -> None:
        if memory_bytes is not None:
            self._write("memory", "memory.limit_in_bytes", str(memory_bytes))
            # Only where the host accounts for swap.
            with contextlib.suppress(FileNotFoundError):
                self._write("memory", "memory.memsw.limit_in_bytes", str(memory_bytes))
        if processes is not None:
            self._write("pids", "pids.max", str(processes))

    def cpu_seconds(self) -> float:
        return int(self._read("cpuacct", "cpuacct.usage")) / 1e9

    def memory_bytes(self) -> int:
        return int(self._read("memory", "memory.usage_in_bytes"))

    def reset_peak(self) -> None:
        self._write("memory", "memory.max_usage_in_bytes", "0")

    def peak_bytes(self) -> int:
        return int(self._read("memory", "memory.max_usage_in_bytes"))

    def oom_kills(self) -> int:
        return count(self._read("memory", "memory.oom_control"), "oom_kill")


def find_parents(mounts: dict[str, Path], own: dict[str, str]) -> dict[str, Path]:
    """Return the folder of this process's own group for each controller.

    `mounts`: controller to mount point. `own`: controller to the group's path.
    """
    missing = [name for name in CONTROLLERS if name not in mounts or name not in own]
    if missing:
        raise GroupError(f"no controllers {', '.join(missing)} of version 1")
    return {name: mounts[name] / own[name].lstrip("/") for name in CONTROLLERS}
