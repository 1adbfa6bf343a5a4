"""W3: a burst over many environments of which a few calls hang, against one without those."""

from __future__ import annotations

import time
from dataclasses import dataclass

from bench.figures import Round, percentile
from bench.scale import Scale, paced
from bench.service import Service
from resyn.cli.bench_environments import BURST, HANG, hangs
from resyn.client import AsyncClient, Fault, FaultKind, Outcome, Rejected, VerifyItem

FULL_CALLS = 8192
"""The size of burst that the target on its time is for."""


@dataclass(frozen=True)
class Burst:
    """What became of a burst: seconds in all, latencies of the healthy calls, and losses."""

    calls: int
    seconds: float
    healthy_seconds: list[float]
    lost: int


def items(calls: int, environments: int, hanging: bool) -> list[VerifyItem]:
    """Return the burst's calls; one of a thousand hangs if `hanging`, in ever another environment.

    The calls that would hang stand in the middle of each thousand.
    """
    return [
        VerifyItem(
            f"burst-{number % environments}",
            HANG if hanging and hangs(number) else str(number - 2),
            {"a": number, "b": 2},
            use_cache=False,
        )
        for number in range(calls)
    ]


def as_expected(item: VerifyItem, outcome: Outcome | Rejected) -> bool:
    """Whether a call got what it must: a verdict of 1.0, or TIMEOUT if it hangs."""
    if item.answer == HANG:
        return isinstance(outcome, Fault) and outcome.kind is FaultKind.TIMEOUT
    return getattr(outcome, "score", None) == 1.0


async def send(client: AsyncClient, burst: list[VerifyItem]) -> Burst:
    """Send all calls at once; latencies count from there."""
    latencies, right = [], 0
    started = time.perf_counter()
    async for item_id, outcome in client.verify_stream(burst, max_inflight=len(burst)):
        item = burst[int(item_id)]
        right += as_expected(item, outcome)
        if item.answer != HANG:
            latencies.append(time.perf_counter() - started)
    return Burst(len(burst), time.perf_counter() - started, latencies, len(burst) - right)


def figures(calm: Burst, hit: Burst) -> Round:
    """Return a round of a burst without and one with calls that hang."""
    full = {"W3 done, 8,192 calls": hit.seconds} if hit.calls == FULL_CALLS else {}
    return full | {
        "W3 done, none hangs": calm.seconds,
        "W3 done": hit.seconds,
        "W3 lost": calm.lost + hit.lost,
        "W3 p50, none hangs": 1000 * percentile(calm.healthy_seconds, 0.5),
        "W3 p99, none hangs": 1000 * percentile(calm.healthy_seconds, 0.99),
        "W3 healthy p50": 1000 * percentile(hit.healthy_seconds, 0.5),
        "W3 healthy p99": 1000 * percentile(hit.healthy_seconds, 0.99),
    }


async def burst_rounds(service: Service, scale: Scale) -> list[Round]:
    """Run a burst for which all jails have to be started, then both bursts in turn."""
    found = []
    async with AsyncClient(service.address) as client:
        for number in range(scale.burst_environments):
            await client.register_environment(BURST.format(number=number), f"burst-{number}")
        calm = items(scale.burst_calls, scale.burst_environments, hanging=False)
        hit = items(scale.burst_calls, scale.burst_environments, hanging=True)
        cold = await send(client, calm)
        for _ in paced(scale.burst_rounds, scale.burst_seconds):
            warm = figures(await send(client, calm), await send(client, hit))
            found.append(warm | {"W3 cold": cold.seconds})
    return found
