"""The client's settings, all of them.

RESYN_ADDRESS   where the service is, if `address` is not given; default 127.0.0.1:50151
"""

from __future__ import annotations

import math
import os
from dataclasses import dataclass

DEFAULT_ADDRESS = "127.0.0.1:50151"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a client needs to find and use a service; see `Client` for the meaning of each."""

    address: str
    timeout_seconds: float
    retries: int
    coalesce: bool
    max_batch_items: int
    max_inflight_batches: int

    def __post_init__(self) -> None:
        check_timeout(self.timeout_seconds)
        if self.retries < 0:
            raise ValueError(f"retries must not be negative, not {self.retries}")
        for name in ("max_batch_items", "max_inflight_batches"):
            if getattr(self, name) < 1:
                raise ValueError(f"{name} must be at least 1, not {getattr(self, name)}")


def default_address() -> str:
    """Return RESYN_ADDRESS, or the address that a service has if nobody chose one."""
    return os.environ.get("RESYN_ADDRESS") or DEFAULT_ADDRESS


def check_timeout(seconds: float) -> float:
    """Return `seconds` if it is a time-out: above 0, or math.inf for none."""
    if math.isnan(seconds) or seconds <= 0:
        raise ValueError(f"timeout_seconds must be above 0 (math.inf for none), not {seconds}")
    return seconds
