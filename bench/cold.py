"""W5: more environments than stay warm, each asked once: what a cold switch takes.

`python -m bench.cold` tells a stream without a pause, which waits for jails to boot, from calls
that come one at a time, for which jails have booted meanwhile.
"""

from __future__ import annotations

import asyncio
import statistics
import time

from bench import service
from bench.figures import Round
from bench.references import jail_seconds
from bench.scale import Scale, paced
from bench.service import Service
from bench.tiny import ENVIRONMENT, INSTANCE
from resyn.client import AsyncClient

WARM_JAILS = 16
"""Of the service for this workload, so that from the 17th call on another jail makes room."""
_STREAM, _ALONE, _ROUNDS = 50, 10, 5
# Enough for two jails to boot.
_REST_SECONDS = 0.15


async def cold_seconds(client: AsyncClient, numbers: range, rest_seconds: float = 0) -> float:
    """Return the median latency of the first calls of these environments, one by one."""
    times = []
    for number in numbers:
        await asyncio.sleep(rest_seconds)
        started = time.perf_counter()
        outcome = await client.verify(f"cold-{number}", "5", instance=INSTANCE)
        times.append(time.perf_counter() - started)
        assert getattr(outcome, "score", None) == 1.0, outcome
    return statistics.median(times)


async def _fill(client: AsyncClient, environments: int) -> None:
    """Register environments, and fill the warm jails with the first ones."""
    for number in range(environments + WARM_JAILS):
        await client.register_environment(f"{ENVIRONMENT}\n# {number}\n", f"cold-{number}")
    await cold_seconds(client, range(WARM_JAILS))


async def cold_rounds(service: Service, scale: Scale) -> list[Round]:
    """Fill the warm jails, then switch to ever other environments, beside bare starts."""
    found, each = [], scale.cold_environments // scale.cold_rounds
    async with AsyncClient(service.address, coalesce=False) as client:
        await _fill(client, scale.cold_environments)
        for number in paced(scale.cold_rounds, scale.cold_seconds):
            first = WARM_JAILS + number * each
            bare = jail_seconds()
            cold = await cold_seconds(client, range(first, first + each))
            found.append({"R4 start": 1000 * bare, "W5 cold switch": 1000 * cold})
    return found


async def _compare(address: str) -> None:
    first = WARM_JAILS
    async with AsyncClient(address, coalesce=False) as client:
        await _fill(client, (_STREAM + _ALONE) * _ROUNDS)
        for _ in range(_ROUNDS):
            bare = jail_seconds()
            stream = await cold_seconds(client, range(first, first + _STREAM))
            first += _STREAM
            alone = await cold_seconds(client, range(first, first + _ALONE), _REST_SECONDS)
            first += _ALONE
            print(
                f"bare start {1000 * bare:.1f} ms, stream {1000 * stream:.1f} ms "
                f"({stream / bare:.2f}), alone {1000 * alone:.1f} ms ({alone / bare:.2f})"
            )


if __name__ == "__main__":
    with service.running("standard", RESYN_MAX_JAILS=str(WARM_JAILS)) as started:
        asyncio.run(_compare(started.address))
