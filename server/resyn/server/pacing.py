"""Pacing: a flow that brings many calls leaves time between them while another one brings few.

Whose turn it is decides little where nothing is ever idle: a single call passes the loops of server
and worker a dozen times, and waits each time for what others have them do. So calls of busy flows
are taken in by slices, one at a time, with pauses that are a multiple of what a slice took. A busy
flow then uses a share of the loop, and of all that comes behind it, and not the whole; only while
some other flow, no less important, makes single calls.
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
# Of what long work took; beside more important calls twice that: three in four meet none of it.
REST_SHARE, MOST_REST_SECONDS = 1.5, 4.0


class Pace:
    """Says when busy flows may go on; `pauses` is how many times a slice's time they wait."""

    def __init__(self, pauses: float) -> None:
        self._pauses = pauses
        self._came: OrderedDict[Flow, float] = OrderedDict()  # flows that bring few, and when
        self._long_work: WeakKeyDictionary[Flow, asyncio.Lock] = WeakKeyDictionary()
        self._free_at = 0.0  # when the next slice may begin, of all busy flows together

    def is_busy(self, flow: Flow, calls: int) -> bool:
        """Note that a flow brings calls; say whether it has many."""
        if flow.waiting + calls > FEW_CALLS:
            return True
        now = time.monotonic()
        self._came[flow] = now
        self._came.move_to_end(flow)
        while now - next(iter(self._came.values())) > RECENT_SECONDS:
            self._came.popitem(last=False)
        return False

    async def breathe(self, flow: Flow, caller: Caller, seconds: float) -> None:
        """Let others have their turn after a busy flow's slice that took so long."""
        pause = 0.0
        if pauses := self._pauses * self._patience(flow):
            now = time.monotonic()
            free_at = max(now, self._free_at) + pauses * seconds
            self._free_at = min(free_at, now + MOST_SECONDS)
            pause = max(0.0, min(self._free_at - now, MOST_SHARE * (caller.deadline - now)))
            metrics.PAUSED_SECONDS.inc(pause)
        await asyncio.sleep(pause)

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
