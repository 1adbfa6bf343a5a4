"""Merges `AsyncClient.verify` calls that come in one tick of the loop, or while RPCs are out."""

from __future__ import annotations

import asyncio
from typing import Any, Protocol

from resyn.client.coalescer import LINGER_SECONDS, Batch, Queue, Ticket, expired
from resyn.client.errors import Cancelled, ResynError
from resyn.client.flows import Score, Send
from resyn.client.settings import Settings
from resyn.client.window import Window
from resyn.v1 import outcome_pb2


class _Line(Protocol):
    window: Window

    async def call(self, send: Send) -> Any: ...
    async def pause(self, seconds: float) -> None: ...


class LoopCoalescer:
    """One for each line, used only in that line's event loop."""

    def __init__(self, line: _Line, settings: Settings) -> None:
        self._line = line
        self._queue = Queue(settings, line.window)
        self._loop = asyncio.get_running_loop()
        self._flush_due = False
        self._linger: asyncio.TimerHandle | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def score(self, step: Score) -> outcome_pb2.Outcome:
        """Return the outcome of one verification."""
        future: asyncio.Future[outcome_pb2.Outcome] = self._loop.create_future()
        ticket = Ticket(step, future)
        self._queue.add(ticket)
        if not self._flush_due:
            self._flush_due = True
            self._loop.call_soon(self._flush)
        try:
            return await future
        finally:
            if future.cancelled():
                self._queue.discard(ticket)
                if ticket.batch is not None:
                    ticket.batch.cancel_if_abandoned()

    def _flush(self, *, at_once: bool = False) -> None:
        """Start what may go out now."""
        self._flush_due = False
        for batch in self._queue.take(at_once=at_once):
            self._start(batch)
        if self._linger is not None and not self._queue:
            self._linger.cancel()
            self._linger = None
        elif self._linger is None and self._queue:
            self._linger = self._loop.call_later(LINGER_SECONDS, self._end_linger)

    def _end_linger(self) -> None:
        self._linger = None
        self._flush(at_once=True)

    def _start(self, batch: Batch) -> None:
        task = self._loop.create_task(self._send(batch))
        batch.cancel = task.cancel
        # The loop itself keeps only weak references.
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _send(self, batch: Batch) -> None:
        halves: list[Batch] = []
        timers = self._expire_early(batch)
        try:
            batch.deliver(await self._persist(batch))
        except ResynError as error:
            halves = batch.fail(error)
        finally:
            for timer in timers:
                timer.cancel()
            self._end(batch, halves)

    async def _persist(self, batch: Batch) -> Any:
        """Send the same request until the service answers or no waiter's deadline is left."""
        while True:
            try:
                return await self._line.call(batch.send())
            except ResynError as error:
                pause = batch.pause_after(error)
                if pause is None:
                    raise
            await self._line.pause(pause)

    def _end(self, batch: Batch, halves: list[Batch]) -> None:
        if not halves:
            # Nothing if all is well; but no waiter may hang, whatever went wrong.
            batch.fail(Cancelled())
        self._queue.release(1 - len(halves))
        for half in halves:
            self._start(half)
        self._flush()

    def _expire_early(self, batch: Batch) -> list[asyncio.TimerHandle]:
        """Wake those waiters in time whose deadline is before their batch's."""
        last = batch.deadline.at
        return [
            self._loop.call_later(ticket.deadline.remaining(), _expire, ticket)
            for ticket in batch.tickets
            if ticket.deadline.at < last
        ]


def _expire(ticket: Ticket) -> None:
    if not ticket.waiter.done():
        ticket.waiter.set_exception(expired(ticket))
