"""Whether a figure grows: a straight line through its samples, and what it may grow by."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

# The first third of the samples warms up: allocators, caches and lanes reach their size there.
WARM_UP_SHARE = 1 / 3
# A growth of fewer standard errors than this is noise.
_LEAST_STANDARD_ERRORS = 3.0


@dataclass(frozen=True)
class Line:
    """A least-squares line: its rise per call, and the standard error of that."""

    per_call: float
    error_per_call: float


def fit(calls: Sequence[float], values: Sequence[float]) -> Line:
    """Fit a line through values at counts of calls, of which there are at least three."""
    count = len(calls)
    mean_calls, mean_value = sum(calls) / count, sum(values) / count
    spread = sum((each - mean_calls) ** 2 for each in calls)
    pairs = list(zip(calls, values, strict=True))
    per_call = sum((x - mean_calls) * (y - mean_value) for x, y in pairs) / spread
    residual = sum((y - mean_value - per_call * (x - mean_calls)) ** 2 for x, y in pairs)
    return Line(per_call, math.sqrt(residual / (count - 2) / spread))


@dataclass(frozen=True)
class Series:
    """One figure of a service over the calls that it has served.

    `allowance`: how much the line may rise from the first call to the last, in the figure's unit;
    None: the figure is of the whole host, and only shown.
    """

    name: str
    calls: Sequence[float]
    values: Sequence[float]
    allowance: float | None

    def _line(self) -> Line:
        start = int(len(self.calls) * WARM_UP_SHARE)
        return fit(self.calls[start:], self.values[start:])

    @property
    def per_thousand_calls(self) -> float:
        """The rise after the warm-up."""
        return 1000 * self._line().per_call

    @property
    def growth(self) -> float:
        """The rise over a whole run at the rate after the warm-up."""
        return self._line().per_call * self.calls[-1]

    @property
    def grows(self) -> bool:
        """Whether the rise is more than is allowed, and more than noise."""
        if self.allowance is None or self.growth <= self.allowance:
            return False
        line = self._line()
        return line.per_call > _LEAST_STANDARD_ERRORS * line.error_per_call

    def row(self) -> str:
        """Return the figure's row of a table."""
        allowed = "-" if self.allowance is None else f"{self.allowance:g}"
        return (
            f"{self.name:28} {self.values[0]:>11,.0f} {self.values[-1]:>11,.0f} "
            f"{self.per_thousand_calls:>12.3f} {self.growth:>11.2f} {allowed:>9}"
            f"{'  GROWS' if self.grows else ''}"
        )


HEADING = (
    f"{'':28} {'first':>11} {'last':>11} {'per 1,000':>12} {'over run':>11} {'allowed':>9}\n"
    f"{'':28} {'':>11} {'':>11} {'calls':>12} {'(by slope)':>11} {'':>9}"
)
