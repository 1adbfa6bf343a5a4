"""An event loop whose time passes only when nothing else is left to do, and then at once."""

from __future__ import annotations

import asyncio
import selectors
import time
from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

# By any clock that is asked. Not 0, which could hide a mistake; not much later, for asyncio adds a
# nanosecond to it, which must not be lost in rounding.
_BEGIN_SECONDS = 1_000_000.0


class Clock(selectors.DefaultSelector):
    """A selector that waits for nothing: it lets the time pass instead."""

    def __init__(self) -> None:
        super().__init__()
        self.now = _BEGIN_SECONDS

    def read(self) -> float:
        """Return the time."""
        return self.now

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Return what is ready, after `timeout` if that is nothing."""
        ready = super().select(0)
        if not ready:
            if timeout is None:
                raise RuntimeError("nothing will ever happen again")
            self.now += max(0.0, timeout)
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    """A loop that lives by a Clock."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        super().__init__(clock)

    def time(self) -> float:
        """Return the clock's time."""
        return self._clock.now


@contextmanager
def virtual_time() -> Iterator[asyncio.Runner]:
    """Yield a runner with a virtual loop; `time.time` and `time.monotonic` follow it meanwhile."""
    clock = Clock()
    patched = mock.patch.multiple(time, time=clock.read, monotonic=clock.read)
    with patched, asyncio.Runner(loop_factory=lambda: VirtualLoop(clock)) as runner:
        yield runner
