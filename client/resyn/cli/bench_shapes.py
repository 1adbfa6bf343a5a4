"""The shapes in which trainers send calls: one by one, many callers at once, batches, a burst."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from resyn.cli.bench_tally import Call, Tally
from resyn.client import AsyncClient, Outcome, Rejected, RequestRejected, VerifyItem

Step = Callable[[], Awaitable[bool]]
"""Does a piece of work; False: there was none left."""


@dataclass(frozen=True)
class Timed:
    """How long steps took: all of them, and each."""

    seconds: float
    each_seconds: list[float]

    def rate(self, each: int = 1) -> float:
        """Return the steps per second, or what they are worth."""
        return len(self.each_seconds) * each / self.seconds


async def repeat(step: Step, seconds: float, callers: int = 1) -> Timed:
    """Let so many callers each take step after step until the time has passed or work is out."""
    each: list[float] = []
    began = time.perf_counter()

    async def caller() -> None:
        while (started := time.perf_counter()) - began < seconds and await step():
            each.append(time.perf_counter() - started)

    tasks = [asyncio.create_task(caller()) for _ in range(callers)]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return Timed(time.perf_counter() - began, each)


class Sender:
    """Sends the next calls of a source, and notes what becomes of them."""

    def __init__(self, client: AsyncClient, calls: Iterator[Call], tally: Tally) -> None:
        self._client, self._calls, self._tally = client, calls, tally

    async def one(self) -> bool:
        """Send one call by `verify`."""
        call = next(self._calls, None)
        if call is None:
            return False
        started = time.perf_counter()
        result = await self._verify(call)
        self._tally.add(call, result, time.perf_counter() - started)
        return True

    async def batch(self, size: int) -> bool:
        """Send a batch by `verify_batch`."""
        calls = list(islice(self._calls, size))
        results = await self._client.verify_batch([call.item for call in calls]) if calls else []
        for call, result in zip(calls, results, strict=True):
            self._tally.add(call, result)
        return len(calls) == size

    async def _verify(self, call: Call) -> Outcome | Rejected:
        item = call.item
        try:
            return await self._client.verify(
                item.environment,
                item.answer,
                instance=item.instance,
                isolation_mode=item.isolation_mode,
                use_cache=item.use_cache,
            )
        except RequestRejected as error:
            return Rejected(error)


async def burst(client: AsyncClient, calls: Sequence[Call], tally: Tally) -> Timed:
    """Send all calls at once by `verify_stream`; the time of each counts from there."""
    each: list[float] = []
    items = [call.item for call in calls]
    began = time.perf_counter()
    async for item_id, result in client.verify_stream(items, max_inflight=len(calls)):
        each.append(time.perf_counter() - began)
        tally.add(calls[int(item_id)], result)
    return Timed(time.perf_counter() - began, each)


async def held_in_flight(
    client: AsyncClient, calls: Iterator[Call], tally: Tally, in_flight: int, seconds: float
) -> Timed:
    """Keep so many calls of a stream unanswered until the time has passed."""
    sent: list[Call] = []
    each: list[float] = []
    began = time.perf_counter()

    def items() -> Iterator[VerifyItem]:
        for call in takewhile(lambda _: time.perf_counter() - began < seconds, calls):
            sent.append(call)
            yield call.item

    async for item_id, result in client.verify_stream(items(), max_inflight=in_flight):
        each.append(time.perf_counter() - began)
        tally.add(sent[int(item_id)], result)
    return Timed(time.perf_counter() - began, each)
