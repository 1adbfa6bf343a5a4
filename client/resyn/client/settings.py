"""The client's settings, all of them.

Each is for clients that are not given the argument of that name.

RESYN_ADDRESS      where the service is; default 127.0.0.1:50151
RESYN_TENANT       whose work it is; default nobody's in particular
RESYN_WORK_CLASS   what kind of work it is; default interactive
"""

from __future__ import annotations

import math
import os
from dataclasses import dataclass

from resyn.client.enums import WorkClass
from resyn.client.metadata import CLASS_KEY, NAME_RULE, QUEUE_SECONDS_KEY, TENANT_KEY, is_name

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
    tenant: str = ""
    work_class: str = WorkClass.INTERACTIVE
    queue_seconds: float = math.inf

    def __post_init__(self) -> None:
        check_timeout(self.timeout_seconds)
        if self.retries < 0:
            raise ValueError(f"retries must not be negative, not {self.retries}")
        for name in ("max_batch_items", "max_inflight_batches"):
            if getattr(self, name) < 1:
                raise ValueError(f"{name} must be at least 1, not {getattr(self, name)}")
        if not self.queue_seconds > 0:
            raise ValueError(f"queue_seconds must be above 0, not {self.queue_seconds}")
        if self.tenant and not is_name(self.tenant):
            raise ValueError(f"tenant must be {NAME_RULE}, or empty, not {self.tenant!r}")
        if self.work_class not in set(WorkClass):
            known = ", ".join(WorkClass)
            raise ValueError(f"work_class must be one of {known}, not {self.work_class!r}")

    def metadata(self) -> tuple[tuple[str, str], ...]:
        """Return what each request says of whose work it is; nothing is said of defaults."""
        pairs = (
            (TENANT_KEY, self.tenant, ""),
            (CLASS_KEY, self.work_class, WorkClass.INTERACTIVE),
            (QUEUE_SECONDS_KEY, self.queue_seconds, math.inf),
        )
        return tuple((key, str(value)) for key, value, default in pairs if value != default)


def default_address() -> str:
    """Return RESYN_ADDRESS, or the address that a service has if nobody chose one."""
    return os.environ.get("RESYN_ADDRESS") or DEFAULT_ADDRESS


def default_tenant() -> str:
    """Return RESYN_TENANT, or the empty name of those who have none."""
    return os.environ.get("RESYN_TENANT", "")


def default_work_class() -> str:
    """Return RESYN_WORK_CLASS, or what needs no saying."""
    return os.environ.get("RESYN_WORK_CLASS") or WorkClass.INTERACTIVE


def check_timeout(seconds: float) -> float:
    """Return `seconds` if it is a time-out: above 0, or math.inf for none."""
    if math.isnan(seconds) or seconds <= 0:
        raise ValueError(f"timeout_seconds must be above 0 (math.inf for none), not {seconds}")
    return seconds
