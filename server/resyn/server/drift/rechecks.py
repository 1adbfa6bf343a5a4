"""Some verdicts run once more, on another worker if there is one, and are compared."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from resyn.server import metrics
from resyn.server.call_lane import CallLane
from resyn.server.ledger import compare
from resyn.server.waiting import Caller, Verification
from resyn.v1 import call_pb2, environment_pb2

# Nobody waits for them.
SECONDS = 120.0
MOST_AT_ONCE = 8
TENANT = "resyn:rechecks"
# Hears of an environment, and whether a second run came to the same.
Heard = Callable[[environment_pb2.Environment, bool], None]


class Rechecks:
    """Draws a share of all verdicts; `heard` gets what became of each that was compared."""

    def __init__(self, lane: CallLane, share: float, heard: Heard) -> None:
        self._lane = lane
        self._share = share
        self._heard = heard
        self._running: set[asyncio.Task[None]] = set()

    def draw(
        self,
        environment: environment_pb2.Environment,
        works: Sequence[Verification],
        results: Sequence[call_pb2.CallResult],
    ) -> None:
        """Begin to recheck one of these, as often as its share says."""
        if random.random() >= self._share * len(works) or len(self._running) >= MOST_AT_ONCE:
            return
        place = random.randrange(len(works))
        counted = results[place]
        ran = counted.execution
        if not counted.HasField("verdict") or ran.cached or not ran.worker:
            return
        if environment.deterministic:
            task = asyncio.create_task(self._recheck(environment, works[place], counted))
            self._running.add(task)
            task.add_done_callback(self._running.discard)

    async def _recheck(
        self,
        environment: environment_pb2.Environment,
        work: Verification,
        counted: call_pb2.CallResult,
    ) -> None:
        again = replace(work, request_id=f"recheck:{work.request_id}"[:64], key=b"", claim=b"")
        caller = Caller(
            deadline=time.monotonic() + SECONDS,
            request_id=again.request_id,
            tenant=TENANT,
            work_class=call_pb2.WORK_CLASS_BULK,
        )
        avoid = counted.execution.worker
        [other] = await self._lane.run_all(environment, [again], caller, avoid=avoid)
        if not other.HasField("verdict"):
            metrics.RECHECKS.labels("no_verdict").inc()
            return
        agreed = not compare(counted, other)
        metrics.RECHECKS.labels("agreed" if agreed else "disagreed").inc()
        self._heard(environment, agreed)

    async def close(self) -> None:
        """Wait for none of them."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
