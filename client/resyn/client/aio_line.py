"""The asyncio client's line to a service: a channel of one event loop, and flows over it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import weakref
from collections.abc import Iterator
from typing import Any, TypeVar

import grpc
import grpc.aio

from resyn.client import channels, errors, replies
from resyn.client.flows import Flow, Pause, Score, Send, Step
from resyn.client.gate import Gate
from resyn.client.loop_coalescer import LoopCoalescer
from resyn.client.metadata import REQUEST_ID_KEY
from resyn.client.settings import Settings
from resyn.client.window import Window

T = TypeVar("T")

# How grpc.aio reports a write on a stream that has just ended, whatever ended it.
_WRITE_FAILED = "Internal error from Core"

# gRPC's asyncio stack does not survive a fork while a channel is open: the child hangs or crashes.
_open_lines: weakref.WeakSet[AsyncLine] = weakref.WeakSet()
_forked_while_open = False


def _note_fork() -> None:
    global _forked_while_open
    _forked_while_open = _forked_while_open or len(_open_lines) > 0


os.register_at_fork(after_in_child=_note_fork)


class AsyncLine:
    """An open channel. Belongs to the process and the event loop that opened it."""

    def __init__(self, settings: Settings) -> None:
        if _forked_while_open:
            raise errors.ResynError(
                "this process was forked while an AsyncClient was open, which gRPC's asyncio stack "
                "does not survive; close it before the fork, start the process with `spawn` or "
                "`forkserver`, or use the blocking Client"
            )
        self.settings = settings
        self.pid = os.getpid()
        self.closed = asyncio.Event()
        self.window = Window()
        self._common_metadata = settings.metadata()
        self._channel = grpc.aio.insecure_channel(
            settings.address, options=channels.options(settings.address)
        )
        self._methods = channels.methods(self._channel)
        self._coalescer = LoopCoalescer(self, settings) if settings.coalesce else None
        _open_lines.add(self)

    async def close(self) -> None:
        """End the channel; calls that are out end with Cancelled."""
        self.closed.set()
        _open_lines.discard(self)
        await self._channel.close(None)

    async def run(self, flow: Flow[T], gate: Gate | None = None) -> T:
        """Carry out a flow's steps, its RPCs through the gate, and return its result."""
        try:
            step = next(flow)
            while True:
                try:
                    reply = await self._perform(step, gate)
                except errors.ResynError as error:
                    step = flow.throw(error)
                else:
                    step = flow.send(reply)
        except StopIteration as end:
            result: T = end.value
            return result

    async def run_together(self, work: Iterator[Flow[T]], limit: int) -> list[T]:
        """Run at most `limit` flows at a time; return their results in order."""
        results: dict[int, T] = {}
        numbered = enumerate(work)
        gate = Gate(self.window, limit)

        async def run_some() -> None:
            for index, flow in numbered:
                results[index] = await self.run(flow, gate)

        tasks = [asyncio.create_task(run_some()) for _ in range(limit)]
        try:
            await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()
        return [results[index] for index in range(len(results))]

    async def call(self, send: Send) -> Any:
        """Call a unary RPC and return its response."""
        mark, most = self.window.mark, self.settings.max_inflight_batches
        try:
            reply = await self.begin(send)
        except grpc.RpcError as error:
            public = self.public(error, send.request_id)
            if isinstance(public, errors.Overloaded):
                self.window.heard(mark, most, overloaded=True)
            raise public from error
        except asyncio.CancelledError as error:
            # gRPC ends the calls of a closing channel as if their tasks had been cancelled.
            raise self._closed(error) from error
        if isinstance(reply, replies.SCORED):
            self.window.heard(mark, most, overloaded=replies.tells_of_overload(reply))
        return reply

    def begin(self, send: Send) -> Any:
        """Start an RPC and return the gRPC call."""
        metadata = (*self._common_metadata, (REQUEST_ID_KEY, send.request_id))
        try:
            return self._methods[send.rpc](
                send.request, timeout=send.deadline.for_grpc(), metadata=metadata
            )
        except grpc.aio.UsageError as error:
            raise self._closed(error) from error

    def public(self, error: grpc.RpcError, request_id: str) -> errors.ResynError:
        """Return the public form of a gRPC error."""
        if self.closed.is_set() and error.code() is grpc.StatusCode.CANCELLED:
            return errors.Cancelled("the client was closed")
        public = errors.from_rpc(error, self.settings.address, request_id)
        if isinstance(public, errors.InternalError) and str(public) == _WRITE_FAILED:
            return errors.ServiceUnavailable(f"lost {self.settings.address} while sending")
        return public

    async def pause(self, seconds: float) -> None:
        """Let time pass, unless the client is closed meanwhile."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.closed.wait(), seconds)
            raise errors.Cancelled("the client was closed")

    async def _perform(self, step: Step, gate: Gate | None) -> Any:
        if isinstance(step, Pause):
            return await self.pause(step.seconds)
        if isinstance(step, Score):
            return await self._score(step)
        async with gate or contextlib.nullcontext():
            return await self.call(step)

    async def _score(self, step: Score) -> Any:
        if self._coalescer is not None:
            return await self._coalescer.score(step)
        return (await self.call(step.send())).outcome

    def _closed(self, error: BaseException) -> BaseException:
        task = asyncio.current_task()
        ours = task is not None and task.cancelling() > 0
        return (
            errors.Cancelled("the client was closed")
            if self.closed.is_set() and not ours
            else error
        )
