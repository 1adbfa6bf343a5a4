"""Merges verifications that come one by one into batches: the part that neither waits nor locks.

While fewer than `max_batches` RPCs are out, what has come goes out at once: one call as Verify,
more as VerifyBatch. While that many are out, calls wait for the next RPC to end, so that batches
grow just as the load does; but never longer than LINGER_SECONDS, so that slow verdicts do not hold
up the next ones. While the service is overloaded, `max_batches` is fewer, and holds strictly.
"""

from __future__ import annotations

import concurrent.futures
import contextlib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from resyn.client import errors, replies
from resyn.client.flows import Rpc, Score, Send
from resyn.client.metadata import new_request_id
from resyn.client.requests import MAX_BATCH_BYTES
from resyn.client.retry import Deadline, Patience
from resyn.client.settings import Settings
from resyn.client.window import Window
from resyn.v1 import outcome_pb2, verifier_pb2

LINGER_SECONDS = 0.01


class Waiter(Protocol):
    """What a future of asyncio and one of concurrent.futures have in common."""

    def cancelled(self) -> bool: ...
    def done(self) -> bool: ...
    def set_result(self, result: outcome_pb2.Outcome, /) -> None: ...
    def set_exception(self, exception: BaseException, /) -> None: ...


@dataclass(eq=False, slots=True)
class Ticket:
    """One call that waits for its outcome."""

    step: Score
    waiter: Waiter
    batch: Batch | None = None

    @property
    def deadline(self) -> Deadline:
        return self.step.deadline

    @property
    def request_id(self) -> str:
        """The id of the request that carries this call, or shall carry it."""
        return self.step.request_id if self.batch is None else self.batch.request_id


@dataclass(eq=False, slots=True)
class Batch:
    """Tickets that travel in one request, and stay together when it is sent again."""

    tickets: Sequence[Ticket]
    retries: int
    cancel: Callable[[], object] = field(default=lambda: None)
    request_id: str = ""
    _patience: Patience | None = None

    def __post_init__(self) -> None:
        alone = len(self.tickets) == 1
        self.request_id = self.tickets[0].step.request_id if alone else new_request_id()
        for ticket in self.tickets:
            ticket.batch = self

    @property
    def deadline(self) -> Deadline:
        """The latest deadline of all: each waiter looks after its own."""
        return Deadline(max(ticket.deadline.at for ticket in self.tickets))

    @property
    def is_abandoned(self) -> bool:
        """Nobody waits for it any more."""
        return all(ticket.waiter.done() for ticket in self.tickets)

    def send(self) -> Send:
        """Return the request, which is the same each time."""
        if len(self.tickets) == 1:
            return self.tickets[0].step.send()
        requests = [ticket.step.request for ticket in self.tickets]
        message = verifier_pb2.VerifyBatchRequest(items=requests)
        return Send(Rpc.VERIFY_BATCH, message, self.deadline, self.request_id)

    def deliver(self, reply: object) -> None:
        """Give each waiter its outcome, or the error of its refusal."""
        if isinstance(reply, verifier_pb2.VerifyResponse):
            _resolve(self.tickets[0].waiter, reply.outcome)
            return
        assert isinstance(reply, verifier_pb2.VerifyBatchResponse)
        try:
            replies.check_count(reply, len(self.tickets))
        except errors.ProtocolError as error:
            self.fail(error)
            return
        for ticket, result in zip(self.tickets, reply.results, strict=True):
            if result.HasField("rejection"):
                refusal = errors.from_rejection(result.rejection)
                refusal.request_id = self.request_id
                _resolve(ticket.waiter, refusal)
            else:
                _resolve(ticket.waiter, result.outcome)

    def pause_after(self, error: errors.ResynError) -> float | None:
        """Return the pause before the same request is sent again; None if the error stands.

        Whoever has not that much time left gets the error now.
        """
        if not isinstance(error, (errors.ServiceUnavailable, errors.Overloaded)):
            return None
        self._patience = self._patience or Patience(self.deadline, self.retries)
        try:
            pause = self._patience.after_error(error)
        except errors.ResynError:
            return None
        for ticket in self.tickets:
            if ticket.deadline.remaining() <= pause:
                _resolve(ticket.waiter, _copy(error))
        return None if self.is_abandoned else pause

    def fail(self, error: errors.ResynError) -> list[Batch]:
        """Return smaller batches to send in this one's place, or give each waiter the error."""
        if isinstance(error, errors.TooLarge) and len(self.tickets) > 1:
            middle = len(self.tickets) // 2
            halves = self.tickets[:middle], self.tickets[middle:]
            return [Batch(half, self.retries) for half in halves]
        for ticket in self.tickets:
            # One each: raised by many waiters, a shared error would collect all their tracebacks.
            _resolve(ticket.waiter, _copy(error))
        return []

    def cancel_if_abandoned(self) -> None:
        """Spare the service work that nobody waits for."""
        if all(ticket.waiter.cancelled() for ticket in self.tickets):
            self.cancel()


