"""Runs a workload of `resyn bench` in rounds: each figure beside its references."""

from __future__ import annotations

import importlib.util
import statistics
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice

from resyn.cli import bench_capacity, bench_references, bench_shapes
from resyn.cli.bench_capacity import Cores, Load, Need
from resyn.cli.bench_figures import percentile
from resyn.cli.bench_references import Verify, plain_rate, round_trips
from resyn.cli.bench_shapes import Sender, Timed, repeat
from resyn.cli.bench_tally import Tally, together
from resyn.cli.bench_workloads import BURST, BURST_CALLS, Workload
from resyn.client import AsyncClient

Round = dict[str, float]
# What of a round's time each figure gets.
_SHARES = {
    "gRPC round trip": 0.05, "gRPC at once": 0.1, "unsandboxed": 0.05,
    "one by one": 0.25, "at once": 0.25, "batched": 0.3,
}  # fmt: skip
_RATES = ("at once", "batched", "burst rate")
_LADDER_SHARE = 1 / 16  # of a workload's seconds, for each step
WARM_CALLS = 16


@dataclass(frozen=True)
class Scale:
    """How much of everything."""

    seconds: float = 10.0
    rounds: int = 3
    at_once: int = 64
    batch: int = 256
    in_flight: int = 4
    burst: int = BURST_CALLS


@dataclass
class Measurement:
    """What is known of a workload so far."""

    workload: Workload
    scale: Scale
    rounds: list[Round] = field(default_factory=list)
    tallies: dict[str, Tally] = field(default_factory=dict)
    """By shape; `first calls` and `load` are of calls outside the rounds."""
    notes: list[str] = field(default_factory=list)
    steps: list[bench_capacity.Step] = field(default_factory=list)
    needs: list[Need] = field(default_factory=list)

    @property
    def total(self) -> Tally:
        """What became of all calls."""
        return together(list(self.tallies.values()))

    def tally(self, shape: str) -> Tally:
        """Return the tally of a shape."""
        return self.tallies.setdefault(shape, Tally())


