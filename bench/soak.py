"""`python -m bench.soak`: does anything of 100,000 calls of every kind stay behind?

A service of its own, with one worker that has fewer warm jails than there are environments, serves
a mix of good and bad calls. At rest between rounds it is counted what it holds. Ends with 1 if
anything grows: see `bench.slopes` for what that means, and `bench.footprint` for what may.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import itertools
import json
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from bench.footprint import ALLOWANCES, Footprint
from bench.service import environment
from bench.slopes import HEADING, Series
from bench.soak_calls import ENVIRONMENTS, RIGHT, Kind, got, item, kinds
from resyn.cli import stack
from resyn.client import AsyncClient, VerifyItem

CALLS = 100_000
ROUNDS = 60
_SLOTS = 2
_LANES = _SLOTS + 1  # of a jail, when all of them were needed
_WARM_JAILS = 3
# Fewer jails than environments: some make room for others all the time.
# Environments that never give a verdict stay in service: their calls are what is to be cleaned up.
_SETTINGS = {
    "RESYN_SLOTS": str(_SLOTS),
    "RESYN_MAX_JAILS": str(_WARM_JAILS),
    "RESYN_QUARANTINE_THRESHOLD": "0",
    "RESYN_ADMISSION": "off",
}
# A jail at rest has nsjail, a zygote, and in each lane that and a spare child.
_AT_REST = (_WARM_JAILS, _WARM_JAILS * _LANES, _WARM_JAILS * 2 * (1 + _LANES))
_REST_SECONDS = 20.0


class Soak:
    """A run: rounds of calls, and a look at the service after each."""

    def __init__(self, client: AsyncClient, footprint: Footprint) -> None:
        self._client = client
        self._footprint = footprint
        self._numbers = itertools.count()
        self.served: list[float] = []
        self.samples: list[dict[str, float]] = []
        self.surprises: Counter[str] = Counter()
        self.seconds = 0.0

    async def run(self, calls: int, rounds: int) -> None:
        """Serve so many calls in so many rounds."""
        for name, source in ENVIRONMENTS.items():
            await self._client.register_environment(source, name)
        mix, started = kinds(calls), time.monotonic()
        for index in range(rounds):
            size = calls * (index + 1) // rounds - calls * index // rounds
            await self._serve(list(itertools.islice(mix, size)))
            await self._rest()
            self.served.append(calls * (index + 1) // rounds)
            self.samples.append(self._footprint.figures())
        self.seconds = time.monotonic() - started

    async def _serve(self, some: list[Kind]) -> None:
        items = [item(kind, number) for kind, number in zip(some, self._numbers, strict=False)]
        for kind, outcome in zip(some, await self._client.verify_batch(items), strict=True):
            if got(outcome) != kind.expected:
                self.surprises[f"{kind.name}: {got(outcome)}"] += 1

    async def _rest(self) -> None:
        """Bring the worker to the same state each time: the same three jails, all lanes open.

        Without that its figures would depend on what came last, and a leak could hide in that.
        """
        give_up = time.monotonic() + _REST_SECONDS
        await self._client.verify("fresh", RIGHT, instance=1)  # makes room for a jail
        while time.monotonic() < give_up:
            for name in ("main", "spare-a", "main", "spare-b"):
                await self._client.verify_batch([VerifyItem(name, RIGHT, 1)] * 2 * _LANES)
            if await self._reaches_rest():
                return

    async def _reaches_rest(self) -> bool:
        for _ in range(20):
            if self._footprint.jails_and_lanes() == _AT_REST:
                return True
            await asyncio.sleep(0.01)
        return False

    def series(self) -> list[Series]:
        """Return all figures as they developed."""
        return [
            Series(name, self.served, [sample[name] for sample in self.samples], allowance)
            for name, allowance in ALLOWANCES.items()
        ]


async def soak(service: stack.Stack, temporary: Path, calls: int, rounds: int) -> Soak:
    """Run a soak against a service with one worker process."""
    server, worker = service.children["server"].pid, service.children["workers"].pid
    found = Footprint(server, worker, service.redis_url, temporary)
    with contextlib.closing(found) as footprint:
        async with AsyncClient(service.address, retries=0) as client:
            run = Soak(client, footprint)
            await run.run(calls, rounds)
            return run


async def serve(calls: int, rounds: int, log_file: Path) -> Soak:
    """Start a service and soak it; ClickException if it does not start."""
    plan = stack.Plan(profiles=("standard",), log_file=log_file)
    stack.build_profiles(plan.profiles)
    with contextlib.ExitStack() as parts:
        temporary = Path(parts.enter_context(tempfile.TemporaryDirectory()))
        parts.enter_context(environment(_SETTINGS | {"TMPDIR": str(temporary)}))
        service = parts.enter_context(stack.running(plan))
        return await soak(service, temporary, calls, rounds)


def report(run: Soak) -> bool:
    """Print what every figure did, and return whether all is well."""
    print(f"{run.served[-1]:,.0f} calls in {run.seconds:.0f} s, {len(run.samples)} samples")
    print(HEADING)
    for series in run.series():
        print(series.row())
    for surprise, count in run.surprises.most_common():
        print(f"unexpected: {surprise} ({count} times)")
    return not run.surprises and not any(series.grows for series in run.series())


def main() -> None:
    """Start a service, soak it, and end with 1 if anything grows or has a wrong outcome."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("calls", type=int, nargs="?", default=CALLS, help=f"default: {CALLS:,}")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="samples taken")
    given = parser.parse_args()
    log = Path(tempfile.gettempdir()) / "resyn-soak.log"
    run = asyncio.run(serve(given.calls, given.rounds, log))
    samples = {"calls": run.served, "samples": run.samples}
    log.with_suffix(".json").write_text(json.dumps(samples), "utf-8")
    sys.exit(0 if report(run) else 1)


if __name__ == "__main__":
    main()
