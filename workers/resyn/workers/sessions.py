"""Processes of one jail that serve groups of calls, some of them one group after the other.

A process costs a hundred times what a group of verifiers does. So one that has served a group, in
which nothing could be told from calls of their own, may serve the next one, some dozens of times.
There are three, of which chance picks two for each group: what a group left behind without a trace
would be known to both of the next ones only in one of three cases.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from resyn.v1 import environment_pb2
from resyn.workers.evidence import End, Exit
from resyn.workers.guest import wire
from resyn.workers.lane import Lane

# Processes that stay, and how many groups each of them serves.
KEPT_SESSIONS = 3
LEAST_GROUPS, MOST_GROUPS = 8, 64
# Without a group for so long, all of them end.
IDLE_SECONDS = 30.0


@dataclass(eq=False)
class Session:
    """A lane whose child serves groups."""

    lane: Lane
    groups_left: int = field(default_factory=lambda: random.randint(LEAST_GROUPS, MOST_GROUPS))


class Sessions:
    """The sessions of one jail; lanes are taken from it, and go back to it."""

    def __init__(
        self,
        take: Callable[[], Awaitable[Lane]],
        give_back: Callable[[Lane], None],
        are_wanted: Callable[[], bool],
    ) -> None:
        self._take = take
        self._give_back = give_back
        self._are_wanted = are_wanted
        self._idle: list[Session] = []
        self._busy = 0
        self._timer: asyncio.TimerHandle | None = None

    async def run(self, requests: Sequence[bytes], limits: environment_pb2.Limits) -> list[Exit]:
        """Run each request in a process of its own, which may have served others before."""
        results = await asyncio.gather(
            *(self._run(request, limits) for request in requests), return_exceptions=True
        )
        self._watch_idleness()
        return [_raise(result) for result in results]

    async def _run(self, request: bytes, limits: environment_pb2.Limits) -> Exit:
        session = await self._open()
        self._busy += 1
        session.groups_left -= 1
        fit = False
        try:
            done = await session.lane.run(request, None, limits)
            fit = done.end is End.RESULT and done.status == wire.OK
            return done
        finally:
            self._busy -= 1
            room = self.kept < KEPT_SESSIONS and not self._are_wanted()
            if fit and session.groups_left and room:
                self._idle.append(session)
            else:
                self._give_back(session.lane)

    async def _open(self) -> Session:
        if self._idle and self.kept >= KEPT_SESSIONS:
            return self._idle.pop(random.randrange(len(self._idle)))
        return Session(await self._take())

    @property
    def idle(self) -> int:
        """How many wait for a group."""
        return len(self._idle)

    @property
    def kept(self) -> int:
        """How many there are."""
        return self._busy + len(self._idle)

    def retire_one(self) -> bool:
        """Give back a lane that somebody else needs; say whether there was one."""
        if self._idle:
            self._give_back(self._idle.pop(0).lane)
            return True
        return False

    def end(self) -> None:
        """End all that is idle."""
        if self._timer is not None:
            self._timer.cancel()
        while self.retire_one():
            pass

    def _watch_idleness(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(IDLE_SECONDS, self.end)


def _raise(result: Exit | BaseException) -> Exit:
    if isinstance(result, BaseException):
        raise result
    return result
