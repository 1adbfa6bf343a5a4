"""Slots: places for calls that use a CPU. One that is seen to sleep gives its slot to another call.

A verifier that waits for nothing until its time is over would hold up all that come behind it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar

from resyn.workers import metrics

_held: ContextVar[Slot | None] = ContextVar("slot", default=None)


class Slots:
    """The slots of a worker; `on_free()` hears when there may be room for another call."""

    def __init__(self, count: int, most_asleep: int, on_free: Callable[[], None]) -> None:
        self.count = count
        self._closed = False
        self._most_asleep = most_asleep
        self._on_free = on_free
        self.busy = 0
        self.asleep = 0

    @property
    def free(self) -> bool:
        """Say whether another call may begin."""
        return self.busy < self.count and not self._closed

    def take(self) -> Slot:
        """Take a slot for a call; the caller has seen that one is free."""
        self.busy += 1
        return Slot(self)

    def close(self) -> None:
        """Let nothing begin any more."""
        self._closed = True

    def lend(self) -> bool:
        """Free the slot of a call that sleeps, unless too many sleep already."""
        if self.asleep >= self._most_asleep:
            return False
        self.asleep += 1
        self._give_back(1)
        return True

    def end(self, was_asleep: bool) -> None:
        """Take note that a call has ended; whatever it held up may begin now."""
        self.asleep -= was_asleep
        self._give_back(not was_asleep)

    def _give_back(self, slots: int) -> None:
        self.busy -= slots
        metrics.ASLEEP.set(self.asleep)
        self._on_free()


class Slot:
    """One call's place: hold it while the call runs (a context manager)."""

    def __init__(self, slots: Slots) -> None:
        self._slots = slots
        self._asleep = False
        self._ended = False

    def __enter__(self) -> None:
        self._token = _held.set(self)

    def __exit__(self, *_: object) -> None:
        _held.reset(self._token)
        self._ended = True
        self._slots.end(self._asleep)

    def lend(self) -> None:
        """Give the slot to another call, for good."""
        if not (self._asleep or self._ended):
            self._asleep = self._slots.lend()


def sleeps() -> None:
    """Say that the call on whose behalf this runs uses no CPU."""
    slot = _held.get()
    if slot is not None:
        slot.lend()
