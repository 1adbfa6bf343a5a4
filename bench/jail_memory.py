"""What a warm jail holds in memory: the PSS of all its processes."""

from __future__ import annotations

import contextlib
import statistics
from pathlib import Path

from bench.figures import Round
from bench.footprint import below, children

_PSS = "Pss:"


def pss_bytes(text: str) -> int:
    """Return the proportional set size in a `smaps_rollup`."""
    line = next(line for line in text.splitlines() if line.startswith(_PSS))
    return int(line.split()[1]) << 10


def jail_memory(worker_pid: int) -> Round:
    """Return the median PSS, in MB, of the jails of a worker process, and how many they are."""
    tree = children()
    jails = [[pid, *(each for each, _ in below(tree, pid))] for pid, _ in tree[worker_pid]]
    sizes = [sum(map(_pss_bytes, jail)) for jail in jails if len(jail) > 1]
    if not sizes:
        return {}
    return {"PSS": statistics.median(sizes) / 1e6, "PSS jails": len(sizes)}


def _pss_bytes(pid: int) -> int:
    """Return the PSS of a process; 0 if it has just ended."""
    with contextlib.suppress(OSError, StopIteration):
        return pss_bytes(Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii"))
    return 0
