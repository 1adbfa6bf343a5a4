"""`python -m bench.chaos`: is every call answered once, and rightly, whatever dies?"""

from __future__ import annotations

import argparse
import asyncio
import logging
import random
import signal
import sys
import tempfile
from pathlib import Path

from bench.chaos import cluster, report
from bench.chaos.faults import FAULTS
from bench.chaos.run import Chaos

SECONDS = 240.0
_LOG = Path(tempfile.gettempdir()) / "resyn-chaos.log"


async def chaos(folder: Path, seed: int, seconds: float, faults: list[str]) -> Chaos:
    """Run a cluster and chaos in it."""
    async with cluster.running(folder) as running:
        run = Chaos(running, seed, faults)
        await run.run(seconds)
        return run


def main() -> None:
    """Run chaos, report, and end with 1 if a call was lost or wrong, or the service stays ill."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seed", type=int, help="default: another one each time")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="how long faults happen")
    parser.add_argument("--only", choices=FAULTS, nargs="+", help="these faults alone")
    given = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that it cleans up too
    logging.getLogger("resyn.client").setLevel(logging.ERROR)  # it warns of every new try
    seed = random.randrange(1 << 32) if given.seed is None else given.seed
    print(f"seed {seed}; the parts' log is {_LOG}")
    with tempfile.TemporaryDirectory(prefix="resyn-chaos-") as folder:
        try:
            work = chaos(Path(folder), seed, given.seconds, given.only or list(FAULTS))
            run = asyncio.run(work)
        finally:
            if (log := Path(folder) / "service.log").exists():
                _LOG.write_bytes(log.read_bytes())
    print(*report.lines(run), sep="\n")
    sys.exit(0 if report.is_good(run) else 1)


if __name__ == "__main__":
    main()
