"""How long a call could run and got no CPU, by the kernel's count, seen from outside its jail.

Evidence. For each thread the kernel counts how long it was runnable and waited for a CPU
(`run_delay` of /proc/<pid>/task/<tid>/schedstat). From look to look the thread that waited longest
counts, and less what the call's other threads used of the cores meanwhile: who starves himself is
not starved. Version 2 of control groups adds what a group's members waited together
(`cpu.pressure`), ended ones included, where the kernel has it.

What is not seen. A thread that ended and was reaped between two looks takes its count with it; so
does the time of a hypervisor that runs somebody else. Both count against the call, as before.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

from resyn.workers.groups import Group
from resyn.workers.groups.throttling import throttled_seconds
from resyn.workers.kernel import content

# Less than this, of a limit or at all, changes no outcome: what needs 19 of 20 parts of its limit
# on a quiet host has none to spare for other caches and frequencies either.
LEAST_SHARE, LEAST_SECONDS = 0.05, 0.01
# A call sleeps if it used and wanted less than this share of a CPU for at least so long.
_MOST_USED_ASLEEP, _LEAST_SLEEP_SECONDS = 0.1, 0.05
# Threads that are looked at; more of them hardly wait for others than each other.
_MOST_THREADS = 64


def is_marginal(elapsed_seconds: float, starved_seconds: float, limit_seconds: float) -> bool:
    """Say whether a limit on wall time would not have been reached on a free CPU, yet."""
    least = max(LEAST_SECONDS, LEAST_SHARE * limit_seconds)
    return starved_seconds >= least and elapsed_seconds - starved_seconds < limit_seconds


@dataclass(slots=True)
class Thread:
    """What the kernel has counted of one thread."""

    cpu_seconds: float = 0.0
    delay_seconds: float = 0.0
    slices: int = 0
    ahead_seconds: float = 0.0  # of a wait that the kernel counts when it is over


class Starvation:
    """Adds up, look by look, the `seconds` in which a call could run and others had the CPU."""

    def __init__(self, group: Group) -> None:
        self.seconds = 0.0
        self.sleeps = False  # it used no CPU since the last look, nor waited for one
        self._group = group
        self._elapsed_seconds = self._cpu_seconds = 0.0
        self._threads: dict[int, Thread] = {}
        self._pressure_seconds = group.pressure_seconds()
        self._throttled_before = throttled_seconds()

    def look(self, elapsed_seconds: float, cpu_seconds: float) -> None:
        """Count up to now: time and the group's CPU time since the call's start."""
        interval = max(0.0, elapsed_seconds - self._elapsed_seconds)
        cpu = max(0.0, cpu_seconds - self._cpu_seconds)
        self._elapsed_seconds, self._cpu_seconds = elapsed_seconds, cpu_seconds
        pressure = self._group.pressure_seconds()
        waited = max(self._longest_wait(interval, cpu), pressure - self._pressure_seconds)
        self._pressure_seconds = pressure
        self.seconds += min(interval, waited)
        long = interval >= _LEAST_SLEEP_SECONDS
        self.sleeps = long and cpu + waited < _MOST_USED_ASLEEP * interval

    def _longest_wait(self, interval: float, cpu: float) -> float:
        """Return the longest wait of a thread that own threads do not explain."""
        cores = len(os.sched_getaffinity(0))
        last, self._threads = self._threads, {}
        longest = 0.0
        for thread, path in _threads(self._group):
            now = _read(path)
            if now is None:
                continue
            before = last.get(thread, Thread())
            self._threads[thread] = now
            waited = min(interval, _waited(before, now, path, interval))
            others = max(0.0, cpu - (now.cpu_seconds - before.cpu_seconds))
            longest = max(longest, waited - others / cores)
        return longest

    def throttled_seconds(self) -> float:
        """Return how long a quota on CPU time stopped this worker and its jails meanwhile."""
        return min(self._elapsed_seconds, throttled_seconds() - self._throttled_before)


def _waited(before: Thread, now: Thread, path: str, interval: float) -> float:
    """Return how long a thread waited since the last look, a wait that is not over included."""
    waited = now.delay_seconds - before.delay_seconds
    if now.slices and now.slices == before.slices and now.cpu_seconds == before.cpu_seconds:
        if waited <= 0 and _is_runnable(path):
            now.ahead_seconds = before.ahead_seconds + interval
            return interval
        return 0.0
    return max(0.0, waited - before.ahead_seconds)


def _threads(group: Group) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for pid in group.members():
        folder = f"/proc/{pid}/task"
        try:
            found += [(int(name), f"{folder}/{name}") for name in os.listdir(folder)]
        except OSError:  # it has ended meanwhile
            continue
        if len(found) >= _MOST_THREADS:
            break
    return found[:_MOST_THREADS]


def _read(path: str) -> Thread | None:
    """Return a thread's counts; None if it has ended, or if this kernel does not count."""
    try:
        cpu, delay, slices = content(f"{path}/schedstat").split()
    except (OSError, ValueError):
        return None
    return Thread(int(cpu) / 1e9, int(delay) / 1e9, int(slices))


def _is_runnable(path: str) -> bool:
    try:
        return content(f"{path}/stat").rpartition(b") ")[2].startswith(b"R")
    except OSError:
        return False
