"""What this server waits for: the entries that are out, and the calls in each.

A batch id is the token of a lease: when a dead worker's calls go to another, they get new ids, and
results under the old one count no more. They should agree with those that count; if one does not,
that is reported.
"""

from __future__ import annotations

import logging
import math
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from resyn.server import metrics
from resyn.server.coalescer import Line
from resyn.server.waiting import Execution
from resyn.v1 import call_pb2

log = logging.getLogger(__name__)

# Batches that went into other hands, remembered to compare what their old holders say.
_MOST_FORMER = 256


@dataclass(eq=False)
class OpenEntry:
    """An entry on the call lane."""

    batch_id: str
    line: Line
    waiting: dict[int, Execution]
    worker: str = ""
    work_seconds: float = 0.0
    sent: float = field(default_factory=time.monotonic)
    stored: bool = False  # in Redis, as far as we know
    place: tuple[str, bytes] | None = None  # stream and entry id
    missed: int = 0  # looks at Redis that did not find it

    @property
    def queue_deadline(self) -> float:
        """Say when the first of its calls should have begun."""
        return min((each.queue_deadline for each in self.waiting.values()), default=math.inf)


class Ledger:
    """The open entries; `on_closed` hears of each one whose last call is settled."""

    def __init__(self, on_closed: Callable[[OpenEntry], None]) -> None:
        self._on_closed = on_closed
        self._open: dict[str, OpenEntry] = {}
        self._former: OrderedDict[str, dict[int, Execution]] = OrderedDict()

    def __iter__(self) -> Iterator[OpenEntry]:
        return iter(self._open.values())

    def __contains__(self, batch_id: str) -> bool:
        return batch_id in self._open

    def open(self, entry: OpenEntry) -> None:
        """Wait for an entry's results."""
        self._open[entry.batch_id] = entry
        for call_id, execution in entry.waiting.items():
            execution.batch_id, execution.call_id = entry.batch_id, call_id

    def close(self, entry: OpenEntry) -> None:
        """Wait no more for any of its calls."""
        if self._open.pop(entry.batch_id, None) is not None:
            self._on_closed(entry)

    def settle(self, batch_id: str, call_id: int) -> tuple[OpenEntry, Execution] | None:
        """Take a call out of its entry; None if it is not waited for under this id."""
        entry = self._open.get(batch_id)
        execution = entry.waiting.pop(call_id, None) if entry else None
        if entry is None or execution is None:
            return None
        if not entry.waiting:
            self.close(entry)
        return entry, execution

    def reissue(self, batch_id: str, parts: Iterable[call_pb2.Part]) -> dict[str, list[int]]:
        """Wait for the calls of a batch under the ids that they got from who took them over.

        Returns those that nobody waits for any more, by their new ids.
        """
        entry = self._open.get(batch_id)
        waiting = dict(entry.waiting) if entry else {}
        if entry is not None:
            self.remember(entry)
            metrics.TAKEN_OVER.inc(len(waiting))
        unwanted: dict[str, list[int]] = {}
        for part in parts:
            wanted = {i: waiting.pop(i) for i in part.call_ids if i in waiting}
            if entry is not None and wanted:
                entry.line.opened(0.0)
                self.open(OpenEntry(part.batch_id, entry.line, wanted, stored=True))
            known = self._open.get(part.batch_id)  # also from this notice, if it is read again
            waited_for = known.waiting if known else {}
            if gone := [i for i in part.call_ids if i not in waited_for]:
                unwanted[part.batch_id] = gone
        if entry is not None:
            self.close(entry)
        return unwanted

    def remember(self, entry: OpenEntry) -> None:
        """Have results of an entry that come once too often compared."""
        self._former[entry.batch_id] = dict(entry.waiting)
        if len(self._former) > _MOST_FORMER:
            self._former.popitem(last=False)

    def late(self, batch_id: str, call_id: int, result: call_pb2.CallResult) -> None:
        """Compare a result that counts no more with the one that did."""
        metrics.LATE_RESULTS.inc()
        execution = self._former.get(batch_id, {}).get(call_id)
        if execution is None:
            return
        if execution.result is None:
            execution.refused = result  # until the one comes that counts
        else:
            compare(execution.result, result)


def compare(counted: call_pb2.CallResult, other: call_pb2.CallResult) -> bool:
    """Report two verdicts on one call that differ: a verifier is not pure, or we are wrong."""
    if not (counted.HasField("verdict") and other.HasField("verdict")):
        return False
    differ = counted.verdict.score != other.verdict.score
    if differ:
        metrics.DISAGREEMENTS.inc()
        facts = {"environment": counted.execution.environment_digest}
        facts |= {"counted": f"{counted.verdict.score} by {counted.execution.worker}"}
        facts |= {"other": f"{other.verdict.score} by {other.execution.worker}"}
        log.error("two runs of one call disagree", extra=facts)
    return differ
