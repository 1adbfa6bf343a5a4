"""W5: more environments than stay warm, each asked once: what a cold switch takes."""

from __future__ import annotations

import statistics
import time

from bench.figures import Round
from bench.references import jail_seconds
from bench.scale import Scale, paced
from bench.service import Service
from bench.tiny import ENVIRONMENT, INSTANCE
from resyn.client import AsyncClient

WARM_JAILS = 16
"""Of the service for this workload, so that from the 17th call on another jail makes room."""


async def cold_seconds(client: AsyncClient, numbers: range) -> float:
    """Return the median latency of the first calls of these environments, one by one."""
    times = []
    for number in numbers:
        started = time.perf_counter()
        outcome = await client.verify(f"cold-{number}", "5", instance=INSTANCE)
        times.append(time.perf_counter() - started)
        assert getattr(outcome, "score", None) == 1.0, outcome
    return statistics.median(times)


async def cold_rounds(service: Service, scale: Scale) -> list[Round]:
    """Fill the warm jails, then switch to ever other environments, beside bare starts."""
    found, each = [], scale.cold_environments // scale.cold_rounds
    async with AsyncClient(service.address, coalesce=False) as client:
        for number in range(scale.cold_environments + WARM_JAILS):
            await client.register_environment(f"{ENVIRONMENT}\n# {number}\n", f"cold-{number}")
        await cold_seconds(client, range(WARM_JAILS))
        for number in paced(scale.cold_rounds, scale.cold_seconds):
            first = WARM_JAILS + number * each
            bare = jail_seconds()
            cold = await cold_seconds(client, range(first, first + each))
            found.append({"R4 start": 1000 * bare, "W5 cold switch": 1000 * cold})
    return found
