"""Between calls a jail is idle: one that is not has been left something that runs."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable, Iterator

from resyn.workers.errors import JailLost
from resyn.workers.groups import Group

_LOOK_SECONDS = 1.0
# What a jail may use beside its calls: at all, of each second, and to prepare and tidy each call.
_FREE_CPU_SECONDS = 3.0
_FREE_SHARE = 0.05
_FREE_PER_CALL = 0.2
# How long a lane may be on its way from the zygote's group to its own.
_PASSING_SECONDS = 0.5


class IdleWatch:
    """Compares a jail's CPU time with what its calls account for, and loses it if that differs.

    A timer or a signal handler of the import, or a thread of its fork hooks, has no limit of its
    own: it is no call. Nor is a process that they leave in the zygote's group, `own` beside.
    """

    def __init__(
        self, zygote: Group, own: set[int], jail: Group, lose: Callable[[JailLost], None]
    ) -> None:
        self._zygote, self._own, self._jail, self._lose = zygote, own, jail, lose
        self._strangers: dict[int, float] = {}  # and when they were first seen
        self._began = time.monotonic()
        self._zygote_before, self._idle_since = zygote.cpu_seconds(), jail.cpu_seconds()
        self._calls = self._running = 0
        self._idle_cpu_seconds = 0.0
        self._timer = asyncio.get_running_loop().call_later(_LOOK_SECONDS, self._look)

    @contextlib.contextmanager
    def a_call(self) -> Iterator[None]:
        """Count a call, whose CPU time is its own."""
        self._calls += 1
        if not self._running:
            self._idle_cpu_seconds += self._jail.cpu_seconds() - self._idle_since
        self._running += 1
        try:
            yield
        finally:
            self._running -= 1
            if not self._running:
                self._idle_since = self._jail.cpu_seconds()

    def _used(self) -> float:
        """Return what the zygote has used at any time, or the whole jail between calls."""
        idle = self._idle_cpu_seconds
        if not self._running:
            idle += self._jail.cpu_seconds() - self._idle_since
        return max(idle, self._zygote.cpu_seconds() - self._zygote_before)

    def _look(self) -> None:
        self._timer = asyncio.get_running_loop().call_later(_LOOK_SECONDS, self._look)
        allowed = _FREE_CPU_SECONDS + _FREE_PER_CALL * self._calls
        allowed += _FREE_SHARE * (time.monotonic() - self._began)
        if self._used() > allowed:
            self._lose(JailLost("what the import left behind uses CPU time between calls"))
        elif self._has_stayed():
            self._lose(JailLost("the zygote has children that are no lanes"))

    def _has_stayed(self) -> bool:
        """Look for what has been there for a while: a lane on its way to its group passes by."""
        if not self._zygote.limits_hold:
            return False  # there a jail's processes are all in one
        now = time.monotonic()
        strangers = set(self._zygote.members()) - self._own
        self._strangers = {pid: self._strangers.get(pid, now) for pid in strangers}
        return any(now - since > _PASSING_SECONDS for since in self._strangers.values())

    def end(self) -> None:
        """Look no more."""
        self._timer.cancel()
