"""A lane: one control group of a jail, and one call at a time in it."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import socket
from concurrent.futures import Executor

from resyn.v1 import environment_pb2
from resyn.workers.call import Call, End, Exit
from resyn.workers.cgroups import Group
from resyn.workers.guest import wire
from resyn.workers.kernel import (
    credentials_pair,
    exits,
    kill_when_out_of_memory,
    not_given_up,
    receive,
    spare_when_out_of_memory,
)
from resyn.workers.nsjail import FIRST_CALL_UID, host_uid

# Uids that a lane uses in turn, so that a uid comes back only after many calls.
UIDS_PER_LANE = 32
# What a lane and its child touch before the environment's own work begins.
OVERHEAD_BYTES = 8 << 20
# How long a lane may take to answer, and a child to end after its result.
ANSWER_SECONDS = 10.0
GRACE_SECONDS = 0.1
# Above the group's limit on processes, which counts what it refuses.
_SPARE_PROCESSES = 64


class JailLost(Exception):
    """The jail or a lane of it ended, or could not be trusted with another call."""


class Lane:
    """Prepares a child ahead of its call, runs the call, cleans up after it, and so on."""

    def __init__(
        self, index: int, uid_base: int, group: Group, limits: environment_pb2.Limits
    ) -> None:
        self._uid_base = uid_base
        self._uids = itertools.cycle(range(UIDS_PER_LANE))
        self._first_uid = FIRST_CALL_UID + index * UIDS_PER_LANE
        self.group = group
        self._limits = limits
        self._pid = 0
        self._call: Call | None = None
        self._control, self._theirs = credentials_pair(socket.SOCK_SEQPACKET)
        self._killed = self._ended = False
        self._memory_before = self._oom_kills = self._refused_forks = 0

    async def open(self, zygote: socket.socket, launcher: Executor) -> None:
        """Have the zygote fork this lane, and move it to its group before it has children."""
        with contextlib.closing(self._theirs):
            socket.send_fds(zygote, [wire.LANE], [self._theirs.fileno()])
        message, self._pid, uid = await self._answer(self._control)
        if message != wire.READY or uid != self._uid_base:
            raise JailLost("the zygote did not open a lane")
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(launcher, self.group.add, self._pid)
        spare_when_out_of_memory(self._pid)
        self._allow()
        self._exited: asyncio.Future[int | None] = loop.create_future()
        loop.add_reader(self._control.fileno(), self._hear)

    def _allow(self) -> None:
        memory_bytes = self._limits.memory_bytes + OVERHEAD_BYTES
        self.group.limit(memory_bytes, 1 + self._limits.processes)

    async def prepare(self, address_space_bytes: int) -> None:
        """Have a child forked and dropped, and check from outside that it has no rights left."""
        channel, theirs = credentials_pair(socket.SOCK_STREAM)
        uid = self._first_uid + next(self._uids)
        body = wire.SPAWN_BODY.pack(
            uid, address_space_bytes, self._limits.processes + _SPARE_PROCESSES
        )
        self._call = Call(channel, self.group.cpu_seconds)
        self._exited = asyncio.get_running_loop().create_future()
        with contextlib.closing(theirs):
            try:
                socket.send_fds(self._control, [wire.SPAWN + body], [theirs.fileno()])
            except OSError as error:
                raise JailLost(f"a lane has ended: {error.strerror}") from error
        message, pid, sender = await self._answer(channel)
        if message != wire.HELLO or sender != host_uid(self._uid_base, uid):
            raise JailLost("a lane could not fork a process that gives up its rights")
        if wrong := not_given_up(pid, sender):
            raise JailLost(f"a process kept rights: {wrong}")
        kill_when_out_of_memory(pid)
        self._memory_before = self.group.memory_bytes()
        self.group.reset_peak()

    async def _answer(self, source: socket.socket) -> tuple[bytes, int, int]:
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                return await receive(source)
        except TimeoutError:
            raise JailLost(f"no answer from the jail in {ANSWER_SECONDS:g} s") from None

    async def run(self, request: bytes) -> Exit:
        """Run one call in the prepared child and return the evidence of what became of it.

        JailLost if the lane ended first: then the call's end says nothing about the call.
        """
        assert self._call is not None
        done = await self._call.finish(request, self._limits)
        done.peak_memory_bytes = max(0, self.group.peak_bytes() - self._memory_before)
        if done.end is End.RESULT and done.status == wire.OK:
            return done
        if done.end is not End.RESULT:
            await self._end_members(done)
        if self._ended:
            raise JailLost("a lane ended during a call")
        done.oom_kills = self.group.oom_kills() - self._oom_kills
        done.refused_forks = self.group.refused_forks() - self._refused_forks
        return done

    async def _end_members(self, done: Exit) -> None:
        """Leave a child that closed its socket the time to die its own death; then kill."""
        if done.end is End.CLOSED:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(GRACE_SECONDS):
                    done.wait_status = await asyncio.shield(self._exited)
        self._kill()

    def _kill(self) -> None:
        self.group.kill(keep=self._pid)
        self._killed = True

    async def clean(self) -> None:
        """Leave nothing of the last call: no process, no descriptor, no count of a counter."""
        if self._call is not None:
            self._call.close()
            self._call = None
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(GRACE_SECONDS):
                await asyncio.shield(self._exited)
        if self.group.tasks() != 1 or not self._exited.done():
            await self._clear()
        if self._killed:
            self._allow()  # killing stops all forks
            self._killed = False
        self._oom_kills = self.group.oom_kills()
        self._refused_forks = self.group.refused_forks()

    async def _clear(self) -> None:
        """Kill whatever a call has left behind."""
        async with asyncio.timeout(ANSWER_SECONDS):
            while left := [pid for pid in self.group.members() if pid != self._pid]:
                self._kill()
                await exits(left)
            # A report that came later would be taken for the next child's.
            await asyncio.shield(self._exited)
        if self._pid not in self.group.members():
            raise JailLost("a lane has ended")

    def _hear(self) -> None:
        """Take the lane's report of its child's end; its word decides nothing but a text."""
        try:
            message = self._control.recv(64)
        except BlockingIOError:
            return
        except ConnectionResetError:
            message = b""
        if not message:
            self._ended = True
            asyncio.get_running_loop().remove_reader(self._control.fileno())
        if self._exited.done():
            return
        if not message:
            self._exited.set_result(None)
        elif message[:1] == wire.EXITED and len(message) == 1 + wire.EXITED_BODY.size:
            self._exited.set_result(wire.EXITED_BODY.unpack(message[1:])[0])

    def close(self) -> None:
        """Close the sockets; the jail's end takes the processes."""
        asyncio.get_running_loop().remove_reader(self._control.fileno())
        self._control.close()
        self._theirs.close()
        if self._call is not None:
            self._call.close()
        self.group.close()
