"""Calls of one environment that wait for the call lane, packed into entries of about 50 ms work."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from resyn.v1 import call_pb2, environment_pb2

# What one entry should hold: long enough to make an entry's own cost small, short enough that
# nobody waits long behind it and that idle workers find something to take.
ENTRY_SECONDS = 0.05
MOST_CALLS = 256
# Of one entry: Redis and workers hold whole entries in memory.
MOST_BYTES = 4 << 20
# What a call is believed to take before the first one has been measured.
_FIRST_GUESS_SECONDS = 0.005
# What a call costs beyond its execution: its process.
_OVERHEAD_SECONDS = 0.001
_NEWEST_WEIGHT = 0.1


@dataclass
class Waiting:
    """A call that somebody waits for."""

    call: call_pb2.Call
    deadline: float  # monotonic
    result: asyncio.Future[call_pb2.CallResult]
    # Of a verify call: shared by the calls of a group until their entry is written.
    instance_json: str = ""
    accepted: float = field(default_factory=time.monotonic)
    batch_id: str = ""  # of the entry that it left in


@dataclass(eq=False)
class Line:
    """The line of one environment: calls not sent yet, and entries not answered yet."""

    environment: environment_pb2.Environment
    candidate: bool  # the environment is not stored, and travels with its calls
    waiting: deque[Waiting] = field(default_factory=deque)
    open_entries: int = 0
    call_seconds: float = _FIRST_GUESS_SECONDS
    flushing: bool = False

    def learn(self, execution_seconds: float) -> None:
        """Take one more measurement of what a call costs."""
        measured = execution_seconds + _OVERHEAD_SECONDS
        self.call_seconds += _NEWEST_WEIGHT * (measured - self.call_seconds)

    def calls_per_entry(self) -> int:
        """Return how many calls make up an entry's work."""
        return max(1, min(MOST_CALLS, int(ENTRY_SECONDS / self.call_seconds)))

    def drop_settled(self) -> None:
        """Forget calls whose callers have gone: with no worker, nobody packs them."""
        if any(waiting.result.done() for waiting in self.waiting):
            self.waiting = deque(w for w in self.waiting if not w.result.done())

    def pack(self) -> Iterator[list[Waiting]]:
        """Yield the calls of one entry after the other, until none wait or the taker stops."""
        while self.waiting:
            entry: list[Waiting] = []
            size = 0
            while self.waiting and len(entry) < self.calls_per_entry() and size < MOST_BYTES:
                waiting = self.waiting.popleft()
                if not waiting.result.done():  # else its caller has gone
                    entry.append(waiting)
                    size += waiting.call.ByteSize() + len(waiting.instance_json)
            if entry:
                yield entry


def resolve(waiting: Waiting, result: call_pb2.CallResult) -> None:
    """Hand a result to the caller, unless it has one or has gone."""
    if not waiting.result.done():
        waiting.result.set_result(result)
