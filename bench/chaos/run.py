"""A run of chaos: load, faults in a seeded order, and what the service owes at the end."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import random
import time
from collections.abc import Coroutine, Iterator, Sequence
from typing import Any

from bench.chaos.calls import quick
from bench.chaos.cluster import Cluster
from bench.chaos.counts import Counts
from bench.chaos.faults import FAULTS
from bench.chaos.ledger import Ledger
from bench.chaos.load import CALL_SECONDS, Load
from bench.chaos.recovery import Recovery
from resyn.client import AsyncClient, Verdict

# The last fault must be over for the service so long after it has ended.
HEALTHY_SECONDS = 15.0
_RECOVERY_SECONDS = 60.0
_OVERLAP_SHARE = 0.25
_WARM_UP_SECONDS = 2.0
_CANARY_NUMBERS = 1 << 40  # no client's
_Seconds = asyncio.Task[float | None]


class Chaos:
    """One run against a cluster."""

    def __init__(self, cluster: Cluster, seed: int, faults: Sequence[str]) -> None:
        self._cluster = cluster
        self._rng = random.Random(seed)
        self._faults = faults
        self._numbers = itertools.count(_CANARY_NUMBERS)
        self.ledger = Ledger()
        self.counts = Counts(cluster)
        self.recoveries: list[Recovery] = []
        self.healthy_seconds: float | None = None
        self._lifted = time.monotonic()  # the last fault
        self._load = Load(list(cluster.addresses.values()), self.ledger, seed)

    async def run(self, seconds: float) -> None:
        """Let faults happen for so long, and wait until every call is answered or lost."""
        counting = asyncio.create_task(self.counts.run())
        self._load.start()
        try:
            await asyncio.sleep(_WARM_UP_SECONDS)
            await self._strike_for(seconds)
        finally:
            await self._load.stop()
            counting.cancel()
            await asyncio.gather(counting, return_exceptions=True)
        await self.counts.look()
        self.ledger.close()

    async def _strike_for(self, seconds: float) -> None:
        """Strike again and again; some faults meet the recovery from the one before."""
        end = time.monotonic() + seconds
        order = self._order()
        async with asyncio.TaskGroup() as recovering:
            while True:
                watch = recovering.create_task(await self._strike(next(order)))
                if time.monotonic() > end:
                    await self._become_healthy()
                    return
                if len(self._faults) == 1 or self._rng.random() > _OVERLAP_SHARE:
                    await watch
                await asyncio.sleep(self._rng.uniform(0.2, 1.0))

    def _order(self) -> Iterator[str]:
        """Yield all faults in a random order, again and again."""
        while True:
            yield from self._rng.sample(self._faults, len(self._faults))

    async def _strike(self, name: str) -> Coroutine[Any, Any, None]:
        """Let a fault come and go; return what waits for the recovery."""
        fault = FAULTS[name]
        recovery = Recovery(name, fault.hold_seconds)
        self.recoveries.append(recovery)
        self.ledger.during.append(name)
        open_calls, began = self.ledger.open_calls(), time.monotonic()
        async with fault.apply(self._cluster, self._rng):
            canaries = asyncio.create_task(self._canaries(_RECOVERY_SECONDS, began))
            in_flight = asyncio.create_task(self._answered(open_calls, began))
            await asyncio.sleep(fault.hold_seconds)
        self._lifted = time.monotonic()
        return self._recover(recovery, canaries, in_flight)

    async def _recover(self, recovery: Recovery, canaries: _Seconds, in_flight: _Seconds) -> None:
        recovery.canary_seconds = await canaries
        recovery.in_flight_seconds = await in_flight
        self.ledger.during.remove(recovery.fault)

    async def _canaries(self, most_seconds: float, began: float) -> float | None:
        """Return when a call through each server had its verdict, or None."""
        addresses = self._cluster.addresses.values()
        try:
            async with asyncio.timeout(most_seconds), asyncio.TaskGroup() as group:
                for address in addresses:
                    group.create_task(self._canary(address))
        except TimeoutError:
            return None
        return time.monotonic() - began

    async def _canary(self, address: str) -> None:
        async with AsyncClient(address, timeout_seconds=CALL_SECONDS) as client:
            got: object = None
            while not isinstance(got, Verdict):
                got = await self._load.single(client, quick(next(self._numbers)))

    async def _answered(self, numbers: set[int], began: float) -> float | None:
        """Return when the last of these calls had its outcome, or None."""
        while numbers & self.ledger.open_calls():
            if time.monotonic() - began > _RECOVERY_SECONDS:
                return None
            await asyncio.sleep(0.02)
        return time.monotonic() - began

    async def _become_healthy(self) -> None:
        """Note when, after the last fault, all parts were ready and calls had verdicts."""
        left = max(0.1, self._lifted + HEALTHY_SECONDS - time.monotonic())
        with contextlib.suppress(TimeoutError):
            await self._cluster.ready(seconds=left)
            left = max(0.1, self._lifted + HEALTHY_SECONDS - time.monotonic())
            self.healthy_seconds = await self._canaries(left, self._lifted)
