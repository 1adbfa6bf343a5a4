"""The blocking client's line to a service: a channel of one process, and how flows run over it."""

from __future__ import annotations

import threading
from typing import Any, TypeVar

import grpc

from resyn.client import channels, errors
from resyn.client.flows import Flow, Pause, Rpc, Score, Send, Step
from resyn.client.retry import Deadline
from resyn.client.settings import Settings
from resyn.client.thread_coalescer import ThreadCoalescer

T = TypeVar("T")


class Line:
    """An open channel. Belongs to the process that opened it: a forked child opens its own."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.closed = threading.Event()
        self._channel = grpc.insecure_channel(settings.address, options=channels.OPTIONS)
        self._methods = channels.methods(self._channel)
        self._coalescer = ThreadCoalescer(self, settings) if settings.coalesce else None

    def close(self) -> None:
        """End the channel; calls that are out end with Cancelled."""
        self.closed.set()
        self._channel.close()

    def run(self, flow: Flow[T]) -> T:
        """Carry out a flow's steps in the caller's thread, and return its result."""
        try:
            step = next(flow)
            while True:
                try:
                    reply = self._perform(step)
                except errors.ResynError as error:
                    step = flow.throw(error)
                else:
                    step = flow.send(reply)
        except StopIteration as end:
            result: T = end.value
            return result

    def call(self, rpc: Rpc, request: Any, deadline: Deadline) -> Any:
        """Call a unary RPC and return its response."""
        try:
            return self._methods[rpc](request, timeout=deadline.for_grpc())
        except grpc.RpcError as error:
            raise self.public(error) from error
        except ValueError as error:
            raise self._closed(error) from error

    def start(self, rpc: Rpc, request: Any, deadline: Deadline) -> Any:
        """Start a unary RPC and return its gRPC future."""
        # The stubs know no `future`; all synchronous unary callables have it.
        method: Any = self._methods[rpc]
        try:
            return method.future(request, timeout=deadline.for_grpc())
        except ValueError as error:
            raise self._closed(error) from error

    def open_stream(self, rpc: Rpc, request: Any, deadline: Deadline) -> Any:
        """Start an RPC with a stream of responses and return the gRPC call."""
        try:
            return self._methods[rpc](request, timeout=deadline.for_grpc())
        except ValueError as error:
            raise self._closed(error) from error

    def result(self, future: Any) -> Any:
        """Return the response of an ended gRPC future, or raise its public error."""
        try:
            return future.result()
        except grpc.RpcError as error:
            raise self.public(error) from error
        except grpc.FutureCancelledError as error:
            raise errors.Cancelled() from error

    def public(self, error: grpc.RpcError) -> errors.ResynError:
        """Return the public form of a gRPC error."""
        return errors.from_rpc(error, self.settings.address)

    def pause(self, seconds: float) -> None:
        """Let time pass, unless the client is closed meanwhile."""
        if self.closed.wait(seconds):
            raise errors.Cancelled("the client was closed")

    def _perform(self, step: Step) -> Any:
        if isinstance(step, Pause):
            return self.pause(step.seconds)
        if isinstance(step, Send):
            return self.call(step.rpc, step.request, step.deadline)
        return self._score(step)

    def _score(self, step: Score) -> Any:
        if self._coalescer is not None:
            return self._coalescer.score(step)
        return self.call(Rpc.VERIFY, step.request, step.deadline).outcome

    def _closed(self, error: ValueError) -> Exception:
        # gRPC says so with a bare ValueError, which our own mistakes raise too.
        return errors.Cancelled("the client was closed") if self.closed.is_set() else error
