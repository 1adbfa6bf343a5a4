"""Ending a run from another thread: it takes back the RPC that is out, and ends every pause."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from typing import Protocol


class Cancellable(Protocol):
    """An RPC that is out."""

    def cancel(self) -> object:
        """Take it back."""


class Halt:
    """Says whether a run goes on. `stop` asks for an end after the chunk at hand, `end` for now."""

    def __init__(self) -> None:
        self.stop_since: float | None = None  # by this process's clock
        self._error: Exception | None = None
        self._changed = threading.Condition()
        self._call: Cancellable | None = None

    def stop(self) -> None:
        """Begin nothing new. Safe in a signal handler."""
        self.stop_since = self.stop_since or time.monotonic()

    def end(self, error: Exception) -> None:
        """End the run at once with `error`, in the thread that it runs in."""
        with self._changed:
            self._error = self._error or error
            call = self._call
            self._changed.notify_all()
        if call is not None:
            call.cancel()

    def check(self) -> None:
        """Raise what the run has been ended with, if it has."""
        if self._error is not None:
            raise self._error

    def pause(self, seconds: float) -> None:
        """Let time pass, unless the run is ended meanwhile."""
        with self._changed:
            self._changed.wait_for(lambda: self._error is not None, seconds)
        self.check()

    @contextlib.contextmanager
    def ending(self, call: Cancellable) -> Iterator[None]:
        """Take the call back if the run is ended while it is out."""
        with self._changed:
            self._call = call
        try:
            if self._error is not None:  # just before
                call.cancel()
            yield
        finally:
            with self._changed:
                self._call = None
