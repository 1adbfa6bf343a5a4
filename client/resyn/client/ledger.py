"""What a stream of verifications still owes: the part that neither waits nor locks.

Two sides use it: one sends what `plan` says, the other hands in replies. A broken connection moves
all unanswered items back to where they wait to be sent, so that each item has exactly one result.
"""

from __future__ import annotations

import enum
import heapq
from dataclasses import dataclass

from resyn.client import replies, requests
from resyn.client.errors import (
    InvalidRequest,
    Overloaded,
    ProtocolError,
    ResynError,
    ServiceUnavailable,
)
from resyn.client.items import VerifyItem
from resyn.client.retry import Deadline, Patience
from resyn.client.settings import Settings
from resyn.client.values import Outcome, Rejected
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


class Ledger:
    """The unanswered items of one stream."""

    def __init__(self, max_inflight: int, deadline: Deadline, settings: Settings) -> None:
        if max_inflight < 1:
            raise ValueError(f"max_inflight must be at least 1, not {max_inflight}")
        self.deadline = deadline
        self._max_inflight = max_inflight
        self._settings = settings
        self._outage: Patience | None = None
        self._debts: dict[str, _Debt] = {}
        self._again: list[tuple[float, str]] = []
        self._count = 0
        self.exhausted = False
        """The caller has no more items."""
        self.rejected: list[tuple[str, Rejected]] = []
        """Items that were refused here, for the receiving side to hand out."""

    @property
    def settled(self) -> bool:
        """Nothing is owed, and nothing will come."""
        return self.exhausted and not self._debts

    def plan(self, now: float) -> verifier_pb2.VerifyStreamRequest | Act:
        """Return what to send, or what to do instead."""
        while self._again and self._again[0][0] <= now:
            debt = self._debts.get(heapq.heappop(self._again)[1])
            if debt is not None:
                return debt.message
        if self.settled:
            return Act.STOP
        if self.exhausted or len(self._debts) >= self._max_inflight:
            return Act.WAIT
        return Act.PULL

    def wait_seconds(self, now: float) -> float | None:
        """Return when an item must be sent again; None if a reply must come first."""
        return max(0.0, self._again[0][0] - now) if self._again else None

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
        message = verifier_pb2.VerifyStreamRequest(item_id=item_id, request=request)
        self._debts[item_id] = _Debt(message, Patience(self.deadline, self._settings.retries))
        heapq.heappush(self._again, (now, item_id))

    def settle(
        self, reply: verifier_pb2.VerifyStreamResponse, now: float
    ) -> tuple[str, Outcome | Rejected] | None:
        """Return the result for the caller; None if the item shall be sent again."""
        debt = self._debts.get(reply.item_id)
        if debt is None:
            raise ProtocolError(f"a result came for {reply.item_id!r}, which nobody asked for")
        self._outage = None
        result = replies.item(reply.result)
        pause = debt.patience.after_result(result)
        if pause is not None:
            heapq.heappush(self._again, (now + pause, reply.item_id))
            return None
        del self._debts[reply.item_id]
        return reply.item_id, result

    def reconnect(self, error: ResynError, now: float) -> float:
        """Owe all that is unanswered to the next connection.

        Returns the pause before it, in seconds. Raises `error` if it will not get better, or if the
        service has been away for the client's timeout_seconds.
        """
        if not isinstance(error, (ServiceUnavailable, Overloaded)):
            raise error
        if self._outage is None:
            end = min(now + self._settings.timeout_seconds, self.deadline.at)
            self._outage = Patience(Deadline(end), self._settings.retries)
        self._again = [(now, item_id) for item_id in self._debts]
        return self._outage.after_error(error)

    def end(self) -> None:
        """Raise ProtocolError if the service ended the stream without an error and owes results."""
        if self._debts:
            raise ProtocolError(f"the stream ended while {len(self._debts)} items were unanswered")

    def take_rejected(self) -> list[tuple[str, Rejected]]:
        """Return the refused items that have not been handed out."""
        taken, self.rejected = self.rejected, []
        return taken
