"""`python -m bench`: the tiny verifier through the whole service, beside its references.

And the cost of isolation, layer by layer: see `bench.layers`.
"""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from bench.layers import MEANINGS, Layers
from bench.references import Echo, forks_per_second, jails_per_second
from bench.tiny import ENVIRONMENT, INSTANCE
from resyn.cli import stack
from resyn.client import AsyncClient, VerifyItem

ROUNDS = 5
BATCH = 256
AT_ONCE = 64

Figures = dict[str, list[float]]


async def sequential_seconds(call: Callable[[], Awaitable[Any]], calls: int = 200) -> float:
    """Return the median time of calls that come one after the other."""
    times = []
    for _ in range(calls):
        started = time.perf_counter()
        await call()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


async def calls_per_second(call: Callable[[], Awaitable[Any]], calls: int = 1000) -> float:
    """Return the rate of AT_ONCE callers that each wait for their answer."""

    async def caller() -> None:
        for _ in range(calls // AT_ONCE):
            await call()

    started = time.perf_counter()
    await asyncio.gather(*(caller() for _ in range(AT_ONCE)))
    return calls // AT_ONCE * AT_ONCE / (time.perf_counter() - started)


async def batched_per_second(client: AsyncClient, batches: int = 4) -> float:
    """Return the rate of verdicts in batches of BATCH."""
    items = [VerifyItem("tiny", "5", INSTANCE)] * BATCH
    started = time.perf_counter()
    for _ in range(batches):
        results = await client.verify_batch(items)
        assert all(getattr(result, "score", None) == 1.0 for result in results), results[0]
    return batches * BATCH / (time.perf_counter() - started)


async def one_round(
    client: AsyncClient,
    echo: Callable[[], Awaitable[Any]],
    layers: Callable[[], dict[str, float]],
) -> dict[str, float]:
    """Measure everything once, the service next to its references."""

    async def verify() -> None:
        outcome = await client.verify("tiny", "5", instance=INSTANCE)
        assert getattr(outcome, "score", None) == 1.0, outcome

    return {
        "R1 forks/s": await asyncio.to_thread(forks_per_second),
        **await asyncio.to_thread(layers),
        "W1 batched/s": await batched_per_second(client),
        "R4 jails/s": await asyncio.to_thread(jails_per_second),
        "R2 echoes/s": await calls_per_second(echo),
        "W1 unary/s": await calls_per_second(verify),
        "R2 echo ms": 1000 * await sequential_seconds(echo),
        "W1 unary ms": 1000 * await sequential_seconds(verify),
    }


RATIOS = (
    ("batched, to forks (R1)", "W1 batched/s", "R1 forks/s"),
    ("batched, to jails (R4)", "W1 batched/s", "R4 jails/s"),
    (f"{AT_ONCE} at once, to echoes (R2)", "W1 unary/s", "R2 echoes/s"),
    ("sequential time, to an echo (R2)", "W1 unary ms", "R2 echo ms"),
    ("one jail (L1), to forks (R1)", "L1 in one jail/s", "R1 forks/s"),
    ("+ drop (L2), to forks (R1)", "L2 + drop/s", "R1 forks/s"),
    ("+ group (L3), to forks (R1)", "L3 + group/s", "R1 forks/s"),
    ("Jail.run (L4), to forks (R1)", "L4 Jail.run/s", "R1 forks/s"),
    ("Jail.run (L4), to + drop (L2)", "L4 Jail.run/s", "L2 + drop/s"),
    ("no-cgroup (L5), to forks (R1)", "L5 no-cgroup/s", "R1 forks/s"),
    ("jail per call (L6), to jails (R4)", "L6 jail per call/s", "R4 jails/s"),
)


async def measure(address: str) -> Figures:
    """Run all rounds after one that warms up."""
    figures: Figures = {}
    with Layers() as layers:
        async with AsyncClient(address, coalesce=False) as client, Echo() as echo:
            await client.register_environment(ENVIRONMENT, "tiny")
            await one_round(client, echo, layers)
            for _ in range(ROUNDS):
                for name, value in (await one_round(client, echo, layers)).items():
                    figures.setdefault(name, []).append(value)
    return figures


def report(figures: Figures) -> None:
    """Print medians with their spread, and the ratios round by round."""
    print(f"{'':36} {'median':>10} {'least':>10} {'most':>10}")
    rows = dict(figures)
    for name, over, under in RATIOS:
        rows[name] = [a / b for a, b in zip(figures[over], figures[under], strict=True)]
    for name, values in rows.items():
        median = statistics.median(values)
        print(f"{name:36} {median:10.2f} {min(values):10.2f} {max(values):10.2f}")
    print()
    for name, meaning in MEANINGS.items():
        print(f"{name}: {meaning}")


def main() -> None:
    """Start a service of its own, measure, and print."""
    log = Path(tempfile.gettempdir()) / "resyn-bench.log"
    plan = stack.Plan(profiles=("standard",), log_file=log)
    stack.build_profiles(plan.profiles)
    with stack.running(plan) as service:
        report(asyncio.run(measure(service.address)))


if __name__ == "__main__":
    main()
