"""W7: one tenant floods the service; how long does another one's single call take?

The flood comes from a process of its own, `python -m bench.flood ADDRESS KIND`, until its end.
"""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
import sys
import time
from collections.abc import Iterator

from bench.figures import Round, percentile
from bench.scale import Scale
from bench.service import Service
from bench.tiny import ENVIRONMENT
from resyn.client import AsyncClient, VerifyItem, WorkClass

BATCHES, CALLS = 16, 256
SINGLE_CALLS = 64
# The rows, and what is there beside the calls that are measured.
_FLOODS = {"W7 flooded": "batches", "W7 beside single calls": "singles", "W7 beside a job": "job"}
_PAUSE_SECONDS = 0.005
_SETTLE_SECONDS = 1.5


def items(first: int, count: int) -> list[VerifyItem]:
    """Return a batch of so many calls that no other `first` has."""
    return [
        VerifyItem("flood", str(number), {"a": number, "b": 2}, use_cache=False)
        for number in range(first, first + count)
    ]


async def flood(address: str, kind: str) -> None:
    """Keep batches, or single calls that are not gathered, in flight for ever."""
    work_class = WorkClass.BULK if kind == "job" else WorkClass.INTERACTIVE
    singles = kind == "singles"
    size = 1 if singles else CALLS
    count = SINGLE_CALLS if singles else BATCHES
    client = AsyncClient(address, tenant="flood", work_class=work_class, coalesce=not singles)

    async def one(first: int) -> None:
        while True:
            if singles:
                [item] = items(first, 1)
                await client.verify(
                    item.environment, item.answer, instance=item.instance, use_cache=False
                )
            else:
                await client.verify_batch(items(first, size))
            first += count * size

    async with client:
        await asyncio.gather(*(one(index * size) for index in range(count)))


@contextlib.contextmanager
def flooding(address: str, kind: str) -> Iterator[None]:
    """Have another process flood the service."""
    command = [sys.executable, "-m", "bench.flood", address, kind]
    with subprocess.Popen(command) as process:
        try:
            yield
        finally:
            process.kill()


async def latencies(client: AsyncClient, seconds: float) -> list[float]:
    """Ask one call after the other for so long; return how many milliseconds each took."""
    found, number = [], 0
    give_up = time.perf_counter() + seconds
    while time.perf_counter() < give_up:
        number += 1
        began = time.perf_counter()
        outcome = await client.verify(
            "tiny", str(number), instance={"a": 1, "b": 2}, use_cache=False
        )
        assert hasattr(outcome, "score"), outcome
        found.append((time.perf_counter() - began) * 1000)
        await asyncio.sleep(_PAUSE_SECONDS)
    return found


async def flood_rounds(service: Service, scale: Scale) -> list[Round]:
    """Measure a tenant's calls alone, beside another tenant's flood, and beside a job."""
    rounds = []
    async with AsyncClient(service.address, tenant="quiet", coalesce=False) as client:
        for name in ("tiny", "flood"):
            await client.register_environment(f"{ENVIRONMENT}\n# {name}\n", name)
        await latencies(client, _SETTLE_SECONDS)
        for _ in range(scale.flood_rounds):
            found = {"W7 quiet": await latencies(client, scale.flood_seconds)}
            for row, kind in _FLOODS.items():
                with flooding(service.address, kind):
                    await latencies(client, _SETTLE_SECONDS)
                    found[row] = await latencies(client, scale.flood_seconds)
                await latencies(client, _SETTLE_SECONDS)  # until the last of it has ended
            rounds.append(
                {
                    f"{row} {share}": percentile(times, int(share[1:]) / 100)
                    for row, times in found.items()
                    for share in ("p50", "p99")
                }
            )
    return rounds


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(flood(*sys.argv[1:]))
