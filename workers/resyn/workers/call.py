"""One call, seen from outside its jail: send the request, read the result, watch the limits."""

from __future__ import annotations

import asyncio
import enum
import os
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from resyn.v1 import environment_pb2
from resyn.workers.guest import wire
from resyn.workers.kernel import sealed_file

# Requests up to this size travel in the socket, larger ones in a memory file.
_INLINE_BYTES = 60_000
# What a guest may say of its own failure, in UTF-8.
_MOST_TEXT_BYTES = 4 * wire.MAX_TEXT + 1000
# CPU time is looked at no more often than this.
_SHORTEST_LOOK_SECONDS = 0.01
# A call's CPU time can grow so much faster than the clock.
_CORES = os.cpu_count() or 1


class End(enum.Enum):
    """What ended a call, by the worker's own evidence."""

    RESULT = "a whole result frame"
    CLOSED = "its socket closed without a result"
    GARBLED = "bytes that are no result frame"
    OUTPUT = "a result larger than its limit"
    WALL = "its wall time was over"
    CPU = "its CPU time was used up"


@dataclass
class Exit:
    """All that the worker knows of a finished call."""

    end: End
    status: int = -1  # of the result frame, as score and body
    score: float = 0.0
    body: bytes = field(default=b"", repr=False)
    wall_seconds: float = 0.0
    cpu_seconds: float = 0.0
    peak_memory_bytes: int = 0
    oom_kills: int = 0
    refused_forks: int = 0
    wait_status: int | None = None  # as the lane reported it, for texts only


class Call:
    """A prepared child's side of the worker: `await finish(...)` returns its Exit, once."""

    def __init__(self, channel: socket.socket, cpu_seconds: Callable[[], float]) -> None:
        self._channel = channel
        self._cpu_seconds = cpu_seconds
        self._buffer = bytearray()
        self._timer: asyncio.TimerHandle | None = None
        self._exit: asyncio.Future[Exit] | None = None

    async def finish(self, request: bytes, limits: environment_pb2.Limits) -> Exit:
        """Send the request and wait for the call's end; cancelling leaves the child to the lane."""
        loop = asyncio.get_running_loop()
        self._limits = limits
        self._exit = loop.create_future()
        self._cpu_before, self._started = self._cpu_seconds(), time.monotonic()
        try:
            self._send(request)
        except (BrokenPipeError, ConnectionResetError):
            self._end(End.CLOSED)
        loop.add_reader(self._channel.fileno(), self._read)
        self._look()
        try:
            return await self._exit
        finally:
            self._stop()

    def close(self) -> None:
        """Hang up: a child that still waits for its request ends, and `finish` raises."""
        self._stop()
        self._channel.close()
        if self._exit is not None and not self._exit.done():
            self._exit.set_exception(ConnectionAbortedError("the jail was closed under the call"))

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        if self._channel.fileno() >= 0:
            asyncio.get_running_loop().remove_reader(self._channel.fileno())

    def _send(self, request: bytes) -> None:
        op, body = request[0], request[1:]
        head = wire.REQUEST.pack(op, len(body))
        if len(body) <= _INLINE_BYTES:
            self._channel.send(head + body)
            return
        descriptor = sealed_file(body)
        try:
            socket.send_fds(self._channel, [head], [descriptor])
        finally:
            os.close(descriptor)

    def _read(self) -> None:
        try:
            data = self._channel.recv(1 << 18)
        except BlockingIOError:
            return
        except ConnectionResetError:
            data = b""
        if not data:
            self._end(End.GARBLED if self._buffer else End.CLOSED)
            return
        self._buffer += data
        self._parse()

    def _parse(self) -> None:
        if len(self._buffer) < wire.RESULT.size:
            return
        magic, status, score, length = wire.RESULT.unpack_from(self._buffer)
        size = wire.RESULT.size + length
        if magic != wire.MAGIC or status > wire.OUT_OF_MEMORY:
            self._end(End.GARBLED)
        elif length > self._most_bytes(status):
            self._end(End.OUTPUT)
        elif len(self._buffer) > size:
            self._end(End.GARBLED)  # there is one result, and nothing after it
        elif len(self._buffer) == size:
            self._end(End.RESULT, status, score, bytes(self._buffer[wire.RESULT.size :]))

    def _most_bytes(self, status: int) -> int:
        """Return the limit on a result; what a guest says of its failure always has room."""
        least = 0 if status == wire.OK else _MOST_TEXT_BYTES
        return max(self._limits.output_bytes, least)

    def _look(self) -> None:
        """Look at clock and counters now, and again when a limit can be reached first."""
        wall_left = self._started + self._limits.wall_seconds - time.monotonic()
        cpu_left = self._cpu_before + self._limits.cpu_seconds - self._cpu_seconds()
        if cpu_left <= 0:
            self._end(End.CPU)
        elif wall_left <= 0:
            self._end(End.WALL)
        else:
            again = max(min(wall_left, cpu_left / _CORES), _SHORTEST_LOOK_SECONDS)
            self._timer = asyncio.get_running_loop().call_later(again, self._look)

    def _end(self, end: End, status: int = -1, score: float = 0.0, body: bytes = b"") -> None:
        if self._exit is not None and not self._exit.done():
            wall = time.monotonic() - self._started
            cpu = self._cpu_seconds() - self._cpu_before
            self._exit.set_result(Exit(end, status, score, body, wall, cpu))
