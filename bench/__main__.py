"""`python -m bench`: every workload beside its references, in the same minutes.

Prints medians with their spread, and ratios with their targets; writes `bench/results/`.
"""

from __future__ import annotations

import argparse
import asyncio
import dataclasses
import sys
import time
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Any

from bench import results, service, table
from bench.admission import admission_rounds
from bench.burst import burst_rounds
from bench.cold import WARM_JAILS, cold_rounds
from bench.figures import Round, measured, unknown
from bench.flood import flood_rounds
from bench.grpo import group_rounds
from bench.jail_memory import jail_memory
from bench.mixed import algebra_rounds, mixed_rounds
from bench.scale import FULL, QUICK, Scale
from bench.service import Service
from bench.tiny_rounds import tiny_rounds
from resyn.workers.sessions import IDLE_SECONDS

# All tasks of reasoning-gym stay warm.
_MEMORY = str(12 << 30)
Workload = Callable[[Service, Scale], Coroutine[Any, Any, list[Round]]]


class Run:
    """Collects the rounds of all workloads, and says how long each took."""

    def __init__(self, scale: Scale) -> None:
        self.scale = scale
        self.rounds: list[Round] = []
        self.notes: list[str] = []
        self.began = datetime.now(UTC).isoformat(timespec="seconds")
        self._began_seconds = time.monotonic()

    def add(self, name: str, rounds: list[Round]) -> None:
        """Keep the rounds of a workload."""
        assert not unknown(rounds), unknown(rounds)
        self.rounds += rounds
        self.note(f"{name}: rounds {len(rounds)}")

    def note(self, text: str) -> None:
        """Keep a remark, with the time that has passed."""
        self.notes.append(f"{text} (at {time.monotonic() - self._began_seconds:.0f} s)")
        print(self.notes[-1], file=sys.stderr, flush=True)

    def one(self, name: str, workload: Workload, found: Service) -> None:
        """Run a workload on a service."""
        self.add(name, asyncio.run(workload(found, self.scale)))


def measure(run: Run) -> None:
    """Run all workloads of a scale, each with the service that it needs."""
    scale = run.scale
    profiles = ("standard", "scientific") if scale.algebra_rounds else ("standard",)
    with service.running(*profiles) as one:
        with service.running("standard", processes=2) as two:
            run.add("W1", asyncio.run(tiny_rounds(one, two, scale)))
        run.one("W6", group_rounds, one)
        run.one("W7", flood_rounds, one)
        run.one(f"W3, calls {scale.burst_calls:,}", burst_rounds, one)
        busy = jail_memory(one.worker_pid)["PSS"]
        time.sleep(IDLE_SECONDS + 2)  # until no process waits for another group
        run.add("PSS", [jail_memory(one.worker_pid) | {"PSS busy": busy}])
        if scale.algebra_rounds:
            run.one("W4", algebra_rounds, one)
    with service.running("standard", RESYN_MAX_JAILS=str(WARM_JAILS)) as found:
        counts = f"environments {scale.cold_environments:,}, warm {WARM_JAILS}"
        each = scale.cold_environments // scale.cold_rounds
        run.one(f"W5, {counts}, switches in a round {each}", cold_rounds, found)
    with service.running("standard", "scientific", RESYN_ADMISSION="enforce") as found:
        run.one("W8", admission_rounds, found)
    if scale.mixed_rounds:
        with service.running("reasoning-gym", "standard", RESYN_JAIL_MEMORY_BYTES=_MEMORY) as found:
            run.one("W2", mixed_rounds, found)


def report(run: Run) -> None:
    """Print figures, ratios and how many targets were met; write all files."""
    rows = measured(run.rounds)
    print(table.text(table.figure_cells(rows)), end="\n\n")
    print(table.text(table.ratio_cells(rows)), end="\n\n")
    print(table.summary(rows))
    content = results.as_json(run.rounds, run.began, dataclasses.asdict(run.scale), run.notes)
    for file in results.write(content):
        print(file)


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="two or three minutes instead of ten")
    run = Run(QUICK if parser.parse_args().quick else FULL)
    try:
        measure(run)
    finally:  # what was measured before an error counts too
        if run.rounds:
            report(run)


if __name__ == "__main__":
    main()
