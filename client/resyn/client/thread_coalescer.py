"""Merges `Client.verify` calls of many threads. No thread of its own, and none waits for another:

a caller that finds a free place calls in its own thread, as if there were no coalescer; the others
wait, and whoever ends an RPC starts the next one for all of them.
"""

from __future__ import annotations

import concurrent.futures
import contextlib
import threading
from typing import Any, Protocol

from resyn.client.coalescer import LINGER_SECONDS, Batch, Queue, Ticket, expired
from resyn.client.errors import Cancelled, ResynError
from resyn.client.flows import Score, Send
from resyn.client.settings import Settings
from resyn.client.window import Window
from resyn.v1 import outcome_pb2

_Future = concurrent.futures.Future[outcome_pb2.Outcome]


class _Line(Protocol):
    window: Window

    def call(self, send: Send) -> Any: ...
    def start(self, send: Send) -> Any: ...
    def result(self, started: Any) -> Any: ...
    def pause(self, seconds: float) -> None: ...


class ThreadCoalescer:
    """One for each line."""

    def __init__(self, line: _Line, settings: Settings) -> None:
        self._line = line
        self._queue = Queue(settings, line.window)
        self._lock = threading.Lock()

    def score(self, step: Score) -> Any:
        """Return the outcome of one verification."""
        with self._lock:
            alone = self._queue.occupy()
            if not alone:
                future: _Future = concurrent.futures.Future()
                ticket = Ticket(step, future)
                self._queue.add(ticket)
        if not alone:
            return self._wait(ticket, future)
        try:
            return self._line.call(step.send()).outcome
        finally:
            self._go_on()

    def _wait(self, ticket: Ticket, future: _Future) -> outcome_pb2.Outcome:
        try:
            linger_seconds = LINGER_SECONDS
            while ticket.batch is None and ticket.deadline.remaining() > linger_seconds:
                with contextlib.suppress(TimeoutError):
                    return future.result(linger_seconds)
                # In vain while the service is overloaded: then less and less often.
                self._go_on(places=0, at_once=True)
                linger_seconds *= 2
            return future.result(ticket.deadline.for_grpc())
        except TimeoutError:
            raise expired(ticket) from None
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
            started = self._line.start(batch.send())
        except ResynError as error:
            batch.fail(error)
            self._go_on()
            return
        batch.cancel = started.future.cancel
        started.future.add_done_callback(lambda _: self._finish(batch, started))

    def _finish(self, batch: Batch, started: Any) -> None:
        """Hand out a batch's results; gRPC calls this from a thread of its own."""
        halves: list[Batch] = []
        pause = None
        try:
            batch.deliver(self._line.result(started))
        except ResynError as error:
            pause = batch.pause_after(error)
            if pause is None:
                halves = batch.fail(error)
        finally:
            if pause is None:
                self._end(batch, halves)
        if pause is not None:
            # Only outages make threads: callers wait inside their own deadlines meanwhile.
            threading.Thread(target=self._resume, args=(batch, pause), daemon=True).start()

    def _resume(self, batch: Batch, pause_seconds: float) -> None:
        """Send a batch again after a pause, unless the client is closed or nobody waits then."""
        try:
            self._line.pause(pause_seconds)
        except ResynError as error:
            batch.fail(error)
        if batch.is_abandoned:
            self._end(batch, [])
        else:
            self._start(batch)

    def _end(self, batch: Batch, halves: list[Batch]) -> None:
        if not halves:
            # Nothing if all is well; but no waiter may hang, whatever went wrong.
            batch.fail(Cancelled())
        self._go_on(places=1 - len(halves))
        for half in halves:
            self._start(half)
