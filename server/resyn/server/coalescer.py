"""Calls of one flow and environment that wait, packed into entries of about 50 ms work."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from resyn.server.fair_share import Flow
from resyn.server.waiting import Execution
from resyn.v1 import environment_pb2, outcome_pb2

# What one entry should hold: long enough to make an entry's own cost small, short enough that
# nobody waits long behind it and that idle workers find something to take.
ENTRY_SECONDS = 0.05
MOST_CALLS = 256
# Of one entry: Redis and workers hold whole entries in memory.
MOST_BYTES = 4 << 20
# What a call is believed to take before the first one has been measured.
_FIRST_GUESS_SECONDS = 0.005
# What a call costs beyond its execution: its process.
_PROCESS_SECONDS = 0.001
_NEWEST_WEIGHT = 0.1
# Entries of one environment that may be open for each slot of the workers: one runs, one waits.
ENTRIES_PER_SLOT = 2
# Calls that share a process cost about as much as one of them. While an entry of theirs is open,
# another one leaves when so many wait, or when the last one has been out for so long.
WORTH_AN_ENTRY = 32
GATHER_SECONDS = 0.01


@dataclass(eq=False)
class Line:
    """A flow's calls of one environment: those not sent yet, and entries not answered yet."""

    environment: environment_pb2.Environment
    flow: Flow
    candidate: bool  # the environment is not stored, and travels with its calls
    avoid: str = ""  # a worker that they go to only if it is alone
    waiting: deque[Execution] = field(default_factory=deque)
    open_entries: int = 0
    call_seconds: float = _FIRST_GUESS_SECONDS
    flushing: bool = False
    shared: bool = False  # its calls shared a process when they were last heard of
    last_left: float = 0.0  # when an entry left, monotonic
    gathering: bool = False  # a timer runs until those that wait have gathered for long enough

    def learn(self, ran: outcome_pb2.Execution) -> None:
        """Take one more measurement of what a call costs."""
        self.shared = ran.isolation_mode == outcome_pb2.ISOLATION_MODE_REUSED
        measured = ran.execution_seconds + (0.0 if self.shared else _PROCESS_SECONDS)
        self.call_seconds += _NEWEST_WEIGHT * (measured - self.call_seconds)

    def may_send(self, slots: int) -> bool:
        """Say whether another entry may leave now: more would only make them smaller."""
        if not self.shared or not slots:
            return self.open_entries < ENTRIES_PER_SLOT * slots
        if not self.open_entries:
            return True
        return self.open_entries < max(2, slots // 2) and self.gather_seconds() <= 0

    def gather_seconds(self) -> float:
        """Return how long calls that share a process still wait for more, beside an open entry."""
        if not self.shared or len(self.waiting) >= WORTH_AN_ENTRY:
            return 0.0
        return self.last_left + GATHER_SECONDS - time.monotonic()

    def opened(self, work_seconds: float) -> None:
        """Count an entry that leaves, with so much work."""
        self.open_entries += 1
        self.last_left = time.monotonic()
        self.flow.opened(work_seconds)

    def closed(self, work_seconds: float) -> None:
        """Count an entry that has been answered."""
        self.open_entries -= 1
        self.flow.closed(work_seconds)

    def calls_per_entry(self) -> int:
        """Return how many calls make up an entry's work."""
        return max(1, min(MOST_CALLS, int(ENTRY_SECONDS / self.call_seconds)))

    def drop_settled(self) -> None:
        """Forget calls whose callers have gone: with no worker, nobody packs them."""
        if any(execution.settled for execution in self.waiting):
            self.waiting = deque(each for each in self.waiting if not each.settled)

    def take_late(self) -> list[Execution]:
        """Take out calls that should have begun by now."""
        now = time.monotonic()
        late = [each for each in self.waiting if each.queue_deadline <= now and not each.settled]
        for execution in late:
            self.waiting.remove(execution)
        return late

    def pack(self) -> Iterator[list[Execution]]:
        """Yield the calls of one entry after the other, until none wait or the taker stops."""
        while self.waiting:
            entry: list[Execution] = []
            most, size = self.calls_per_entry(), 0
            while self.waiting and len(entry) < most and size < MOST_BYTES:
                execution = self.waiting.popleft()
                if not execution.settled:  # else its caller has gone
                    entry.append(execution)
                    size += execution.work.size()
            if entry:
                yield entry
