"""A lane: one control group of a jail, and one call at a time in it."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import signal
import socket
import time
from concurrent.futures import Executor

from resyn.v1 import environment_pb2
from resyn.workers.call import Ask, Call
from resyn.workers.errors import JailLost
from resyn.workers.evidence import End, Exit
from resyn.workers.groups import Group
from resyn.workers.guest import wire
from resyn.workers.kernel import (
    credentials_pair,
    kill_when_out_of_memory,
    maps_shared_memory,
    not_given_up,
    receive,
)
from resyn.workers.lane_group import REAP_LOOK_SECONDS, LaneGroup
from resyn.workers.patience import Patience
from resyn.workers.process import Process
from resyn.workers.uids import JailUids

# Uids that a lane uses in turn, so that a uid comes back only after many calls.
UIDS_PER_LANE = 32
# How long a zygote may take to open a lane.
ANSWER_SECONDS = 10.0
# How long a process that has closed its socket may take to die, so that we know what of.
DEATH_SECONDS = 0.5
# Room for the one byte of a hello, and for what should not be there.
_HELLO_BYTES = 64
# Above the group's limit on processes, which counts what it refuses.
_SPARE_PROCESSES = 64
# In a jail with one uid: its zygote and its lane.
_OWN_PROCESSES = 2


class Lane:
    """Prepares a child ahead of its call, runs the call, cleans up after it, and so on."""

    def __init__(
        self, index: int, uids: JailUids, group: Group, limits: environment_pb2.Limits
    ) -> None:
        self.index = index
        self._uids = uids
        first = index * UIDS_PER_LANE
        self._numbers = itertools.cycle(range(first, first + UIDS_PER_LANE))
        self.group = group
        self._members = LaneGroup(group, limits)
        self._limits = limits
        self._call: Call | None = None
        self._process: Process | None = None
        self._control, self._theirs = credentials_pair(socket.SOCK_SEQPACKET)
        self._ended = self._running = False

    async def open(
        self, zygote: socket.socket, launcher: Executor, address_space_bytes: int
    ) -> None:
        """Have the zygote fork this lane, and move it to its group before it has children."""
        message = wire.LANE + wire.LANE_BODY.pack(address_space_bytes, self._most_processes())
        with contextlib.closing(self._theirs):
            try:
                socket.send_fds(zygote, [message], [self._theirs.fileno()])
            except OSError as error:
                raise JailLost(f"the zygote has ended: {error.strerror}") from error
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                message, pid, uid = await receive(self._control)
        except TimeoutError:
            raise JailLost(f"no answer from the jail in {ANSWER_SECONDS:g} s") from None
        if message != wire.READY or uid != self._uids.base:
            raise JailLost("the zygote did not open a lane")
        await self._members.take_in(pid, launcher)
        asyncio.get_running_loop().add_reader(self._control.fileno(), self._hear)

    def shares_memory(self) -> bool:
        """Say whether a fork hook of the environment has mapped what its calls would share."""
        return maps_shared_memory(self._members.lane_pid)

    async def prepare(self, for_group: bool = False) -> None:
        """Have a child forked and dropped, and check from outside that it has no rights left.

        `for_group`: it will probably serve many calls, and looks around before the first one.
        """
        inside = self._uids.inside(next(self._numbers))
        body = wire.SPAWN_BODY.pack(inside, for_group)
        message, pid, sender = await self._spawn(body)
        if message == b"":  # the last call may have forked after its result, and taken the room
            await self._members.end_others()
            message, pid, sender = await self._spawn(body)
        if message != wire.HELLO or sender != self._uids.outside(inside):
            raise JailLost("a lane could not fork a process that gives up its rights")
        self._let_go()
        assert self._call is not None
        self._process = self._call.process = Process(pid)
        if wrong := not_given_up(pid, sender):
            raise JailLost(f"a process kept rights: {wrong}")
        kill_when_out_of_memory(pid)
        await self._members.leave_alone(pid)
        self._members.begin_counting()

    async def _spawn(self, body: bytes) -> tuple[bytes, int, int]:
        """Ask for a child and return its hello, and the kernel's word for who said it."""
        if self._call is not None:
            self._call.close()
        channel, theirs = credentials_pair(socket.SOCK_STREAM)
        self._call = Call(channel, self.group)
        with contextlib.closing(theirs):
            try:
                socket.send_fds(self._control, [wire.SPAWN + body], [theirs.fileno()])
            except OSError as error:
                raise JailLost(f"a lane has ended: {error.strerror}") from error
        return await self._hello(channel)

    def _most_processes(self) -> int:
        """Return the resource limit of the call's uid, which is all there is without groups.

        The lane has it, too, and has to fork beside the zygote: more than two are always allowed.
        """
        if self.group.limits_hold:
            return self._limits.processes + _SPARE_PROCESSES
        own = _OWN_PROCESSES if self._uids.single else 0
        return max(self._limits.processes + own, _OWN_PROCESSES + 1)

    async def _hello(self, channel: socket.socket) -> tuple[bytes, int, int]:
        """Wait for a child, which the lane forks when it has reaped its last one."""
        patience = Patience(self.group, channel, self._process)
        try:
            hello = await receive(channel, _HELLO_BYTES)
        finally:
            patience.end()
        if patience.why:
            raise JailLost(patience.why)
        return hello

    async def run(
        self,
        request: bytes,
        ask: Ask | None,
        limits: environment_pb2.Limits,
        wall_times: float = 1.0,
    ) -> Exit:
        """Run one call in the prepared child and return the evidence of what became of it.

        JailLost if the lane ended first: then the call's end says nothing about the call.
        """
        assert self._call is not None
        self._running = True
        try:
            done = await self._call.finish(request, limits, ask, wall_times)
        except BaseException:
            with contextlib.suppress(OSError, JailLost):  # the jail may have gone meanwhile
                self._members.kill_others()  # nobody waits for the call any more
            raise
        finally:
            self._running = False
        if done.end is not End.RESULT:
            await self._end_members(done)
        self._members.count(done)
        # The kernel may have chosen the lane where it could not be spared: still the call's memory.
        if self._ended and done.end is not End.RESULT and not done.oom_kills:
            raise JailLost("a lane ended during a call")
        return done

    async def _end_members(self, done: Exit) -> None:
        """Leave a child that closed its socket the time to die its own death; then kill."""
        assert self._process is not None
        if done.end is End.CLOSED and await self._process.wait(DEATH_SECONDS):
            done.wait_status = self._process.wait_status()
            if done.wait_status is None:
                await self._have_reaped(self._process)
                done.wait_status = self._process.wait_status()
            elif done.wait_status == signal.SIGKILL:
                # Who has killed it? If its jail has died, so has the lane, which then reaps nobody.
                await self._have_reaped(self._process)
                self._hear()
        self._members.kill_others()

    async def _have_reaped(self, process: Process) -> None:
        """Have the lane reap its child, or see it reaped by the end of its jail."""
        with contextlib.suppress(OSError):
            self._control.send(wire.REAP)
        deadline = time.monotonic() + DEATH_SECONDS
        while not process.reaped() and time.monotonic() < deadline:
            await asyncio.sleep(REAP_LOOK_SECONDS)

    async def clean(self) -> None:
        """Hang up on the last call, end what it left, and let the lane fork again."""
        if self._call is not None:
            self._call.close()
            self._call = None
        await self._members.tidy()
        if self._ended:
            raise JailLost("a lane has ended")

    def end_idle(self) -> None:
        """End all processes of a lane whose jail is lost, unless it runs a call."""
        if not self._running:
            self._members.kill_all()

    def _let_go(self) -> None:
        if self._process is not None:
            self._process.close()
            self._process = None

    def _hear(self) -> None:
        """Notice the lane's end; nothing else that it sends is of interest."""
        if self._ended:
            return
        try:
            message = self._control.recv(64)
        except BlockingIOError:
            return
        except ConnectionResetError:
            message = b""
        if not message:
            self._ended = True
            asyncio.get_running_loop().remove_reader(self._control.fileno())

    def close(self) -> None:
        """Close the sockets; the jail's end takes the processes."""
        if self._control.fileno() < 0:
            return  # it was closed before its jail
        asyncio.get_running_loop().remove_reader(self._control.fileno())
        self._control.close()
        self._theirs.close()
        if self._call is not None:
            self._call.close()
        self._let_go()
        self.group.close()
