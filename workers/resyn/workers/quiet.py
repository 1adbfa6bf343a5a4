"""A gate that lets one call have its whole worker for itself, now and then.

Ordinary calls pass it all the time: `enter` and `leave`. Whoever needs a quiet worker closes it
with `alone`, waits until those inside have ended, runs, and opens it again. At most one does so at
a time, and between two of them the gate is open for at least as long as it was closed.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Iterator
from contextvars import ContextVar

from resyn.workers import metrics

# What marks all that runs on behalf of the one who is alone: that passes the closed gate.
_mark: ContextVar[object] = ContextVar("alone", default=None)


class Quiet:
    """The gate of one worker process."""

    def __init__(self) -> None:
        self._inside = 0
        self._closed_for: object = None  # the mark of the one for whom it is closed
        self._opened = asyncio.Event()
        self._empty = asyncio.Event()
        self._turn = asyncio.Lock()
        self._open_until = 0.0

    def try_enter(self) -> bool:
        """Go inside unless the gate is closed, and say so; then `leave` follows."""
        if self._closed_for is not None and not self.is_alone():
            return False
        self._inside += 1
        return True

    async def enter(self) -> None:
        """Go inside, and wait for that as long as somebody is alone; `leave` follows.

        Nobody enters twice, or asks to be alone while he is inside: he would wait for himself.
        """
        while not self.try_enter():
            await self._opened.wait()

    def leave(self) -> None:
        """Go out again."""
        self._inside -= 1
        if not self._inside and self._closed_for is not None:
            self._empty.set()

    @contextlib.asynccontextmanager
    async def among_others(self) -> AsyncIterator[None]:
        """Be inside, as `enter` and `leave` do."""
        await self.enter()
        try:
            yield
        finally:
            self.leave()

    def is_alone(self) -> bool:
        """Say whether this runs on behalf of the one who is alone."""
        return self._closed_for is not None and _mark.get() is self._closed_for

    @contextlib.asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        """Have the worker for oneself; what runs inside may `enter`, and be `alone` again."""
        if self.is_alone():
            yield
            return
        async with self._turn:
            while (left := self._open_until - time.monotonic()) > 0:
                await asyncio.sleep(left)
            with self._closed() as mark:
                while self._inside:
                    self._empty.clear()
                    await self._empty.wait()
                before = _mark.set(mark)
                try:
                    yield
                finally:
                    _mark.reset(before)

    @contextlib.contextmanager
    def _closed(self) -> Iterator[object]:
        began = time.monotonic()
        mark = self._closed_for = object()
        self._opened.clear()
        try:
            yield mark
        finally:
            self._closed_for = None
            now = time.monotonic()
            self._open_until = now + (now - began)
            self._opened.set()
            metrics.QUIET_SECONDS.inc(now - began)
