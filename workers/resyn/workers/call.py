"""One call, seen from outside its jail: send the request, read the result, watch the limits."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from resyn.v1 import environment_pb2
from resyn.workers import slots
from resyn.workers.evidence import End, Exit
from resyn.workers.groups import Group
from resyn.workers.guest import wire
from resyn.workers.process import Process
from resyn.workers.spending import Spending

# What a guest may say of its own failure, in UTF-8.
_MOST_TEXT_BYTES = 4 * wire.MAX_TEXT + 1000
# What a guest may ask us to run: code and inputs.
_MOST_ASKED_BYTES = 4 << 20
# Clocks and counters are looked at no more often than the first, and no less often than the second.
_SHORTEST_LOOK_SECONDS = 0.01
_LONGEST_LOOK_SECONDS = 0.1
# Read at a time: what malloc would map for more costs more than another read.
_READ_BYTES = 1 << 16
# A guest that writes byte by byte is read no more often than this.
_SHORT_READ_BYTES = 4096
_SHORT_READ_PAUSE_SECONDS = 0.001
# A call's CPU time can grow so much faster than the clock.
_CORES = os.cpu_count() or 1


@dataclass
class Reply:
    """What goes back to a call that asked for other code to be run."""

    op: int
    body: bytes
    # To the account of the call that asked.
    cpu_seconds: float
    starved_seconds: float = 0.0


# What a call asks, and the wall and CPU seconds that it has left.
Ask = Callable[[bytes, float, float], Awaitable[Reply]]


class Call:
    """A prepared child's side of the worker: `await finish(...)` returns its Exit.

    A child that serves groups of calls may be asked again after a whole result.
    """

    process: Process | None = None

    def __init__(self, channel: socket.socket, group: Group) -> None:
        self._channel = channel
        self._group = group
        self._other_code_runs = False
        self._buffer = bytearray()
        self._timer: asyncio.TimerHandle | None = None
        self._pause: asyncio.TimerHandle | None = None
        self._asking: asyncio.Task[None] | None = None
        self._sending: asyncio.Task[None] | None = None
        self._exit: asyncio.Future[Exit] | None = None

    async def finish(
        self,
        request: bytes,
        limits: environment_pb2.Limits,
        ask: Ask | None = None,
        wall_times: float = 1.0,
    ) -> Exit:
        """Send the request and wait for the call's end; cancelling leaves the child to the lane.

        `wall_times`: so many times its wall time may it take if others have the CPU meanwhile.
        What `ask` raises is raised here: it is no fault of the call's.
        """
        self._limits, self._ask = limits, ask
        self._buffer.clear()
        spoke = self._exit is not None and self._has_data()  # before it was asked again
        self._exit = asyncio.get_running_loop().create_future()
        self._spending = Spending(self._group, limits, wall_times)
        if spoke:
            self._end(End.GARBLED)
        self._send(request)
        self._listen()
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(_SHORTEST_LOOK_SECONDS, self._look)
        try:
            return await self._exit
        finally:
            self._stop()

    def _has_data(self) -> bool:
        try:
            return bool(self._channel.recv(1, socket.MSG_PEEK))
        except OSError:
            return False

    def close(self) -> None:
        """Hang up: a child that still waits for its request ends, and `finish` raises."""
        self._stop()
        self._channel.close()
        if self._exit is not None and not self._exit.done():
            self._exit.set_exception(ConnectionAbortedError("the jail was closed under the call"))

    def _stop(self) -> None:
        for handle in (self._timer, self._pause, self._asking, self._sending):
            if handle is not None:
                handle.cancel()
        self._deafen()

    def _listen(self) -> None:
        if self._exit is not None and not self._exit.done():
            asyncio.get_running_loop().add_reader(self._channel.fileno(), self._read)

    def _deafen(self) -> None:
        if self._channel.fileno() >= 0:
            asyncio.get_running_loop().remove_reader(self._channel.fileno())

    def _send(self, request: bytes) -> None:
        """Send what fits at once, and the rest of a large request as its process takes it."""
        data = wire.REQUEST.pack(request[0], len(request) - 1) + request[1:]
        try:
            sent = self._channel.send(data)
        except ConnectionError:
            self._end(End.CLOSED)
            return
        if sent < len(data):
            self._sending = asyncio.get_running_loop().create_task(self._send_rest(data[sent:]))

    async def _send_rest(self, data: bytes) -> None:
        """Through the socket, whatever the size: memory files would be nobody's memory."""
        try:
            await asyncio.get_running_loop().sock_sendall(self._channel, data)
        except ConnectionError:
            self._end(End.CLOSED)

    def _read(self) -> None:
        size = self._receive()
        if 0 < size < _SHORT_READ_BYTES and self._listens():
            # Whatever comes in bytes costs its sender more than us.
            self._deafen()
            loop = asyncio.get_running_loop()
            self._pause = loop.call_later(_SHORT_READ_PAUSE_SECONDS, self._listen)

    def _listens(self) -> bool:
        asking = self._asking is not None and not self._asking.done()
        return self._exit is not None and not self._exit.done() and not asking

    def _receive(self) -> int:
        """Take what has come and return its size; the end of the socket is the call's."""
        try:
            data = self._channel.recv(_READ_BYTES)
        except BlockingIOError:
            return 0
        except ConnectionResetError:
            data = b""
        if data:
            self._buffer += data
            self._parse()
        else:
            self._end(End.GARBLED if self._buffer else End.CLOSED)
        return len(data)

    def _parse(self) -> None:
        if len(self._buffer) < wire.RESULT.size:
            return
        magic, status, score, length = wire.RESULT.unpack_from(self._buffer)
        size = wire.RESULT.size + length
        if magic != wire.MAGIC or status > wire.ASK:
            self._end(End.GARBLED)
        elif length > self._most_bytes(status):
            self._end(End.OUTPUT)
        elif len(self._buffer) > size:
            self._end(End.GARBLED)  # there is one frame at a time, and nothing after it
        elif len(self._buffer) == size:
            self._take_frame(status, score, bytes(self._buffer[wire.RESULT.size :]))

    def _most_bytes(self, status: int) -> int:
        """Return the limit on a frame; what a guest says of its failure always has room."""
        if status == wire.ASK:
            return _MOST_ASKED_BYTES
        least = 0 if status == wire.OK else _MOST_TEXT_BYTES
        return max(self._limits.output_bytes, least)

    def _take_frame(self, status: int, score: float, body: bytes) -> None:
        if status != wire.ASK:
            self._end(End.RESULT, status, score, body)
        elif self._ask is None:
            self._end(End.GARBLED)
        else:
            self._buffer.clear()
            self._deafen()  # what it sends before it has its reply is found when it has it
            self._asking = asyncio.get_running_loop().create_task(self._answer(self._ask, body))

    async def _answer(self, ask: Ask, body: bytes) -> None:
        self._other_code_runs = True
        try:
            reply = await ask(body, self._spending.wall_left(), self._spending.cpu_left())
        except Exception as error:
            if self._exit is not None and not self._exit.done():
                self._exit.set_exception(error)
            return
        finally:
            self._other_code_runs = False
        self._spending.add(reply.cpu_seconds, reply.starved_seconds)
        if self._spending.wall_left() <= 0:
            self._end(End.WALL)
            return
        head = wire.REQUEST.pack(reply.op, len(reply.body))
        await self._send_rest(head + reply.body)
        self._listen()

    def _look(self) -> None:
        """Look at process, clock and counters now, and again when a limit can be reached first.

        The code that it has asked for ends when the call's time is over, and says what kept it.
        """
        cpu_left = self._spending.look()
        wall_left = self._spending.wall_left()
        if self.process is not None and self.process.exited():
            self._end_with_process()
        elif cpu_left <= 0:
            self._end(End.CPU)
        elif wall_left <= 0 and not self._other_code_runs:
            self._end_at_the_wall()
        elif self._group.over_limit():
            self._end(End.MEMORY)
        else:
            if self._spending.sleeps and not self._other_code_runs:
                slots.sleeps()
            again = min(wall_left, cpu_left / _CORES, _LONGEST_LOOK_SECONDS)
            again = max(again, _SHORTEST_LOOK_SECONDS)
            self._timer = asyncio.get_running_loop().call_later(again, self._look)

    def _end_at_the_wall(self) -> None:
        """Take what was sent in time: on a busy host this look may come late, and before it."""
        self._take_all()
        self._end(End.WALL)

    def _take_all(self) -> None:
        while self._listens() and self._receive():
            pass

    def _end_with_process(self) -> None:
        """Take what it has sent: whoever still holds its socket is not the call."""
        self._take_all()
        if self._asking is not None:
            self._asking.cancel()
        self._end(End.GARBLED if self._buffer else End.CLOSED)

    def _end(self, end: End, status: int = -1, score: float = 0.0, body: bytes = b"") -> None:
        if self._exit is not None and not self._exit.done():
            wall, cpu = self._spending.wall_seconds(), self._spending.cpu_used()
            if end is End.RESULT and cpu > self._limits.cpu_seconds:
                end = End.CPU  # a result that comes before the next look counts no more than later
            done = Exit(end, status, score, body, wall, cpu)
            self._spending.tell(done)
            self._exit.set_result(done)
