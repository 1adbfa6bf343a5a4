"""The asyncio client's line to a service: a channel of one event loop, and flows over it."""

from __future__ import annotations

import asyncio
import os
import weakref
from collections.abc import Iterator
from typing import Any, TypeVar

import grpc
import grpc.aio

from resyn.client import channels, errors
from resyn.client.flows import Flow, Pause, Rpc, Score, Send, Step
from resyn.client.loop_coalescer import LoopCoalescer
from resyn.client.retry import Deadline
from resyn.client.settings import Settings

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
        self.closed = False
        self._channel = grpc.aio.insecure_channel(settings.address, options=channels.OPTIONS)
        self._methods = channels.methods(self._channel)
        self._coalescer = LoopCoalescer(self, settings) if settings.coalesce else None
        _open_lines.add(self)

    async def close(self) -> None:
        """End the channel; calls that are out end with Cancelled."""
        self.closed = True
        _open_lines.discard(self)
        await self._channel.close(None)

    async def run(self, flow: Flow[T]) -> T:
        """Carry out a flow's steps, and return its result."""
        try:
            step = next(flow)
            while True:
                try:
                    reply = await self._perform(step)
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

        async def run_some() -> None:
            for index, flow in numbered:
                results[index] = await self.run(flow)

        tasks = [asyncio.create_task(run_some()) for _ in range(limit)]
        try:
            await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()
        return [results[index] for index in range(len(results))]

    async def call(self, rpc: Rpc, request: Any, deadline: Deadline) -> Any:
        """Call a unary RPC and return its response."""
        try:
            return await self._methods[rpc](request, timeout=deadline.for_grpc())
        except grpc.RpcError as error:
            raise self.public(error) from error
        except (asyncio.CancelledError, grpc.aio.UsageError) as error:
            # gRPC ends the calls of a closing channel as if their tasks had been cancelled.
            raise self._closed(error) from error

    def open_stream(self, rpc: Rpc, request: Any, deadline: Deadline) -> Any:
        """Start an RPC with a stream of responses and return the gRPC call."""
        try:
            return self._methods[rpc](request, timeout=deadline.for_grpc())
        except grpc.aio.UsageError as error:
            raise self._closed(error) from error

    def public(self, error: grpc.RpcError) -> errors.ResynError:
        """Return the public form of a gRPC error."""
        public = errors.from_rpc(error, self.settings.address)
        if isinstance(public, errors.InternalError) and str(public) == _WRITE_FAILED:
            return errors.ServiceUnavailable(f"lost {self.settings.address} while sending")
        return public

    async def _perform(self, step: Step) -> Any:
        if isinstance(step, Pause):
            return await asyncio.sleep(step.seconds)
        if isinstance(step, Send):
            return await self.call(step.rpc, step.request, step.deadline)
        return await self._score(step)

    async def _score(self, step: Score) -> Any:
        if self._coalescer is not None:
            return await self._coalescer.score(step)
        return (await self.call(Rpc.VERIFY, step.request, step.deadline)).outcome

    def _closed(self, error: BaseException) -> BaseException:
        task = asyncio.current_task()
        ours = task is not None and task.cancelling() > 0
        return errors.Cancelled("the client was closed") if self.closed and not ours else error
