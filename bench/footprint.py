"""What a running service holds on its host, counted from outside."""

from __future__ import annotations

import contextlib
import os
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import redis

from resyn.common import redis_keys
from resyn.workers.profiles import default_cache_folder

_GROUP_TREES = Path("/sys/fs/cgroup")
_PAGE_KIB = os.sysconf("SC_PAGE_SIZE") >> 10
# Figure: how much it may grow in a run. Counts may not grow at all (a line through noise may rise
# by a part of one), but for what is opened or written once, when it is first needed; memory may, by
# what an allocator takes and keeps, or has not given back yet.
ALLOWANCES: dict[str, float | None] = {
    "processes": 0.9,
    "zombies": 0.9,
    "control groups": 0.9,
    "mounts": 0.9,
    "worker's descriptors": 18,  # of each lane, a file or two of its group
    "server's descriptors": 16,
    "locks on uids": 0.9,
    "temporary files": 0.9,
    "worker's memory, KiB": 4096,
    "server's memory, KiB": 8192,
    "Redis's memory, KiB": 1024,
    "Redis's keys": 7,  # of each environment, a list of notices
    "Redis's unfinished entries": 0.9,
    "all jails' memory, KiB": 4096,
    "oldest jail's memory, KiB": 1024,
    "memory groups of the host": None,
}


class Footprint:
    """Counts what one service with one worker process holds; every figure is a number."""

    def __init__(self, server_pid: int, worker_pid: int, redis_url: str, temporary: Path) -> None:
        self._server, self._worker = server_pid, worker_pid
        self._redis = redis.Redis.from_url(redis_url)
        self._temporary = temporary
        self._groups = [
            Path(folder, name)
            for folder, names, _ in os.walk(_GROUP_TREES)
            for name in names
            if name.startswith(f"resyn-{worker_pid}-")
        ]

    def figures(self) -> dict[str, float]:
        """Return all figures of ALLOWANCES."""
        states = dict(_descendants(self._worker))
        memory = {name: kib for name, kib in self._jails_kib().items() if name}
        return {
            "processes": len(states),
            "zombies": sum(state == "Z" for state in states.values()),
            "control groups": sum(1 for group in self._groups for _ in os.walk(group)),
            "mounts": _mounts([self._worker, *states]),
            "worker's descriptors": len(_files(self._worker)),
            "server's descriptors": len(_files(self._server)),
            "locks on uids": sum(file.endswith(".lock") for file in _files(self._worker)),
            "temporary files": _temporary_files(self._temporary),
            "worker's memory, KiB": _resident_kib(self._worker),
            "server's memory, KiB": _resident_kib(self._server),
            "Redis's memory, KiB": self._redis.info("memory")["used_memory"] / 1024,
            "Redis's keys": self._redis.dbsize(),
            "Redis's unfinished entries": self._entries(),
            "all jails' memory, KiB": sum(memory.values()),
            "oldest jail's memory, KiB": memory[min(memory, key=_number)] if memory else 0,
            "memory groups of the host": _memory_groups(),
        }

    def jails_and_lanes(self) -> tuple[int, int, int]:
        """Return how many jails, lanes of theirs and processes there are now."""
        tree = next(group for group in self._groups if (group / "cgroup.procs").exists())
        jails, lanes = len(list(tree.glob("jail-*"))), len(list(tree.glob("jail-*/call-*")))
        return jails, lanes, sum(1 for _ in _descendants(self._worker))

    def _entries(self) -> int:
        """Count the entries with calls that no worker has removed."""
        streams = self._redis.scan_iter(redis_keys.calls("*", "*"))
        return sum(self._redis.xlen(stream) for stream in streams)

    def _jails_kib(self) -> dict[str, float]:
        """Return the memory that is charged to each jail, by the name of its group."""
        found = {}
        for group in self._groups:
            for name in ("memory.usage_in_bytes", "memory.current"):
                for file in group.glob(f"jail-*/{name}"):
                    found[file.parent.name] = int(file.read_text(encoding="ascii")) / 1024
        return found

    def close(self) -> None:
        """Let go of Redis."""
        self._redis.close()


def _number(jail: str) -> int:
    return int(jail.rpartition("-")[2])


def children() -> dict[int, list[tuple[int, str]]]:
    """Return the children of each process on the host, with their states."""
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for name in filter(str.isdigit, os.listdir("/proc")):
        with contextlib.suppress(OSError):
            text = Path(f"/proc/{name}/stat").read_text(encoding="utf-8", errors="replace")
            state, parent, *_ = text.rpartition(") ")[2].split()
            found[int(parent)].append((int(name), state))
    return found


def below(tree: dict[int, list[tuple[int, str]]], pid: int) -> Iterator[tuple[int, str]]:
    """Yield each process below one, with its state."""
    waiting = list(tree[pid])
    while waiting:
        found = waiting.pop()
        yield found
        waiting += tree[found[0]]


def _descendants(pid: int) -> Iterator[tuple[int, str]]:
    return below(children(), pid)


def _mounts(pids: list[int]) -> int:
    """Count the mounts of all mount namespaces that these processes have."""
    counts = {}
    for pid in pids:
        with contextlib.suppress(OSError):
            namespace = os.readlink(f"/proc/{pid}/ns/mnt")
            counts[namespace] = Path(f"/proc/{pid}/mountinfo").read_bytes().count(b"\n")
    return sum(counts.values())


def _files(pid: int) -> list[str]:
    found = []
    for file in Path(f"/proc/{pid}/fd").iterdir():
        with contextlib.suppress(OSError):
            found.append(os.readlink(file))
    return found


def _resident_kib(pid: int) -> int:
    pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * _PAGE_KIB


def _temporary_files(folder: Path) -> int:
    """Count what is in the service's own temporary folder, and unfinished builds in the cache."""
    built = [*default_cache_folder().glob("*/building-*"), *default_cache_folder().glob("*/.b*")]
    return sum(1 for _ in folder.rglob("*")) + len(built)


def _memory_groups() -> int:
    """Return how many memory groups the kernel has, those that are removed and not freed too."""
    lines = Path("/proc/cgroups").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[2]) for line in lines if line.startswith("memory\t"))
