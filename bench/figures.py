"""Statistics of what was measured: medians and spread, and ratios within one round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.rows import ROWS, Against, Row
from resyn.cli.bench_figures import Spread, percentile, spread

__all__ = ["Judged", "Measured", "Round", "Spread", "measured", "percentile", "spread", "unknown"]

Round = dict[str, float]
"""What one round measured, by the names of rows; references stand beside what they are for."""


@dataclass(frozen=True)
class Judged:
    """A ratio of all rounds, beside its target."""

    against: Against
    spread: Spread

    @property
    def met(self) -> bool | None:
        """Whether the median keeps to the target; None: there is none."""
        target = self.against.target
        if target is None:
            return None
        median = self.spread.median
        return median <= target if self.against.at_most else median >= target


@dataclass(frozen=True)
class Measured:
    """A row with what was measured of it."""

    row: Row
    spread: Spread
    ratios: tuple[Judged, ...]


def measured(rounds: Sequence[Round], rows: Sequence[Row] = ROWS) -> list[Measured]:
    """Return all rows that have a value in some round, in the order of `rows`."""
    return [_row(row, rounds) for row in rows if any(row.name in each for each in rounds)]


def unknown(rounds: Sequence[Round], rows: Sequence[Row] = ROWS) -> set[str]:
    """Return the names of figures that no row declares."""
    return {name for each in rounds for name in each} - {row.name for row in rows}


def _row(row: Row, rounds: Sequence[Round]) -> Measured:
    values = [each[row.name] for each in rounds if row.name in each]
    judged = (_judged(row, against, rounds) for against in row.against)
    return Measured(row, spread(values), tuple(each for each in judged if each is not None))


def _judged(row: Row, against: Against, rounds: Sequence[Round]) -> Judged | None:
    """Return the ratio within each round that has both, and no 0 below; None: none has."""
    if not against.reference:
        values = [each[row.name] for each in rounds if row.name in each]
    else:
        both = [each for each in rounds if row.name in each and each.get(against.reference)]
        values = [each[row.name] / each[against.reference] for each in both]
    return Judged(against, spread(values)) if values else None
