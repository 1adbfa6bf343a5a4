"""W1: the tiny verifier through the whole service, beside its references."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import math
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from functools import partial
from typing import Any

from bench.figures import Round, percentile
from bench.layers import Layers
from bench.references import Echo, forks_per_second, jails_per_second, pooled_per_second
from bench.scale import Scale, paced
from bench.service import Service
from bench.tiny import ENVIRONMENT
from resyn.cli.bench_environments import subtraction
from resyn.cli.bench_shapes import Sender, Step, repeat
from resyn.cli.bench_tally import Call, Tally
from resyn.client import AsyncClient, IsolationMode, Outcome, Rejected, VerifyItem

BATCH = 256
IN_FLIGHT = 4
AT_ONCE = 64
BATCHED_SECONDS = 0.5
# More than fit into that time, in the fastest mode and in the others.
MOST_AUTO, MOST_FORKED = 65_536, 16_384

FIRST = 1_000_000
"""So that no other workload on the same service has an equal call."""
AUTO, FORK = None, IsolationMode.FORK
Echoes = Callable[[], Awaitable[Any]]


async def batches(
    client: AsyncClient, items: Sequence[VerifyItem], size: int = BATCH
) -> tuple[float, list[Outcome | Rejected]]:
    """Send batches one after the other; return the seconds of all, and the results."""
    results: list[Outcome | Rejected] = []
    started = time.perf_counter()
    for first in range(0, len(items), size):
        results += await client.verify_batch(items[first : first + size])
    return time.perf_counter() - started, results


class Tiny:
    """Calls of the tiny verifier, none of which comes twice, and their rates and latencies.

    They are made before the clock starts, and each outcome is checked.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
        self._numbers = itertools.count(FIRST)

    def calls(self, count: int, mode: IsolationMode | None) -> list[Call]:
        """Return new calls; right and wrong answers take turns."""
        found = []
        for number in itertools.islice(self._numbers, count):
            instance, answer, score = subtraction(number)
            found.append(Call(VerifyItem("tiny", answer, instance, isolation_mode=mode), score))
        return found

    async def batched(self, mode: IsolationMode | None) -> float:
        """Return the rate of verdicts with IN_FLIGHT batches out at a time."""
        calls = self.calls(MOST_FORKED if mode else MOST_AUTO, mode)
        with self._checked(calls) as (sender, tally):
            timed = await repeat(partial(sender.batch, BATCH), BATCHED_SECONDS, IN_FLIGHT)
        return tally.calls / timed.seconds

    async def at_once(self, mode: IsolationMode | None, count: int = 1000) -> float:
        """Return the rate of AT_ONCE callers that each wait for their verdict."""
        with self._checked(self.calls(count, mode)) as (sender, _):
            timed = await repeat(sender.one, math.inf, AT_ONCE)
        return timed.rate()

    async def one_by_one(self, mode: IsolationMode | None, count: int = 200) -> float:
        """Return the median latency in ms of calls that come one after the other."""
        with self._checked(self.calls(count, mode)) as (sender, _):
            timed = await repeat(sender.one, math.inf)
        return 1000 * percentile(timed.each_seconds, 0.5)

    @contextlib.contextmanager
    def _checked(self, calls: list[Call]) -> Iterator[tuple[Sender, Tally]]:
        tally = Tally()
        yield Sender(self._client, iter(calls), tally), tally
        assert not tally.failed, tally.first_problem
        assert not tally.cached, "W1 is about calls that run"


class TinyRounds:
    """Measures everything once, each figure next to its references."""

    def __init__(self, one: AsyncClient, two: AsyncClient, echo: Echoes) -> None:
        self._one, self._two, self._echo = Tiny(one), Tiny(two), echo

    async def measure(self) -> Round:
        """Run one round."""
        one = self._one
        return {
            "R1 forks": await asyncio.to_thread(forks_per_second),
            "W1 batched": await one.batched(FORK),
            "W1 two workers": await self._two.batched(FORK),
            "W1 batched auto": await one.batched(AUTO),
            "R3 pool": await asyncio.to_thread(pooled_per_second),
            "R4 jails": await asyncio.to_thread(jails_per_second),
            "R2 at once": (await repeat(self._limited(1000), math.inf, AT_ONCE)).rate(),
            "W1 at once": await one.at_once(FORK),
            "W1 at once auto": await one.at_once(AUTO),
            "R2 one by one": await self._echo_ms(),
            "W1 one by one": await one.one_by_one(FORK),
            "W1 one by one auto": await one.one_by_one(AUTO),
        }

    async def _echo_ms(self) -> float:
        timed = await repeat(self._limited(200), math.inf)
        return 1000 * percentile(timed.each_seconds, 0.5)

    def _limited(self, count: int) -> Step:
        """Return a step that asks for an echo, so many times."""
        left = iter(range(count))

        async def step() -> bool:
            if next(left, None) is None:
                return False
            await self._echo()
            return True

        return step


@contextlib.asynccontextmanager
async def opened(address: str) -> AsyncIterator[AsyncClient]:
    """Open a client without coalescing, with `tiny` registered."""
    async with AsyncClient(address, coalesce=False) as client:
        await client.register_environment(ENVIRONMENT, "tiny")
        yield client


def layer_round(layers: Callable[[], Round]) -> Round:
    """Measure every layer once, next to what it is held against."""
    return {"R1 forks": forks_per_second(), "R4 jails": jails_per_second(), **layers()}


async def tiny_rounds(one: Service, two: Service, scale: Scale) -> list[Round]:
    """Run all rounds after one that warms up; `two` has two worker processes."""
    found = []
    with contextlib.ExitStack() as parts:
        layers = parts.enter_context(Layers()) if scale.layers else None
        async with opened(one.address) as first, opened(two.address) as second, Echo() as echo:
            rounds = TinyRounds(first, second, echo)
            await rounds.measure()
            for _ in paced(scale.tiny_rounds, scale.tiny_seconds):
                found.append(await rounds.measure())
                if layers is not None:  # beside references of their own: the round took its time
                    found.append(await asyncio.to_thread(layer_round, layers))
    return found
