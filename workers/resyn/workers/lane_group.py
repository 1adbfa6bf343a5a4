"""A lane's group of processes: what its calls may use, what they used, and what they left."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Iterable
from concurrent.futures import Executor

from resyn.v1 import environment_pb2
from resyn.workers.errors import JailLost
from resyn.workers.evidence import End, Exit
from resyn.workers.groups import Group
from resyn.workers.guest import wire
from resyn.workers.kernel import exits, spare_when_out_of_memory, threads

# What a lane and its child touch before the environment's own work begins.
OVERHEAD_BYTES = 8 << 20
# How long the zygote may leave a call's orphans unreaped, and how often that is looked at.
REAP_SECONDS = 5.0
REAP_LOOK_SECONDS = 0.002
# The lane and its child, of one thread each.
_IDLE_TASKS = 2


class LaneGroup:
    """Between two calls it holds the lane and its spare child; only the lane's pid is trusted."""

    def __init__(self, group: Group, limits: environment_pb2.Limits) -> None:
        self.group = group
        self.lane_pid = 0  # until it was taken in
        self._limits = limits
        self._killed = False
        self._memory_before = self._oom_kills = self._refused_forks = 0

    async def take_in(self, pid: int, launcher: Executor) -> None:
        """Move the lane here, before it has children, unless it has gone here itself."""
        # Of several threads, which a fork hook could have started, only one would have moved.
        if pid not in self.group.members() or threads(pid) > 1:
            await self._move_in(pid, launcher)
        spare_when_out_of_memory(pid)
        self.lane_pid = pid
        self.allow()

    async def _move_in(self, pid: int, launcher: Executor) -> None:
        """Move a process on the launcher's thread: that may take milliseconds."""
        adding = asyncio.get_running_loop().run_in_executor(launcher, self.group.add, pid)
        try:
            await asyncio.shield(adding)
        except asyncio.CancelledError:
            with contextlib.suppress(OSError):  # by now it may be gone
                await adding  # or its group would be removed under it
            raise

    def allow(self) -> None:
        """Set what a call may use, lane included."""
        memory_bytes = self._limits.memory_bytes + OVERHEAD_BYTES
        self.group.limit(memory_bytes, 1 + self._limits.processes)
        self._killed = False

    def kill_others(self, keep: Iterable[int] = ()) -> set[int]:
        """Kill all but the lane, have nobody fork any more, and return who is dying."""
        kept = {self.lane_pid, *keep}
        self.group.kill(kept)
        self._killed = True
        return set(self.group.members()) - kept

    def kill_all(self) -> None:
        """Kill everybody, the lane included, of a jail that will take no more calls."""
        with contextlib.suppress(OSError, JailLost):  # the groups may have gone meanwhile
            self.group.kill()

    async def end_others(self, keep: Iterable[int] = ()) -> None:
        """Kill all but the lane, wait for their ends, and let the lane fork again."""
        await exits(self.kill_others(keep))
        self.allow()

    async def tidy(self) -> None:
        """After a call: beside the lane there is at most the call's own process, about to end.

        Others would take the memory and the room that the lane needs for its fork.
        """
        if self.group.tasks() > _IDLE_TASKS:
            await self.end_others()
        elif self._killed:
            self.allow()

    async def leave_alone(self, child: int) -> None:
        """Before a call: leave nobody but the lane and its new child. JailLost after a while."""
        deadline = time.monotonic() + REAP_SECONDS
        while self.group.tasks() > _IDLE_TASKS:
            if set(self.group.members()) - {self.lane_pid, child}:
                await self.end_others({child})
            if self.group.tasks() <= threads(self.lane_pid) + threads(child):
                break  # fork hooks have started threads
            if time.monotonic() > deadline:
                raise JailLost("the zygote does not reap what calls leave")
            await asyncio.sleep(REAP_LOOK_SECONDS)

    def begin_counting(self) -> None:
        """Count from here on for the next call."""
        self._memory_before = self.group.memory_bytes()
        self.group.reset_peak()
        self._oom_kills = self.group.oom_kills()
        self._refused_forks = self.group.refused_forks()

    def count(self, done: Exit) -> None:
        """Put what the group has counted into a finished call's evidence."""
        done.peak_memory_bytes = max(0, self.group.peak_bytes() - self._memory_before)
        done.oom_kills = self.group.oom_kills() - self._oom_kills
        if done.end is not End.RESULT or done.status != wire.OK:  # else nobody asks
            done.refused_forks = self.group.refused_forks() - self._refused_forks
