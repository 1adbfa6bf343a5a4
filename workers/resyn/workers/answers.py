"""Results of the calls in hand, put together into replies; what is ready does not wait for long."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Coroutine
from typing import Any

from resyn.v1 import call_pb2, outcome_pb2
from resyn.workers import metrics
from resyn.workers.entries import Entry, Item
from resyn.workers.guest import wire
from resyn.workers.reports import count, log_fault
from resyn.workers.together import Verdicts

# Results that wait for the rest of their entry are sent after this time.
PARTIAL_SECONDS = 0.01

# Sends a reply: `reply(entry, reply, last)`.
Reply = Callable[[Entry, call_pb2.CallReply, bool], Coroutine[Any, Any, None]]


class Answers:
    """Takes each call's result once.

    `begin` runs a reply beside all else; `on_done(entry)` hears of each entry's last result.
    """

    def __init__(
        self,
        reply: Reply,
        begin: Callable[[Coroutine[Any, Any, None]], None],
        on_done: Callable[[Entry], None],
    ) -> None:
        self._reply = reply
        self._begin = begin
        self._on_done = on_done

    def add(self, item: Item, result: call_pb2.CallResult | None) -> None:
        """Take a call's result; None if nobody waits for it any more."""
        entry = item.entry
        entry.open_calls.discard(item.call.call_id)
        if result is not None:
            result.claim = item.call.claim
            entry.reply.results.append(result)
        self._after(entry)
        if result is not None:  # last: no result may be lost because it could not be counted
            count(item.call, result)
            log_fault(item.call, result)

    def add_together(self, items: list[Item], verdicts: Verdicts) -> list[Item]:
        """Put scores side by side into the replies of their entries; return calls without one."""
        scored: defaultdict[Entry, tuple[list[call_pb2.Call], list[float]]]
        scored = defaultdict(lambda: ([], []))
        again: list[Item] = []
        for item, status, score in zip(items, verdicts.statuses, verdicts.scores, strict=True):
            if status == wire.OK:
                calls, scores = scored[item.entry]
                calls.append(item.call)
                scores.append(score)
            elif status == wire.ANSWER_MISSING:
                missing = outcome_pb2.Verdict(score=0.0, answer_missing=True)
                result = call_pb2.CallResult(call_id=item.call.call_id, verdict=missing)
                result.execution.CopyFrom(verdicts.execution)
                self.add(item, result)
            else:
                again.append(item)
        for entry, (calls, scores) in scored.items():
            self._add_column(entry, calls, scores, verdicts.execution)
        return again

    def _add_column(
        self,
        entry: Entry,
        calls: list[call_pb2.Call],
        scores: list[float],
        execution: outcome_pb2.Execution,
    ) -> None:
        call_ids = [call.call_id for call in calls]
        column = entry.reply.scores.add(call_ids=call_ids, scores=scores, execution=execution)
        if any(claims := [call.claim for call in calls]):
            column.claims.extend(claims)
        entry.open_calls.difference_update(call_ids)
        self._after(entry)
        metrics.RESULTS.labels("verify", "verdict").inc(len(call_ids))

    def _after(self, entry: Entry) -> None:
        """Send what is ready: at once if it is the last of an entry, else soon."""
        if not entry.open_calls:
            self._on_done(entry)
            self._send(entry)
        elif entry.timer is None:
            loop = asyncio.get_running_loop()
            entry.timer = loop.call_later(PARTIAL_SECONDS, self._send, entry)

    def _send(self, entry: Entry) -> None:
        if entry.timer is not None:
            entry.timer.cancel()
            entry.timer = None
        if not entry.lost:
            self._begin(self._reply(entry, entry.take_reply(), not entry.open_calls))
