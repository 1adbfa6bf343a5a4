"""W1: the tiny verifier through the whole service, beside its references."""

from __future__ import annotations

import asyncio
import contextlib
import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Any

from bench.figures import Round
from bench.layers import Layers
from bench.references import Echo, forks_per_second, jails_per_second, pooled_per_second
from bench.scale import Scale, paced
from bench.service import Service
from bench.tiny import ENVIRONMENT, INSTANCE
from resyn.client import AsyncClient, Outcome, Rejected, Verdict, VerifyItem

BATCH = 256
AT_ONCE = 64

Call = Callable[[], Awaitable[Any]]


async def sequential_seconds(call: Call, calls: int = 200) -> float:
    """Return the median time of calls that come one after the other."""
    times = []
    for _ in range(calls):
        started = time.perf_counter()
        await call()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


async def calls_per_second(call: Call, calls: int = 1000) -> float:
    """Return the rate of AT_ONCE callers that each wait for their answer."""

    async def caller() -> None:
        for _ in range(calls // AT_ONCE):
            await call()

    started = time.perf_counter()
    await asyncio.gather(*(caller() for _ in range(AT_ONCE)))
    return calls // AT_ONCE * AT_ONCE / (time.perf_counter() - started)


async def batches(
    client: AsyncClient, items: Sequence[VerifyItem], size: int = BATCH
) -> tuple[float, list[Outcome | Rejected]]:
    """Send batches one after the other; return the seconds of all, and the results."""
    results: list[Outcome | Rejected] = []
    started = time.perf_counter()
    for first in range(0, len(items), size):
        results += await client.verify_batch(items[first : first + size])
    return time.perf_counter() - started, results


async def batched_per_second(client: AsyncClient, count: int = 4) -> float:
    """Return the rate of verdicts in so many batches of BATCH."""
    seconds, results = await batches(client, [VerifyItem("tiny", "5", INSTANCE)] * BATCH * count)
    for result in results:
        assert isinstance(result, Verdict), result
        assert result.score == 1.0, result
        assert not result.execution.cached, "W1 is about calls that run"
    return len(results) / seconds


class TinyRounds:
    """Measures everything once, each figure next to its references."""

    def __init__(self, one: AsyncClient, two: AsyncClient, echo: Call) -> None:
        self._one, self._two, self._echo = one, two, echo

    async def _verify(self) -> None:
        outcome = await self._one.verify("tiny", "5", instance=INSTANCE)
        assert getattr(outcome, "score", None) == 1.0, outcome

    async def measure(self) -> Round:
        """Run one round."""
        return {
            "R1 forks": await asyncio.to_thread(forks_per_second),
            "W1 batched": await batched_per_second(self._one),
            "W1 two workers": await batched_per_second(self._two),
            "R3 pool": await asyncio.to_thread(pooled_per_second),
            "R4 jails": await asyncio.to_thread(jails_per_second),
            "R2 at once": await calls_per_second(self._echo),
            "W1 at once": await calls_per_second(self._verify),
            "R2 one by one": 1000 * await sequential_seconds(self._echo),
            "W1 one by one": 1000 * await sequential_seconds(self._verify),
        }


@contextlib.asynccontextmanager
async def opened(address: str) -> AsyncIterator[AsyncClient]:
    """Open a client without coalescing, with `tiny` registered."""
    async with AsyncClient(address, coalesce=False) as client:
        await client.register_environment(ENVIRONMENT, "tiny")
        yield client


async def tiny_rounds(one: Service, two: Service, scale: Scale) -> list[Round]:
    """Run all rounds after one that warms up; `two` has two worker processes."""
    found = []
    with contextlib.ExitStack() as parts:
        layers = parts.enter_context(Layers()) if scale.layers else dict
        async with opened(one.address) as first, opened(two.address) as second, Echo() as echo:
            rounds = TinyRounds(first, second, echo)
            await rounds.measure()
            for _ in paced(scale.tiny_rounds, scale.tiny_seconds):
                found.append(await rounds.measure() | await asyncio.to_thread(layers))
    return found
