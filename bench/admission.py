"""W8: what an admission takes, and what a job of a thousand of them does to a trainer's calls."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from bench.figures import Round, percentile
from bench.flood import latencies
from bench.scale import Scale
from bench.service import Service
from bench.tiny import ENVIRONMENT
from resyn.cli.shared import builtin_environments, trusted
from resyn.client import AdmitJob, AsyncClient, Registration

JOB_ENVIRONMENTS = 1000
SETTLE_SECONDS = 3.0
TIMEOUT_SECONDS = 120.0


def sources() -> Iterator[tuple[str, str]]:
    """Yield the built-in environments again and again, each time with another digest."""
    known = {
        name: path.read_text(encoding="utf-8") for name, path in builtin_environments().items()
    }
    for number in itertools.count():
        for name, source in known.items():
            yield f"{name}-{number}", f"{source}\n# {number}\n"


async def alone(client: AsyncClient, wanted: Iterator[tuple[str, str]], count: int) -> list[float]:
    """Register environments one after the other; return the seconds that each took."""
    found = []
    for name, source in itertools.islice(wanted, count):
        stored = await client.register_environment(source, name, timeout_seconds=TIMEOUT_SECONDS)
        assert stored.admission is not None
        assert stored.admission.report is not None
        assert stored.admission.state.value == "admitted", stored.admission
        found.append(stored.admission.report.seconds)
    return found


async def admission_rounds(service: Service, scale: Scale) -> list[Round]:
    """Admit environments alone; then measure a tenant's calls alone, and beside a job of them."""
    wanted, rounds = sources(), []
    async with AsyncClient(service.address, tenant="quiet", coalesce=False) as client:
        await client.register_environment(ENVIRONMENT, "tiny", override=trusted("measured"))
        for _ in range(scale.admission_rounds):
            seconds = await alone(client, wanted, scale.admission_environments)
            await latencies(client, SETTLE_SECONDS)
            quiet = await latencies(client, scale.flood_seconds)
            items = [
                Registration(source, name)
                for name, source in itertools.islice(wanted, JOB_ENVIRONMENTS)
            ]
            job = await client.submit_job(AdmitJob(), items)
            await latencies(client, SETTLE_SECONDS)
            before = (await client.get_job(job.id)).progress.done
            beside = await latencies(client, scale.admission_seconds)
            done = (await client.get_job(job.id)).progress.done - before
            await client.cancel_job(job.id)
            await latencies(client, SETTLE_SECONDS)  # until the last of it has ended
            rounds.append(
                {
                    "W8 admission": percentile(seconds, 0.5),
                    "W8 admission slowest": max(seconds),
                    "W8 admitted": done / scale.admission_seconds,
                    "W8 quiet p50": percentile(quiet, 0.5),
                    "W8 quiet p99": percentile(quiet, 0.99),
                    "W8 beside p50": percentile(beside, 0.5),
                    "W8 beside p99": percentile(beside, 0.99),
                }
            )
    return rounds
