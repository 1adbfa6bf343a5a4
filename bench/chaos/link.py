"""A connection to Redis that can be cut, frozen and slowed down: a proxy between two sockets."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from pathlib import Path

_CHUNK_BYTES = 1 << 16


class Link:
    """Passes bytes from a socket of its own to another one, and back."""

    def __init__(self, path: Path, target: Callable[[], Path]) -> None:
        """`target` says where the other socket is whenever somebody connects."""
        self._path = path
        self._target = target
        self._delay_seconds = 0.0
        self._refuses = False
        self._frozen = False
        self._open: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    @property
    def url(self) -> str:
        """Where clients of Redis connect."""
        return f"unix://{self._path}"

    async def start(self) -> None:
        """Begin to listen."""
        self._server = await asyncio.start_unix_server(self._accept, self._path)

    async def stop(self) -> None:
        """Close everything."""
        if self._server is not None:
            self._server.close()
        await self._drop()

    async def cut(self) -> None:
        """End all connections, and refuse new ones."""
        self._refuses = True
        await self._drop()

    def freeze(self) -> None:
        """Swallow what comes: connections of this time stay open and never answer again."""
        self._frozen = True

    def slow_down(self, delay_seconds: float) -> None:
        """Delay every piece of data, in each direction."""
        self._delay_seconds = delay_seconds

    def restore(self) -> None:
        """Be a good connection again, for those who connect from now on."""
        self._refuses = self._frozen = False
        self._delay_seconds = 0.0

    async def _drop(self) -> None:
        dropped = list(self._open)
        for task in dropped:
            task.cancel()
        await asyncio.gather(*dropped, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        try:
            with contextlib.suppress(OSError, asyncio.CancelledError):
                if not self._refuses:
                    await self._pass_on(reader, writer)
        finally:
            self._open.discard(task)
            writer.transport.abort()

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_unix_connection(self._target())
        pumps = [asyncio.create_task(self._pump(*way)) for way in ((reader, back), (there, writer))]
        try:
            await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for pump in pumps:
                pump.cancel()
            await asyncio.gather(*pumps, return_exceptions=True)
            back.transport.abort()

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        swallows = False
        while data := await reader.read(_CHUNK_BYTES):
            swallows = swallows or self._frozen
            if self._delay_seconds:
                await asyncio.sleep(self._delay_seconds)
            if not swallows:
                writer.write(data)
                await writer.drain()
