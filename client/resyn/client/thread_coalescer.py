"""Merges `Client.verify` calls of many threads. No thread of its own, and none waits for another:

a caller that finds a free place calls in its own thread, as if there were no coalescer; the others
wait, and whoever ends an RPC starts the next one for all of them.
"""

from __future__ import annotations

import concurrent.futures
import contextlib
import functools
import threading
from typing import Any, Protocol

from resyn.client.coalescer import LINGER_SECONDS, Batch, Queue, Ticket
from resyn.client.errors import Cancelled, DeadlineExceeded, ResynError
from resyn.client.flows import Rpc, Score
from resyn.client.retry import Deadline
from resyn.client.settings import Settings
from resyn.v1 import outcome_pb2

_Future = concurrent.futures.Future[outcome_pb2.Outcome]


class _Line(Protocol):
    def call(self, rpc: Rpc, request: Any, deadline: Deadline) -> Any: ...
    def start(self, rpc: Rpc, request: Any, deadline: Deadline) -> Any: ...
    def result(self, future: Any) -> Any: ...


class ThreadCoalescer:
    """One for each line."""

    def __init__(self, line: _Line, settings: Settings) -> None:
        self._line = line
        self._queue = Queue(settings.max_batch_items, settings.max_inflight_batches)
        self._lock = threading.Lock()

    def score(self, step: Score) -> Any:
        """Return the outcome of one verification."""
        with self._lock:
            alone = self._queue.occupy()
            if not alone:
                future: _Future = concurrent.futures.Future()
                ticket = Ticket(step.request, step.deadline, future)
                self._queue.add(ticket)
        if not alone:
            return self._wait(ticket, future)
        try:
            return self._line.call(Rpc.VERIFY, step.request, step.deadline).outcome
        finally:
            self._go_on()

    def _wait(self, ticket: Ticket, future: _Future) -> outcome_pb2.Outcome:
        try:
            if ticket.deadline.remaining() > LINGER_SECONDS:
                with contextlib.suppress(TimeoutError):
                    return future.result(LINGER_SECONDS)
                self._go_on(places=0, at_once=True)
            return future.result(ticket.deadline.for_grpc())
        except TimeoutError:
            raise DeadlineExceeded() from None
        finally:
            if not future.done():
                self._give_up(ticket, future)

    def _give_up(self, ticket: Ticket, future: _Future) -> None:
        future.cancel()
        with self._lock:
            self._queue.discard(ticket)
        if ticket.batch is not None:
            ticket.batch.cancel_if_abandoned()

    def _go_on(self, *, places: int = 1, at_once: bool = False) -> None:
        """Give back the places of ended RPCs, and start what may go out now."""
        with self._lock:
            self._queue.release(places)
            batches = self._queue.take(at_once=at_once)
        for batch in batches:
            self._start(batch)

    def _start(self, batch: Batch) -> None:
        try:
            future = self._line.start(batch.rpc, batch.message(), batch.deadline)
        except ResynError as error:
            batch.fail(error)
            self._go_on()
            return
        batch.cancel = future.cancel
        future.add_done_callback(functools.partial(self._finish, batch))

    def _finish(self, batch: Batch, future: Any) -> None:
        """Hand out a batch's results; gRPC calls this from a thread of its own."""
        smaller: list[Batch] = []
        try:
            batch.deliver(self._line.result(future))
        except ResynError as error:
            smaller = batch.fail(error)
        finally:
            if not smaller:
                # Nothing if all is well; but no waiter may hang, whatever went wrong.
                batch.fail(Cancelled())
            self._go_on(places=1 - len(smaller))
        for half in smaller:
            self._start(half)
