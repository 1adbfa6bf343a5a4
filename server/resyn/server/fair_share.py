"""Fair share: whose calls may wait here, and how much of whose work may be out at a time.

A flow is a tenant's calls of one class. What is out is bounded for each flow, so that none of them
fills the workers' streams; the workers then share their slots by the flows' weights. What waits is
bounded by dynamic thresholds (Choudhury and Hahne, 1998): a flow may hold a multiple of the room
that is left, so that a lone one gets most of it, and many leave some for those who come later.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from resyn.common.settings import SettingError
from resyn.server.waiting import Caller
from resyn.v1 import call_pb2

if TYPE_CHECKING:
    from resyn.server.coalescer import Line

CLASS_WEIGHTS = {
    call_pb2.WORK_CLASS_INTERACTIVE: 16.0,
    call_pb2.WORK_CLASS_EVALUATION: 4.0,
    call_pb2.WORK_CLASS_BULK: 1.0,
}
# The multiple of the room that is left: one flow alone may hold 80 %, one of jobs half.
_ROOM_MULTIPLE = 4.0
_BULK_ROOM_MULTIPLE = 1.0
# A flow may have so much work out for each slot of the workers, or so many entries.
OPEN_SECONDS = 0.1
OPEN_ENTRIES = 2


@dataclass(eq=False)
class Flow:
    """One tenant's calls of one class."""

    tenant: str
    work_class: call_pb2.WorkClass.ValueType
    weight: float
    waiting: int = 0  # calls, with those that are out
    pausing: int = 0  # calls that others' single ones come before
    open_entries: int = 0
    open_seconds: float = 0.0
    # Lines that have more to send than may be out.
    stalled: OrderedDict[Line, None] = field(default_factory=OrderedDict)
    # Held while a batch is looked through: of each flow, one at a time takes part in the loop.
    intake: asyncio.Lock = field(default_factory=asyncio.Lock)

    def may_send(self, slots: int) -> bool:
        """Say whether another entry may leave now."""
        few = self.open_entries < OPEN_ENTRIES * slots
        return few or self.open_seconds < OPEN_SECONDS * slots

    def opened(self, seconds: float) -> None:
        """Count an entry that leaves, with so much work."""
        self.open_entries += 1
        self.open_seconds += seconds

    def closed(self, seconds: float) -> None:
        """Count an entry that has been answered."""
        self.open_entries -= 1
        self.open_seconds = max(0.0, self.open_seconds - seconds) if self.open_entries else 0.0


class FairShare:
    """The flows of this server."""

    def __init__(self, most_waiting: int, tenant_weights: Mapping[str, float]) -> None:
        self._most_waiting = most_waiting
        self._tenant_weights = tenant_weights
        self._flows: dict[tuple[str, int], Flow] = {}
        self.waiting = 0  # calls
        self.closed = ""
        """Why nothing more may come in at present, or nothing."""

    def flow_of(self, caller: Caller) -> Flow:
        """Return the flow that a caller's calls belong to."""
        key = caller.tenant, caller.work_class
        flow = self._flows.get(key)
        if flow is None:
            self._flows = {key: flow for key, flow in self._flows.items() if flow.waiting}
            weight = CLASS_WEIGHTS[caller.work_class]
            weight *= self._tenant_weights.get(caller.tenant, 1.0)
            flow = self._flows[key] = Flow(caller.tenant, caller.work_class, weight)
        return flow

    def room(self, flow: Flow) -> int:
        """Return how many more calls of a flow may wait."""
        if self.closed:
            return 0
        bulk = flow.work_class == call_pb2.WORK_CLASS_BULK
        multiple = _BULK_ROOM_MULTIPLE if bulk else _ROOM_MULTIPLE
        left = self._most_waiting - self.waiting
        fair = -(-(multiple * left - flow.waiting) // (1 + multiple))  # that many take room, too
        return int(max(0, min(left, fair)))

    def add(self, flow: Flow, calls: int) -> None:
        """Count calls that wait from now on; below zero: that wait no more."""
        flow.waiting += calls
        self.waiting += calls


def parse_weights(settings: tuple[str, ...]) -> dict[str, float]:
    """Return tenants' weights from `name=weight` texts; SettingError says which is none."""
    weights = {}
    for text in settings:
        name, _, weight = text.partition("=")
        try:
            weights[name] = float(weight)
        except ValueError:
            weights[name] = 0.0
        if not (name and 0.001 <= weights[name] <= 1000):
            expected = "`tenant=weight` is needed, with a weight of 0.001 to 1000"
            raise SettingError(f"RESYN_TENANT_WEIGHTS: {text!r}: {expected}")
    return weights
