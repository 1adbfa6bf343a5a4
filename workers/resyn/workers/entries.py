"""Entries of the call lane in this worker's hands, and their calls."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field

from resyn.v1 import call_pb2, environment_pb2
from resyn.v1.outcome_pb2 import IsolationMode


@dataclass(eq=False)
class Entry:
    """One stream entry."""

    stream: str
    entry_id: bytes
    batch: call_pb2.CallBatch
    environment: environment_pb2.Environment
    age_seconds: float  # when it was taken, by Redis's clock
    taken: float = field(default_factory=time.monotonic)
    open_calls: set[int] = field(default_factory=set)
    unstored: set[int] = field(default_factory=set)  # calls whose results Redis does not have
    lost: bool = False  # others have taken it over
    timer: asyncio.TimerHandle | None = None  # sends what is ready
    expiry: asyncio.TimerHandle | None = None  # ends what may not wait any longer

    def __post_init__(self) -> None:
        self.reply = call_pb2.CallReply(batch_id=self.batch.batch_id)
        self._sharable = all(
            call.isolation_mode == IsolationMode.ISOLATION_MODE_UNSPECIFIED
            and call.HasField("verify")
            and not call.hash_seed
            for call in self.batch.calls
        )

    @property
    def attempt(self) -> int:
        """Say how often its calls have been begun, with this time."""
        return 1 + len(self.batch.lost_workers) + self.batch.earlier_tries

    @property
    def suspect(self) -> bool:
        """Say whether its only call may be what takes workers down."""
        return bool(self.batch.lost_workers) and len(self.batch.calls) == 1

    @property
    def culprit(self) -> bool:
        """Say whether a worker died while it ran this suspect: another death would convict it."""
        return self.suspect and self.batch.lost_to_suspect > 0

    @property
    def bulk(self) -> bool:
        """Say whether nobody waits for its calls."""
        return self.batch.work_class == call_pb2.WORK_CLASS_BULK

    @property
    def sharable(self) -> bool:
        """Say whether its calls may share a process; what has taken a worker down may not."""
        return self._sharable and not self.batch.lost_workers

    def waited_seconds(self) -> float:
        """Return how long ago Redis got the entry."""
        return self.age_seconds + time.monotonic() - self.taken

    def stored(self, reply: call_pb2.CallReply) -> None:
        """Note that Redis has these results."""
        self.unstored.difference_update(each.call_id for each in reply.results)
        for scores in reply.scores:
            self.unstored.difference_update(scores.call_ids)

    def take_reply(self) -> call_pb2.CallReply:
        """Return what has come together for the server, and begin a new reply."""
        reply, self.reply = self.reply, call_pb2.CallReply(batch_id=self.batch.batch_id)
        return reply


@dataclass(eq=False, slots=True)
class Item:
    """One call of an entry."""

    entry: Entry
    call: call_pb2.Call
    alone: bool = False  # what shared its process had to be run again

    @property
    def instance_json(self) -> str:
        """Return the typed JSON of a verify call's instance."""
        return self.entry.batch.instances[self.call.verify.instance]

    def left_seconds(self) -> float:
        """Return how much time its caller still has."""
        return self.call.budget_seconds - self.entry.waited_seconds()

    def may_wait_seconds(self) -> float:
        """Return how long it may still wait before it begins."""
        budget_seconds = self.call.queue_budget_seconds or self.call.budget_seconds
        return budget_seconds - self.entry.waited_seconds()

    def queue_seconds(self) -> float:
        """Return how long it has waited since a server accepted it."""
        return self.call.waited_seconds + self.entry.waited_seconds()


def calls_of(entry: Entry) -> list[Item]:
    """Open an entry's calls."""
    entry.open_calls = {call.call_id for call in entry.batch.calls}
    entry.unstored = set(entry.open_calls)
    return [Item(entry, call) for call in entry.batch.calls]