class Queue:
    """Calls that wait for an RPC to carry them, and how many RPCs are out."""

    def __init__(self, settings: Settings, window: Window) -> None:
        self._max_items = settings.max_batch_items
        self._max_batches = settings.max_inflight_batches
        self._retries = settings.retries
        self._window = window
        self._groups: dict[int | Ticket, list[Ticket]] = {}
        self._out = 0

    def __bool__(self) -> bool:
        return bool(self._groups)

    def occupy(self) -> bool:
        """Take the place of one RPC, if one is free and nobody waits for it."""
        free = self._has_room() and not self._groups
        self._out += free
        return free

    def release(self, places: int = 1) -> None:
        """Give back the places of ended RPCs."""
        self._out -= places

    def add(self, ticket: Ticket) -> None:
        if ticket.step.alone:
            self._groups[ticket] = [ticket]
            return
        # By powers of two of the time left, so that a batch outlives no waiter by much.
        remaining = ticket.deadline.remaining()
        group = math.frexp(remaining)[1] if math.isfinite(remaining) else 10_000
        self._groups.setdefault(group, []).append(ticket)

    def discard(self, ticket: Ticket) -> None:
        """Forget a ticket that nobody waits for any more; nothing if it has been sent."""
        for group, tickets in list(self._groups.items()):
            if ticket in tickets:
                tickets.remove(ticket)
                if not tickets:
                    del self._groups[group]
                return

    def take(self, *, at_once: bool = False) -> list[Batch]:
        """Return the batches that may go out now, each with its place.

        `at_once`: all of them, unless the service is overloaded.
        """
        batches = []
        at_once = at_once and self._window.is_open
        while self._groups and (at_once or self._has_room()):
            batches.append(self._next())
            self._out += 1
        return batches

    def _has_room(self) -> bool:
        return self._out < self._window.limit(self._max_batches)

    def _next(self) -> Batch:
        group, tickets = next(iter(self._groups.items()))
        size = count = 0
        for ticket in tickets[: self._max_items]:
            size += ticket.step.request.ByteSize()
            if count and size > MAX_BATCH_BYTES:
                break
            count += 1
        del self._groups[group]
        if tickets[count:]:
            # To the end: a steady stream of one group must not starve the others.
            self._groups[group] = tickets[count:]
        return Batch(tickets[:count], self._retries)


def expired(ticket: Ticket) -> errors.DeadlineExceeded:
    """Return the error of a call whose time is over."""
    error = errors.DeadlineExceeded()
    error.request_id = ticket.request_id
    return error


def _resolve(waiter: Waiter, result: outcome_pb2.Outcome | errors.ResynError) -> None:
    # A thread may give up between a look at its future and the next line.
    with contextlib.suppress(concurrent.futures.InvalidStateError):
        if waiter.done():
            return
        if isinstance(result, errors.ResynError):
            waiter.set_exception(result)
        else:
            waiter.set_result(result)


def _copy(error: errors.ResynError) -> errors.ResynError:
    copy = type(error)(*error.args)
    copy.retry_after_seconds = error.retry_after_seconds
    copy.request_id = error.request_id
    return copy
