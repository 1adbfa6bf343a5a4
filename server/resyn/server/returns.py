"""Results of requests that come again after the server that had begun them has died.

A caller that sends a request again under its old id gets what was found meanwhile: results are
known by their claims, which cover request id and content, so that an id that was used twice hands
out nothing wrong.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable

from resyn.server import metrics
from resyn.server.waiting import Execution
from resyn.v1 import call_pb2

# As long as a caller may take to come back, and no longer than a dead server's stream lives.
KEEP_SECONDS = 60.0
_MOST_KEPT = 200_000


class Returns:
    """What dead servers' calls came to; `resolve(execution, result)` hears of those waited for."""

    def __init__(self, resolve: Callable[[Execution, call_pb2.CallResult], None]) -> None:
        self._resolve = resolve
        self._kept: OrderedDict[bytes, tuple[float, call_pb2.CallResult]] = OrderedDict()
        self._expected: dict[bytes, Execution] = {}

    def keep(self, claim: bytes, result: call_pb2.CallResult) -> None:
        """Keep a result of a dead server's call, or hand it to who waits for it here."""
        if result.fault.retryable:
            return  # who comes back wants another try
        execution = self._expected.get(claim)
        if execution is not None:
            metrics.SHARED_CALLS.labels("returned").inc()
            self._resolve(execution, result)
        self._kept[claim] = time.monotonic() + KEEP_SECONDS, result
        if len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)

    def find(self, claim: bytes) -> call_pb2.CallResult | None:
        """Return the result of a call that was begun for the same request before."""
        if not (claim and self._kept):
            return None
        until, result = self._kept.get(claim, (0.0, None))
        if result is None or until < time.monotonic():
            return None
        metrics.SHARED_CALLS.labels("returned").inc()
        return result

    def expect(self, execution: Execution) -> None:
        """Let a call take a dead server's result, if one comes before its own."""
        if execution.work.claim:
            self._expected[execution.work.claim] = execution

    def end(self, execution: Execution) -> None:
        """Expect nothing any more."""
        claim = execution.work.claim
        if claim and self._expected.get(claim) is execution:
            del self._expected[claim]

    def forget_old(self) -> None:
        """Drop what nobody has come back for."""
        now = time.monotonic()
        while self._kept and next(iter(self._kept.values()))[0] < now:
            self._kept.popitem(last=False)
