"""A jail: one environment, loaded once, and a process of its own for every call.

Theory of operation
-------------------
Processes. The worker (trusted, outside) starts nsjail, which starts the zygote as pid 1 of new
namespaces. The zygote loads the environment and forks lanes; a lane forks one child per call.
Zygote and lanes are uid 0 of the jail's user namespace, a child has a uid of its own, from a range
that belongs to this jail alone. On the host all of them are uids without any right.

Control groups. Each lane lives in a group of its own. The worker makes it when the lane starts; the
lane goes there itself, or is moved: `doors`. Its children are born there, so that no call waits for
a move between groups, and a call's memory, processes and CPU time are counted and limited apart
from every other call's.

Sockets. The worker makes one socket pair per call and passes one end in with SCM_RIGHTS. A call's
identity is the socket that it came from; there is no secret that could be stolen. The kernel's
credentials on the child's first byte say its pid and uid on the host; the worker holds the process
by a pidfd, reads from /proc that it has given up every right, and only then sends the request.

Groups. Where calls may share a process (`resyn.workers.together`), a lane's child serves one group
of them after the other, and is held by `resyn.workers.sessions` meanwhile.

Evidence. The worker's clock, the group's counters and the exit status that the kernel keeps until
the lane reaps (which it does when the next child is asked for) say what ended a call.

Who kills whom. When a call has used up its limits, all members of the group but the lane die, at
once and from outside. The jail dies when its control socket closes or nsjail dies, and nsjail dies
with the worker (parent-death signal).

Trust. The environment's top level has run in zygote and lanes. What they say is used for texts
only; what they do wrong costs their own environment its jail.

Lower levels. Where the host has no control groups, a jail has one lane, and its processes are
counted in /proc. Where it can map one uid only, a child could reach lane and zygote: there a jail
serves one call and ends.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Executor

from resyn.v1 import environment_pb2
from resyn.workers.call import Ask
from resyn.workers.doors import open_doors
from resyn.workers.errors import JailLost, SandboxError, SharedMemory
from resyn.workers.evidence import Exit
from resyn.workers.groups import Group
from resyn.workers.guest import wire
from resyn.workers.idle import IdleWatch
from resyn.workers.kernel import (
    address_space_bytes,
    credentials_pair,
    exits,
    receive,
)
from resyn.workers.lane import Lane
from resyn.workers.loading import ZYGOTE_MEMORY_BYTES, ZYGOTE_PROCESSES, Loaded, Zygote
from resyn.workers.nsjail import JailPlan, NsjailProcess
from resyn.workers.sessions import KEPT_SESSIONS, Sessions
from resyn.workers.uids import JailUids

log = logging.getLogger(__name__)

# Most lanes of a jail: each has its share of the jail's uids.
MAX_LANES = 8
# What the worker has open for a lane, or for the rest of a jail: sockets, and files of the group.
DESCRIPTORS_PER_LANE = 14
START_SECONDS = 10.0
# Above what a call may use, for what an allocator maps and never touches.
_ADDRESS_SPACE_SLACK_BYTES = 256 << 20
_MAPS = "the environment maps memory that its calls would share"
# So many turns of the event loop a result takes from here until Redis has been written to.
_TURNS_OF_A_REPLY = 6


class Jail:
    """One running jail: `start`, then `load`, then any number of `run`, then `close`.

    Until its first `run`, `limits` may be set to those of an environment that is known by then.
    """

    def __init__(
        self,
        plan: JailPlan,
        group: Group,
        uids: JailUids,
        limits: environment_pb2.Limits,
        launcher: Executor,
        lanes: int = MAX_LANES,
    ) -> None:
        self.limits = limits
        self.uids = uids
        self.lost: str = ""  # why it can take no more calls
        self.shares_memory = False
        self.on_lost: Callable[[], None] = lambda: None
        self._why: JailLost | SandboxError | None = None
        self._plan = plan
        self._group = group
        self._launcher = launcher
        self._process: NsjailProcess | None = None
        # Without groups whatever lives in the jail beside its zygote is one call's.
        self._most_lanes = lanes if group.limits_hold else 1
        self._most_for_groups = self._most_lanes + (KEPT_SESSIONS if group.limits_hold else 0)
        self._lanes: list[Lane] = []
        self._coming = 0  # lanes that are being opened
        self._waiting = 0  # calls that have no lane yet
        self._ready: asyncio.Queue[Lane | None] = asyncio.Queue()
        self._tasks: set[asyncio.Task[None]] = set()
        self._address_space_bytes = 0
        self._control, self._theirs = credentials_pair(socket.SOCK_SEQPACKET)
        self._zygote = group.child("zygote")
        self._zygote_pid = 0
        self._for_groups = False
        self._ending_lanes = 0
        self._sessions = Sessions(
            self._take_lane_for_groups, self._give_back, lambda: self._waiting > 0
        )
        self._watch: IdleWatch | None = None

    async def start(self) -> None:
        """Start nsjail and wait for the zygote; SandboxError if it does not come up."""
        loop = asyncio.get_running_loop()
        self._zygote.limit(ZYGOTE_MEMORY_BYTES, ZYGOTE_PROCESSES)
        launch = loop.run_in_executor(self._launcher, self._launch)
        try:
            self._process = await asyncio.shield(launch)
        except asyncio.CancelledError:
            self._process = await launch  # so that `close` can end it
            raise
        message, self._zygote_pid, uid = await self._answer(START_SECONDS)
        if message != wire.READY or uid != self.uids.base:
            raise SandboxError(f"a jail did not start: {self._process.complaint() or 'no answer'}")
        # It asks the kernel for the signal only after it was born: it may have come too late.
        if not self._process.lives:
            raise SandboxError("a jail did not start: nsjail was killed, and its zygote was not")
        self._zygote.born(self._zygote_pid)
        loop.add_reader(self._process.error_descriptor, self._hear_errors)

    def _hear_errors(self) -> None:
        """Keep the pipe from filling up; its end is the end of the jail, or of our patience."""
        assert self._process is not None
        if not self._process.drain():
            asyncio.get_running_loop().remove_reader(self._process.error_descriptor)
            if not self._process.noisy:  # nsjail has closed its end, too
                self._lose(JailLost("the jail ended by itself"))

    def _launch(self) -> NsjailProcess:
        with contextlib.closing(self._theirs):
            return NsjailProcess(self._plan, self.uids, self._theirs, self._zygote)

    async def _answer(self, seconds: float) -> tuple[bytes, int, int]:
        try:
            async with asyncio.timeout(seconds):
                return await receive(self._control)
        except TimeoutError:
            return b"", 0, -1

    def answers(self) -> bool:
        """Say whether nsjail and the zygote live, which may have ended a moment ago."""
        return self._process is not None and self._process.lives_with(self._zygote_pid)

    async def load(self, source: str, for_groups: bool = False) -> Loaded:
        """Load the environment; LoadError says what is wrong with it.

        `for_groups`: its calls may share a process, as far as is known.
        """
        assert self._process is not None
        zygote = Zygote(self._zygote_pid, self._process.process.pid, self._zygote, self._control)
        loaded = await zygote.load(source, self.limits.load_seconds, for_groups)
        self._address_space_bytes = address_space_bytes(self._zygote_pid)
        self.shares_memory = loaded.shares_memory
        self._watch = IdleWatch(self._zygote, zygote.own, self._group, self._lose)
        return loaded

    async def run(
        self,
        request: bytes,
        ask: Ask | None = None,
        limits: environment_pb2.Limits | None = None,
        alone: bool = False,
        wall_times: float = 1.0,
    ) -> Exit:
        """Run one call and return the evidence; JailLost if the jail ended before the call.

        `ask` runs other code for the call. `limits`: less time than the jail's calls have.
        `alone`: no other call will ever run here; SharedMemory if that is so and should not be.
        `wall_times`: so many times its wall time may it take if others have the CPU meanwhile.
        """
        lane = await self._take_lane()
        self._for_groups = False  # as the last one, so probably the next
        if self.shares_memory and not alone:
            self._ready.put_nowait(lane)
            raise SharedMemory(_MAPS)
        try:
            with self._watch.a_call() if self._watch else contextlib.nullcontext():
                return await lane.run(request, ask, limits or self.limits, wall_times)
        finally:
            self._give_back(lane)

    async def run_groups(
        self, requests: Sequence[bytes], limits: environment_pb2.Limits
    ) -> list[Exit]:
        """Run groups of calls, each in another process; errors as those of `run`."""
        if self.shares_memory:
            raise SharedMemory(_MAPS)
        with self._watch.a_call() if self._watch else contextlib.nullcontext():
            return await self._sessions.run(requests, limits)

    @property
    def serves_groups(self) -> bool:
        """Whether processes wait here that have served groups before."""
        return self._sessions.idle >= 2

    async def _take_lane_for_groups(self) -> Lane:
        self._for_groups = True
        return await self._take_lane()

    def _give_back(self, lane: Lane) -> None:
        if self.lost:
            lane.end_idle()
        elif self._is_surplus():
            self._ending_lanes += 1
            self._begin(lambda: self._end_lane(lane))
        else:
            self._begin(lambda: self._recycle(lane))

    async def _take_lane(self) -> Lane:
        """Wait for a lane with a prepared child, and open another one if that takes its time."""
        self._waiting += 1
        try:
            if self._ready.qsize() + self._coming < self._waiting and not self.lost:
                most = self._most_for_groups if self._for_groups else self._most_lanes
                if len(self._lanes) < min(most, MAX_LANES):
                    self._add_lane()
                else:
                    self._sessions.retire_one()
            lane = await self._ready.get()
        finally:
            self._waiting -= 1
        if lane is None:
            self._ready.put_nowait(None)  # for the next who waits
            raise self._why or JailLost(self.lost)
        return lane

    def _begin(self, work: Callable[[], Awaitable[None]]) -> None:
        task = asyncio.get_running_loop().create_task(self._or_lose(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _or_lose(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do a lane's work; what goes wrong in a lane costs the jail, and its callers are told."""
        try:
            await work()
        except JailLost as error:
            self._lose(error)
        except (ProcessLookupError, FileNotFoundError):  # by its pid, or by its folder in /proc
            self._lose(JailLost("a process of the jail has gone"))
        except Exception as error:
            log.exception("a lane failed")
            self._lose(SandboxError(f"{type(error).__name__}: {error}"))

    def _lose(self, why: JailLost | SandboxError) -> None:
        if not self.lost:
            self._why = why
            self.lost = str(why)
            self._ready.put_nowait(None)
            self._sessions.end()
            for lane in self._lanes:  # what they hold must not outlast calls that still run
                lane.end_idle()
            self.on_lost()

    def _add_lane(self) -> None:
        index = min(set(range(MAX_LANES)) - {lane.index for lane in self._lanes})
        lane = Lane(index, self.uids, self._group.child(f"call-{index}"), self.limits)
        self._lanes.append(lane)
        self._coming += 1
        self._begin(lambda: self._open_lane(lane))

    async def _open_lane(self, lane: Lane) -> None:
        try:
            open_doors(lane.group, self._control)
            await lane.open(self._control, self._launcher, self._address_space())
            self.shares_memory = self.shares_memory or lane.shares_memory()
            await lane.prepare()
            self._ready.put_nowait(lane)
        finally:
            self._coming -= 1

    async def _recycle(self, lane: Lane) -> None:
        for _ in range(_TURNS_OF_A_REPLY):  # somebody waits for it, and nobody yet for this
            await asyncio.sleep(0)
        await lane.clean()
        # One that looks around holds a megabyte more: not where groups have ceased to come.
        await lane.prepare(self._for_groups and self._sessions.kept > 0)
        self._ready.put_nowait(lane)

    def _is_surplus(self) -> bool:
        """Say whether a lane can go that was made for groups: each takes a megabyte or two.

        While groups come, one waits with a prepared process for the next session that ends.
        """
        left = len(self._lanes) - self._ending_lanes
        most = max(self._most_lanes, KEPT_SESSIONS + 1) if self._sessions.kept else self._most_lanes
        return left > most and bool(self._ready.qsize()) and not self._waiting

    async def _end_lane(self, lane: Lane) -> None:
        lane.close()
        await _empty(lane.group)
        lane.group.remove()
        self._lanes.remove(lane)
        self._ending_lanes -= 1

    def _address_space(self) -> int:
        """Return the most that a process of a call may map."""
        own = self._address_space_bytes or address_space_bytes(self._zygote_pid)
        return own + self.limits.memory_bytes + _ADDRESS_SPACE_SLACK_BYTES

    def memory_bytes(self) -> int:
        """Return the memory that the jail and its calls use now."""
        return self._group.memory_bytes()

    async def close(self) -> None:
        """End every process of the jail and remove its groups."""
        self.lost = self.lost or "the jail was closed"
        self._sessions.end()
        if self._watch is not None:
            self._watch.end()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._ready.put_nowait(None)
        for lane in self._lanes:
            lane.close()
        self._control.close()
        self._theirs.close()
        if self._process is not None:
            asyncio.get_running_loop().remove_reader(self._process.error_descriptor)
            await asyncio.get_running_loop().run_in_executor(None, self._process.end)
        await self._empty()
        await asyncio.get_running_loop().run_in_executor(None, self._group.remove_folders)
        self._group.close()

    async def _empty(self) -> None:
        for group in [self._zygote, *(lane.group for lane in self._lanes)]:
            await _empty(group)


async def _empty(group: Group) -> None:
    while members := group.members():
        group.kill()
        await exits(members)
