"""The blocking client's line to a service: a channel of one process, and how flows run over it."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any, TypeVar

import grpc

from resyn.client import channels, errors, replies
from resyn.client.flows import Flow, Pause, Score, Send, Step
from resyn.client.metadata import REQUEST_ID_KEY
from resyn.client.settings import Settings
from resyn.client.thread_coalescer import ThreadCoalescer
from resyn.client.window import Window

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Started:
    """A unary RPC that is out."""

    send: Send
    mark: int
    future: Any


class Line:
    """An open channel. Belongs to the process that opened it: a forked child opens its own."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.closed = threading.Event()
        self.window = Window()
        self._common_metadata = settings.metadata()
        self._channel = grpc.insecure_channel(
            settings.address, options=channels.options(settings.address)
        )
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

    def call(self, send: Send) -> Any:
        """Call a unary RPC and return its response."""
        mark = self.window.mark
        try:
            reply = self._methods[send.rpc](
                send.request, timeout=send.deadline.for_grpc(), metadata=self._metadata(send)
            )
        except grpc.RpcError as error:
            raise self._failed(error, send, mark) from error
        except ValueError as error:
            raise self._closed(error) from error
        return self._answered(reply, mark)

    def start(self, send: Send) -> Started:
        """Start a unary RPC."""
        # The stubs know no `future`; all synchronous unary callables have it.
        method: Any = self._methods[send.rpc]
        mark = self.window.mark
        try:
            future = method.future(
                send.request, timeout=send.deadline.for_grpc(), metadata=self._metadata(send)
            )
        except ValueError as error:
            raise self._closed(error) from error
        return Started(send, mark, future)

    def begin(self, send: Send) -> Any:
        """Start an RPC with a stream of responses and return the gRPC call."""
        try:
            return self._methods[send.rpc](
                send.request, timeout=send.deadline.for_grpc(), metadata=self._metadata(send)
            )
        except ValueError as error:
            raise self._closed(error) from error

    def result(self, started: Started) -> Any:
        """Return the response of an ended RPC, or raise its public error."""
        try:
            reply = started.future.result()
        except grpc.RpcError as error:
            raise self._failed(error, started.send, started.mark) from error
        except grpc.FutureCancelledError as error:
            raise errors.Cancelled() from error
        return self._answered(reply, started.mark)

    def public(self, error: grpc.RpcError, request_id: str) -> errors.ResynError:
        """Return the public form of a gRPC error."""
        if self.closed.is_set() and error.code() is grpc.StatusCode.CANCELLED:
            return errors.Cancelled("the client was closed")
        return errors.from_rpc(error, self.settings.address, request_id)

    def pause(self, seconds: float) -> None:
        """Let time pass, unless the client is closed meanwhile."""
        if self.closed.wait(seconds):
            raise errors.Cancelled("the client was closed")

    def _perform(self, step: Step) -> Any:
        if isinstance(step, Pause):
            return self.pause(step.seconds)
        if isinstance(step, Send):
            return self.call(step)
        return self._score(step)

    def _score(self, step: Score) -> Any:
        if self._coalescer is not None:
            return self._coalescer.score(step)
        return self.call(step.send()).outcome

    def _metadata(self, send: Send) -> tuple[tuple[str, str], ...]:
        return (*self._common_metadata, (REQUEST_ID_KEY, send.request_id))

    def _answered(self, reply: Any, mark: int) -> Any:
        if isinstance(reply, replies.SCORED):
            overloaded = replies.tells_of_overload(reply)
            self.window.heard(mark, self.settings.max_inflight_batches, overloaded=overloaded)
        return reply

    def _failed(self, error: grpc.RpcError, send: Send, mark: int) -> errors.ResynError:
        public = self.public(error, send.request_id)
        if isinstance(public, errors.Overloaded):
            self.window.heard(mark, self.settings.max_inflight_batches, overloaded=True)
        return public

    def _closed(self, error: ValueError) -> Exception:
        # gRPC says so with a bare ValueError, which our own mistakes raise too.
        return errors.Cancelled("the client was closed") if self.closed.is_set() else error
