"""Whose turn it is: flows share the slots by their weights, and in each, environments take turns.

A flow is a tenant's calls of one class. Each carries a clock that its calls move on by the time
that they take in a slot, divided by its weight; the flow whose clock is furthest behind is next
(start-time fair queueing, Goyal, Vin and Cheng, 1996). A flow that had nothing to do begins at the
present: time that it did not use is not saved up.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable, Collection, Iterable, Iterator

from resyn.workers.entries import Entry, Item

# What a turn is believed to take until the first one of its flow has ended.
_FIRST_GUESS_SECONDS = 0.001
_NEWEST_WEIGHT = 0.2

Line = deque[Item]


class Flow:
    """The calls of one tenant and class that wait."""

    def __init__(self, weight: float) -> None:
        self.weight = weight
        # By environment, so that one with slow calls holds up itself and no other.
        self.lines: OrderedDict[str, Line] = OrderedDict()
        self.running = 0  # turns
        self.clock = 0.0
        self.turn_seconds = _FIRST_GUESS_SECONDS

    def begin(self) -> None:
        """Charge a turn with what it will probably take."""
        self.running += 1
        self.clock += self.turn_seconds / self.weight

    def end(self, seconds: float) -> None:
        """Charge the difference to what the turn took."""
        self.running -= 1
        self.clock += (seconds - self.turn_seconds) / self.weight
        self.turn_seconds += _NEWEST_WEIGHT * (seconds - self.turn_seconds)


class Turns:
    """The calls that wait in a worker."""

    def __init__(self) -> None:
        self._flows: dict[tuple[str, int], Flow] = {}
        self._now = 0.0  # the clock of the flow that had the last turn
        self.count = 0  # calls

    def add(self, items: Iterable[Item]) -> None:
        """Let calls wait behind those of their flow and environment."""
        for item in items:
            self._line(item.entry).append(item)
            self.count += 1

    def put_back(self, items: Collection[Item]) -> None:
        """Let calls of one environment wait before all others of it."""
        if items:
            line = self._line(next(iter(items)).entry)
            line.extendleft(reversed([*items]))
            self.count += len(items)

    def _line(self, entry: Entry) -> Line:
        flow = self.flow_of(entry)
        if not flow.lines and not flow.running:
            flow.clock = max(flow.clock, self._now)
        return flow.lines.setdefault(entry.environment.digest, deque())

    def flow_of(self, entry: Entry) -> Flow:
        """Return the flow that an entry belongs to."""
        batch = entry.batch
        key = batch.tenant, batch.work_class
        flow = self._flows.get(key)
        if flow is None:
            self._flows = {k: v for k, v in self._flows.items() if v.lines or v.running}
            flow = self._flows[key] = Flow(batch.weight or 1.0)
        return flow

    def next(self, may_run: Callable[[Flow, str, Line], bool]) -> tuple[Flow, Line] | None:
        """Return the flow whose turn it is, and its line that waits longest, of those that may.

        The line is taken out; what is left of it goes to `behind`.
        """
        for flow in sorted(self._flows.values(), key=lambda flow: flow.clock):
            for digest, line in flow.lines.items():
                if may_run(flow, digest, line):
                    del flow.lines[digest]
                    self._now = max(self._now, flow.clock)
                    self.count -= len(line)
                    return flow, line
        return None

    def behind(self, flow: Flow, line: Line) -> None:
        """Let what is left of a line wait behind the flow's other environments."""
        if line:
            flow.lines[line[0].entry.environment.digest] = line
            self.count += len(line)

    def remove(self, gone: Callable[[Item], bool]) -> list[Item]:
        """Take out, and return, calls that nobody waits for any more."""
        found = [item for item in self if gone(item)]
        for item in found:
            flow, digest = self.flow_of(item.entry), item.entry.environment.digest
            flow.lines[digest].remove(item)
            if not flow.lines[digest]:
                del flow.lines[digest]
        self.count -= len(found)
        return found

    def clear(self) -> None:
        """Forget all calls."""
        self._flows.clear()
        self.count = 0

    def __iter__(self) -> Iterator[Item]:
        lines = (line for flow in self._flows.values() for line in flow.lines.values())
        return (item for line in lines for item in line)
