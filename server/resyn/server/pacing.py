"""Pacing: a flow that brings many calls leaves time between them while another one brings few.

Whose turn it is decides little where nothing is ever idle: a single call passes the loops of server
and worker a dozen times, and waits each time for what others have them do. So calls of busy flows
are taken in by slices, one at a time, with pauses that are a multiple of what a slice took. A busy
flow then uses a share of the loop, and of all that comes behind it, and not the whole; only while
some other flow, no less important, makes single calls. A slice goes on when one of these has just
been answered, and meets no other one as a rule.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import OrderedDict
from collections.abc import AsyncIterator
from weakref import WeakKeyDictionary

from resyn.server import metrics
from resyn.server.fair_share import Flow
from resyn.server.waiting import Caller

# Who has no more calls here than this brings few.
FEW_CALLS = 8
# Short: who makes a call now and then does not slow down others all the time.
RECENT_SECONDS = 0.1
# No slice waits longer, nor longer than this share of the time that its caller has left.
MOST_SECONDS, MOST_SHARE = 1.0, 0.1
# How long a slice waits for a single call to be answered, how long that answer then has for itself,
# and how many of a busy flow's own single calls make a slice.
GAP_SECONDS, _ANSWER_SECONDS, CALLS_IN_GAP = 0.03, 0.0007, 4
# Of what long work took; beside more important calls twice that: three in four meet none of it.
REST_SHARE, MOST_REST_SECONDS = 1.5, 4.0


class Pace:
    """Says when busy flows may go on; `pauses` is how many times a slice's time they wait."""

    def __init__(self, pauses: float) -> None:
        self._pauses = pauses
        self._came: OrderedDict[Flow, float] = OrderedDict()  # flows that bring few, and when
        self._long_work: WeakKeyDictionary[Flow, asyncio.Lock] = WeakKeyDictionary()
        self._gaps: dict[asyncio.Future[None], float] = {}  # the longest waiting first
        self._free_at = 0.0  # when the next slice may begin, of all busy flows together

    def is_busy(self, flow: Flow, calls: int) -> bool:
        """Note that a flow brings calls; say whether it has many."""
        if flow.waiting + flow.pausing + calls > FEW_CALLS:
            return True
        now = time.monotonic()
        self._came[flow] = now
        self._came.move_to_end(flow)
        while now - next(iter(self._came.values())) > RECENT_SECONDS:
            self._came.popitem(last=False)
        return False

    def must_pause(self, flow: Flow) -> bool:
        """Say whether there is somebody for whom a busy flow would pause now."""
        return self._pauses * self._patience(flow) > 0

    def answered(self) -> None:
        """Note that a call of a flow that brings few has its result: a slice may go on soon."""
        if self._gaps:
            asyncio.get_running_loop().call_later(_ANSWER_SECONDS, self._open_gap)

    async def breathe(self, flow: Flow, caller: Caller, seconds: float, calls: int) -> None:
        """Let others have their turn after a busy flow's slice of so many calls that took so long.

        Or before it, if it is a single call.
        """
        if not (pauses := self._pauses * self._patience(flow)):
            await asyncio.sleep(0)
            return
        now = time.monotonic()
        self._free_at = min(max(now, self._free_at) + pauses * seconds, now + MOST_SECONDS)
        pause = max(0.0, min(self._free_at - now, MOST_SHARE * (caller.deadline - now)))
        flow.pausing += calls
        try:
            await asyncio.sleep(pause)
            await self._gap(1.0 if calls > 1 else 1 / CALLS_IN_GAP)
        finally:
            flow.pausing -= calls
            metrics.PAUSED_SECONDS.inc(time.monotonic() - now)

    async def _gap(self, share: float) -> None:
        gap = asyncio.get_running_loop().create_future()
        self._gaps[gap] = share
        try:
            await asyncio.wait([gap], timeout=GAP_SECONDS)
        finally:
            self._gaps.pop(gap, None)

    def _open_gap(self) -> None:
        room = 1.0
        while self._gaps and room > 0:
            gap = next(iter(self._gaps))
            room -= self._gaps.pop(gap)
            gap.set_result(None)

    @contextlib.asynccontextmanager
    async def long_work(self, flow: Flow) -> AsyncIterator[None]:
        """Do work of few calls, but long ones: beside single calls one at a time, with a rest."""
        patience = self._patience(flow)
        if not (self._pauses and patience):
            yield
            return
        async with self._long_work.setdefault(flow, asyncio.Lock()):
            began = time.monotonic()
            yield
            rest_seconds = patience * REST_SHARE * (time.monotonic() - began)
            await asyncio.sleep(min(rest_seconds, MOST_REST_SECONDS))

    def _patience(self, flow: Flow) -> float:
        """Return 0 if nobody else brings few calls, 1 if so, and 2 if they are more important."""
        oldest = time.monotonic() - RECENT_SECONDS
        for other, came in reversed(self._came.items()):
            if came < oldest:
                break
            if other is not flow and other.weight >= flow.weight:
                return 2.0 if other.weight > flow.weight else 1.0
        return 0.0
