"""How long the service took to recover from each fault."""

from __future__ import annotations

import statistics
from dataclasses import dataclass


@dataclass
class Recovery:
    """One fault: seconds from its beginning until all was well again; None: not in this run."""

    fault: str
    hold_seconds: float
    canary_seconds: float | None = None
    in_flight_seconds: float | None = None


HEADING = f"{'fault':18}{'times':>6}{'lasts':>7}{'canary s':>18}{'in flight s':>18}"


def rows(recoveries: list[Recovery]) -> list[str]:
    """Return a line for each kind of fault: median and maximum."""
    kinds: dict[str, list[Recovery]] = {}
    for each in recoveries:
        kinds.setdefault(each.fault, []).append(each)
    return [_row(kind, some) for kind, some in kinds.items()]


def _row(kind: str, some: list[Recovery]) -> str:
    canary = _spread([each.canary_seconds for each in some])
    in_flight = _spread([each.in_flight_seconds for each in some])
    return f"{kind:18}{len(some):>6}{some[0].hold_seconds:>7.1f}{canary:>18}{in_flight:>18}"


def _spread(values: list[float | None]) -> str:
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return "never"
    return f"{statistics.median(known):.2f} / {max(known):.2f}"