class Runner:
    """Measures one workload with one client."""

    def __init__(
        self, found: Measurement, client: AsyncClient, round_trip: bench_shapes.Step
    ) -> None:
        self._found, self._client, self._round_trip = found, client, round_trip
        self._workload, self._scale = found.workload, found.scale
        self._plain: dict[str, Verify] = {}

    async def warm_up(self) -> bool:
        """Make the first calls, which load environments; False if no call had its outcome."""
        tally = self._found.tally("first calls")
        sender = Sender(self._client, self._workload.calls, tally)
        await sender.batch(max(WARM_CALLS, 2 * len(self._workload.environments)))
        if tally.failed == tally.calls:
            return False
        began = time.monotonic()
        await sender.batch(WARM_CALLS)
        self._fit(WARM_CALLS / (time.monotonic() - began))
        self._load_plain()
        return True

    def _fit(self, rate: float) -> None:
        """Have no more calls in flight than a round is long enough for: slow ones time out."""
        scale = self._scale
        most = max(2, round(rate * scale.seconds / scale.rounds))
        at_once, batch = min(scale.at_once, most), min(scale.batch, max(2, most // scale.in_flight))
        if (at_once, batch) != (scale.at_once, scale.batch) and self._workload.shapes != BURST:
            text = f"{at_once} at once, batches of {batch}: more would take longer than a round"
            self._found.notes.append(text)
        self._found.scale = self._scale = replace(scale, at_once=at_once, batch=batch)

    def _load_plain(self) -> None:
        needs = self._workload.needs
        if needs and importlib.util.find_spec(needs) is None:
            self._found.notes.append(f"not run unsandboxed: {needs} is not installed here")
            return
        try:
            self._plain = bench_references.load(self._workload.sources)
        except Exception as error:  # the environment's own, whatever it is
            self._found.notes.append(f"not run unsandboxed: {type(error).__name__}: {error}")

    async def rounds(self) -> None:
        """Run rounds; none begins when the time is over."""
        began = time.monotonic()
        for number in range(self._scale.rounds):
            if number and time.monotonic() - began >= self._scale.seconds:
                return
            self._found.rounds.append({})
            await self._round(self._found.rounds[-1], self._scale.seconds / self._scale.rounds)

    async def _round(self, found: Round, seconds: float) -> None:
        shares = {name: share * seconds for name, share in _SHARES.items()}
        trips = await repeat(self._round_trip, shares["gRPC round trip"])
        found["gRPC round trip"] = 1000 * percentile(trips.each_seconds, 0.5)
        trips = await repeat(self._round_trip, shares["gRPC at once"], self._scale.at_once)
        found["gRPC at once"] = trips.rate()
        self._run_plain(found, shares["unsandboxed"])
        for shape in self._workload.shapes:
            if shape == "burst":
                await self._burst(found)
            else:
                await self._general(shape, found, shares[shape])

    def _run_plain(self, found: Round, seconds: float) -> None:
        if not self._plain:
            return
        try:
            found["unsandboxed"] = plain_rate(self._plain, self._workload.calls, seconds)
        except Exception as error:  # as above
            self._found.notes.append(f"unsandboxed: {type(error).__name__}: {error}")
            self._plain = {}

    async def _general(self, shape: str, found: Round, seconds: float) -> None:
        tally, scale = self._found.tally(shape), self._scale
        sender = Sender(self._client, self._workload.calls, tally)
        before = self._counted(tally)
        if shape == "one by one":
            timed = await repeat(sender.one, seconds)
            found["one by one p50"] = 1000 * percentile(timed.each_seconds, 0.5)
            found["one by one p99"] = 1000 * percentile(timed.each_seconds, 0.99)
            return
        callers = scale.at_once if shape == "at once" else scale.in_flight
        step = sender.one if shape == "at once" else partial(sender.batch, scale.batch)
        timed = await repeat(step, seconds, callers)
        found[shape] = (self._counted(tally) - before) / timed.seconds

    def _counted(self, tally: Tally) -> int:
        """Return the calls that count for a rate: kept verdicts only where equal calls do."""
        return tally.calls - (0 if self._workload.equal_calls else tally.cached)

    async def _burst(self, found: Round) -> None:
        calls = list(islice(self._workload.calls, self._scale.burst))
        timed = await bench_shapes.burst(self._client, calls, self._found.tally("burst"))
        found["burst"] = timed.seconds
        found["burst p50"] = percentile(timed.each_seconds, 0.5)
        found["burst p99"] = percentile(timed.each_seconds, 0.99)
        found["burst rate"] = timed.rate()

    async def climb(self) -> None:
        """Measure the rate with ever more calls in flight, until that brings no more."""
        seconds = max(0.3, _LADDER_SHARE * self._scale.seconds)
        tally, steps = self._found.tally("load"), self._found.steps
        while bench_capacity.grows(steps):
            in_flight = 2 ** len(steps)
            before = self._counted(tally)
            timed: Timed = await bench_shapes.held_in_flight(
                self._client, self._workload.calls, tally, in_flight, seconds
            )
            rate = (self._counted(tally) - before) / timed.seconds
            steps.append(bench_capacity.Step(in_flight, rate))


def need(found: Measurement, load: Load, stated_cores: int | None) -> Need:
    """Say what a load needs by the highest rate measured, of the climb or of a shape."""
    total = found.total
    known: Cores = bench_capacity.cores(stated_cores, total.workers, found.steps)
    shapes = [[each[name] for each in found.rounds if name in each] for name in _RATES]
    rates = [statistics.median(values) for values in shapes if values]
    most = max(bench_capacity.best(found.steps).rate, *rates)
    return Need(load, most, known, total.mean_cpu_seconds())


@asynccontextmanager
async def opened(address: str, found: Measurement) -> AsyncIterator[Runner]:
    """Open a client as trainers do, and a channel for the round trips."""
    client = AsyncClient(address, retries=0, max_batch_items=found.scale.batch)
    async with client, round_trips(address) as step:
        yield Runner(found, client, step)


async def measure(
    address: str, found: Measurement, load: Load | None, stated_cores: int | None
) -> None:
    """Measure a workload into `found`, which holds what is known whenever this ends."""
    async with opened(address, found) as runner:
        if not await runner.warm_up():
            return  # nothing to measure; the first problem says why
        await runner.rounds()
        if load is not None:
            await runner.climb()
            found.needs.append(need(found, load, stated_cores))
