"""What a stream of verifications still owes: the part that neither waits nor locks.

Two sides use it: one sends what `plan` says, the other hands in replies. A broken connection moves
all unanswered items back to where they wait to be sent, so that each item has exactly one result.
"""

from __future__ import annotations

import enum
import heapq
from dataclasses import dataclass
from typing import Any

from resyn.client import replies, requests
from resyn.client.errors import (
    InvalidRequest,
    Overloaded,
    ProtocolError,
    ResynError,
    ServiceUnavailable,
)
from resyn.client.flows import Rpc, Send
from resyn.client.items import VerifyItem
from resyn.client.metadata import new_request_id
from resyn.client.pins import Pins
from resyn.client.retry import Deadline, Patience, is_overload
from resyn.client.settings import Settings
from resyn.client.values import Outcome, Rejected
from resyn.client.window import Window
from resyn.v1 import verifier_pb2


class Act(enum.Enum):
    """What the sending side does next, if it has nothing to send again."""

    PULL = "take the caller's next item"
    WAIT = "wait for a reply"
    STOP = "all is answered, or the connection is over"


@dataclass(slots=True)
class _Debt:
    message: verifier_pb2.VerifyStreamRequest
    patience: Patience
    name: str
    """What its environment was called, if that may move."""
    mark: int | None = None
    """The window's when it was sent; None while it waits to be sent."""


class Ledger:
    """The unanswered items of one stream."""

    def __init__(
        self,
        max_inflight: int,
        deadline: Deadline,
        settings: Settings,
        window: Window,
        pins: Pins,
    ) -> None:
        if max_inflight < 1:
            raise ValueError(f"max_inflight must be at least 1, not {max_inflight}")
        self.deadline = deadline
        self._max_inflight = max_inflight
        self._settings = settings
        self._window = window
        self._pins = pins
        self._mark = window.mark
        self.request_id = new_request_id()
        self._outage: Patience | None = None
        self._debts: dict[str, _Debt] = {}
        self._again: list[tuple[float, str]] = []
        self._out = 0
        self._count = 0
        self._stopped = False
        self.exhausted = False
        """The caller has no more items."""
        self.rejected: list[tuple[str, Rejected]] = []
        """Items that were refused here, for the receiving side to hand out."""

    @property
    def settled(self) -> bool:
        """Nothing is owed, and nothing will come."""
        return self.exhausted and not self._debts

    def connect(self, feed: Any) -> Send:
        """Return what begins a connection; all connections of a stream have one request id."""
        self._mark, self._stopped = self._window.mark, False
        return Send(Rpc.VERIFY_STREAM, feed, self.deadline, self.request_id)

    def plan(self, now: float) -> verifier_pb2.VerifyStreamRequest | Act:
        """Return what to send, or what to do instead."""
        if not self._has_room():
            return Act.WAIT
        while self._again and self._again[0][0] <= now:
            debt = self._debts.get(heapq.heappop(self._again)[1])
            if debt is not None:
                debt.mark = self._window.mark
                self._out += 1
                return debt.message
        if len(self._debts) + len(self.rejected) < self._max_inflight and not self.exhausted:
            return Act.PULL
        # Refusals are handed out with the next reply, or, if none will come, between connections.
        self._stopped = not self._debts
        return Act.STOP if self._stopped else Act.WAIT

    def wait_seconds(self, now: float) -> float | None:
        """Return when an item must be sent again; None if a reply must come first."""
        waits = self._again and self._has_room()
        return max(0.0, self._again[0][0] - now) if waits else None

    def add(self, item: VerifyItem, now: float) -> None:
        """Owe one more item."""
        item_id = str(self._count) if item.item_id is None else item.item_id
        self._count += 1
        try:
            requests.check_text("item_id", item_id)
            request = requests.verify(item)
            if item_id in self._debts:
                raise InvalidRequest(f"{item_id!r} is still unanswered", "item_id", "a new id")
        except InvalidRequest as error:
            self.rejected.append((item_id, Rejected(error.with_traceback(None))))
            return
        name = self._pins.apply(request)
        message = verifier_pb2.VerifyStreamRequest(item_id=item_id, request=request)
        # A stream has no end of its own by which overload must be over.
        patience = Patience(self.deadline, self._settings.retries, self._settings.timeout_seconds)
        self._debts[item_id] = _Debt(message, patience, name)
        heapq.heappush(self._again, (now, item_id))

    def settle(
        self, reply: verifier_pb2.VerifyStreamResponse, now: float
    ) -> tuple[str, Outcome | Rejected] | None:
        """Return the result for the caller; None if the item shall be sent again."""
        debt = self._debts.get(reply.item_id)
        if debt is None or debt.mark is None:
            raise ProtocolError(f"a result came for {reply.item_id!r}, which nobody asked for")
        self._outage = None
        result = replies.item(reply.result)
        self._note(debt.mark, overloaded=is_overload(result))
        debt.mark = None
        self._out -= 1
        pause = self._pause(debt, result)
        if pause is not None:
            heapq.heappush(self._again, (now + pause, reply.item_id))
            return None
        del self._debts[reply.item_id]
        return reply.item_id, result

    def _pause(self, debt: _Debt, result: Outcome | Rejected) -> float | None:
        """Return when an item shall be sent again; None if its result stands."""
        if not isinstance(result, Rejected):
            digest = result.execution.environment_digest
            if not self._pins.agree(debt.name, digest):
                self._pins.apply(debt.message.request)
                return 0.0
        return debt.patience.after_result(result)

    def reconnect(self, error: ResynError, now: float) -> float:
        """Owe all that is unanswered to the next connection.

        Returns the pause before it, in seconds. Raises `error` if it will not get better, or if the
        service has been away for the client's timeout_seconds.
        """
        if not isinstance(error, (ServiceUnavailable, Overloaded)):
            raise error
        if isinstance(error, Overloaded):
            self._note(self._mark, overloaded=True)
        if self._outage is None:
            end = min(now + self._settings.timeout_seconds, self.deadline.at)
            self._outage = Patience(Deadline(end), self._settings.retries)
        pause = self._outage.after_error(error)
        self._again = [(now, item_id) for item_id in self._debts]
        self._out = 0
        for debt in self._debts.values():
            debt.mark = None
        return pause

    def end(self) -> None:
        """Raise ProtocolError if the service ended the stream without an error and owes results."""
        if self._debts and not self._stopped:
            raise ProtocolError(f"the stream ended while {len(self._debts)} items were unanswered")

    def take_rejected(self) -> list[tuple[str, Rejected]]:
        """Return the refused items that have not been handed out."""
        taken, self.rejected = self.rejected, []
        return taken

    def _has_room(self) -> bool:
        return self._out < self._window.limit(self._max_inflight)

    def _note(self, mark: int, *, overloaded: bool) -> None:
        if overloaded:
            self._window.overloaded(mark, self._max_inflight, self._out)
        else:
            self._window.answered(mark, self._max_inflight)
