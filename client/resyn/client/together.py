"""Runs many flows at once in the caller's thread, over one line."""

from __future__ import annotations

import heapq
import queue
import time
from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from resyn.client.errors import ResynError
from resyn.client.flows import Flow, Pause, Send, Step
from resyn.client.line import Line, Started

T = TypeVar("T")


class Together(Generic[T]):
    """At most `limit` flows at a time, fewer if the service is overloaded.

    The first error ends all of them.
    """

    def __init__(self, line: Line, limit: int) -> None:
        self._line = line
        self._limit = limit
        self._flows: dict[int, Flow[T]] = {}
        self._calls: dict[int, Started] = {}
        self._pauses: list[tuple[float, int]] = []
        self._ended: queue.SimpleQueue[int] = queue.SimpleQueue()
        self._results: dict[int, T] = {}

    def run(self, flows: Iterator[Flow[T]]) -> list[T]:
        """Return the flows' results in their order."""
        count = 0
        try:
            for flow in flows:
                self._flows[count] = flow
                self._advance(count, flow.send, None)
                count += 1
                while len(self._flows) >= self._line.window.limit(self._limit):
                    self._wait_for_one()
            while self._flows:
                self._wait_for_one()
        finally:
            for call in self._calls.values():
                call.future.cancel()
        return [self._results[index] for index in range(count)]

    def _wait_for_one(self) -> None:
        due = self._pauses[0][0] - time.monotonic() if self._pauses else None
        if len(self._calls) >= self._line.window.limit(self._limit):
            due = None  # A pause that is over still has to wait for its turn.
        try:
            index = self._ended.get(timeout=None if due is None else max(0.0, due))
        except queue.Empty:
            index = heapq.heappop(self._pauses)[1]
            self._advance(index, self._flows[index].send, None)
            return
        try:
            reply = self._line.result(self._calls.pop(index))
        except ResynError as error:
            self._advance(index, self._flows[index].throw, error)
        else:
            self._advance(index, self._flows[index].send, reply)

    def _advance(self, index: int, resume: Any, value: Any) -> None:
        try:
            self._begin(index, resume(value))
        except StopIteration as end:
            self._results[index] = end.value
            del self._flows[index]

    def _begin(self, index: int, step: Step) -> None:
        if isinstance(step, Pause):
            heapq.heappush(self._pauses, (time.monotonic() + step.seconds, index))
            return
        assert isinstance(step, Send)
        call = self._line.start(step)
        self._calls[index] = call
        call.future.add_done_callback(lambda _: self._ended.put(index))
