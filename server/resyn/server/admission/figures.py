"""The statistics that judgements rest on."""

from __future__ import annotations

import math
from collections.abc import Iterable

_Z = 1.96  # 95 %, two-sided


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """Return Wilson's interval for a share; without a trial it may be anything."""
    if not trials:
        return 0.0, 1.0
    share, z2 = successes / trials, _Z * _Z
    middle = share + z2 / (2 * trials)
    reach = _Z * math.sqrt(share * (1 - share) / trials + z2 / (4 * trials * trials))
    scale = 1 + z2 / trials
    return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)


def quantile(values: Iterable[float], share: float) -> float:
    """Return the smallest value that at least this share of all does not exceed; 0 of none."""
    ordered = sorted(values)
    if not ordered:
        return 0.0
    return ordered[min(len(ordered) - 1, max(0, math.ceil(share * len(ordered)) - 1))]
