"""Around every RPC: bytes that are no message are refused precisely, and every RPC is counted."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import grpc
from google.protobuf.message import DecodeError
from redis.exceptions import RedisError

from resyn.common.redis_connection import TROUBLE
from resyn.server import metrics
from resyn.server.fair_share import FairShare
from resyn.server.rejections import Rejected, abort, invalid
from resyn.server.rpc import REQUEST_ID_KEY

log = logging.getLogger(__name__)

RETRY_AFTER_SECONDS = 1.0
_BRINGS_WORK = {
    "Verify",
    "VerifyBatch",
    "VerifyStream",
    "GenerateInstances",
    "RegisterEnvironment",
    "SubmitJob",
}

Handler = Any  # grpc.RpcMethodHandler, which is generic for the type checker only


class Guard(grpc.aio.ServerInterceptor):  # type: ignore[type-arg] # generic in stubs only
    """Decodes requests itself, for the library would answer bad bytes with INTERNAL; and counts.

    While Redis is nearly full, work is refused before it is read.
    """

    def __init__(self, share: FairShare) -> None:
        self._share = share
        self._guarded: dict[str, Handler] = {}  # by method: the library asks for each RPC

    async def intercept_service(
        self,
        continuation: Callable[[grpc.HandlerCallDetails], Awaitable[Handler]],
        handler_call_details: grpc.HandlerCallDetails,
    ) -> Handler:
        """Return the method's handler with decoding and counting around it."""
        path = handler_call_details.method
        if path in self._guarded:
            return self._guarded[path]
        handler: Any = await continuation(handler_call_details)
        if handler is None or not path.startswith("/resyn."):
            return handler
        guarded = self._guarded[path] = _guard(handler, path.rpartition("/")[2], self._share)
        return guarded


def _guard(handler: Any, method: str, share: FairShare) -> Handler:
    """Put decoding and counting around a handler, which is a named tuple."""
    decode = handler.request_deserializer
    changed: dict[str, Any] = {"request_deserializer": None}
    if handler.unary_unary:
        changed["unary_unary"] = _unary(handler.unary_unary, decode, method, share)
    elif handler.unary_stream:
        changed["unary_stream"] = _streaming(handler.unary_stream, decode, method, share, False)
    elif handler.stream_unary:
        changed["stream_unary"] = _collecting(handler.stream_unary, decode, method, share)
    elif handler.stream_stream:
        changed["stream_stream"] = _streaming(handler.stream_stream, decode, method, share, True)
    return handler._replace(**changed)


def _unary(behaviour: Any, decode: Any, method: str, share: FairShare) -> Any:
    async def call(raw: bytes, context: Any) -> Any:
        async with _Watch(method, context):
            _admit(method, share)
            return await behaviour(await _decoded(raw, decode, context), context)

    return call


def _streaming(
    behaviour: Any, decode: Any, method: str, share: FairShare, requests_too: bool
) -> Any:
    async def call(raw: Any, context: Any) -> AsyncIterator[Any]:
        async with _Watch(method, context):
            _admit(method, share)
            if requests_too:
                request: Any = _decoded_stream(raw, decode, context)
            else:
                request = await _decoded(raw, decode, context)
            async for response in behaviour(request, context):
                yield response

    return call


def _admit(method: str, share: FairShare) -> None:
    if share.closed and method in _BRINGS_WORK:
        pause_seconds = random.uniform(0.5, 1.5) * RETRY_AFTER_SECONDS  # not all at once
        code = grpc.StatusCode.RESOURCE_EXHAUSTED
        raise Rejected(code, "service", share.closed, "come again later", pause_seconds)


def _collecting(behaviour: Any, decode: Any, method: str, share: FairShare) -> Any:
    async def call(raw: AsyncIterator[bytes], context: Any) -> Any:
        async with _Watch(method, context):
            _admit(method, share)
            return await behaviour(_decoded_stream(raw, decode, context), context)

    return call


async def _decoded_stream(raw: AsyncIterator[bytes], decode: Any, context: Any) -> Any:
    async for message in raw:
        yield await _decoded(message, decode, context)


async def _decoded(raw: bytes, decode: Any, context: Any) -> Any:
    try:
        return decode(raw)
    except DecodeError as error:
        problem: Rejected = invalid(
            "request", f"not a message of this method: {error}", "protobuf with UTF-8 strings"
        )
    await abort(context, problem)


class _Watch:
    """Counts one RPC, and says precisely what it failed of when that was ours."""

    def __init__(self, method: str, context: Any) -> None:
        self._method = method
        self._context = context
        self._started = time.monotonic()

    async def __aenter__(self) -> None:
        return None

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: object
    ) -> None:
        try:
            if isinstance(error, Rejected):
                await abort(self._context, error)
            if isinstance(error, (*TROUBLE, RedisError)):
                await self._context.abort(grpc.StatusCode.UNAVAILABLE, f"Redis: {error}")
            if isinstance(error, Exception) and not isinstance(error, grpc.aio.AbortError):
                log.error("an RPC failed", exc_info=error, extra={"method": self._method})
                text = f"the server failed: {type(error).__name__}; its log says more"
                await self._context.abort(grpc.StatusCode.INTERNAL, text)
        finally:
            self._count(kind)

    def _count(self, kind: type[BaseException] | None) -> None:
        code = self._context.code()
        name = grpc.StatusCode.CANCELLED.name if kind else grpc.StatusCode.OK.name
        if code:
            name = code.name if isinstance(code, grpc.StatusCode) else _name(code)
        metrics.REQUESTS.labels(self._method, name).inc()
        metrics.REQUEST_SECONDS.labels(self._method).observe(time.monotonic() - self._started)
        level = logging.DEBUG if name == "OK" else logging.INFO
        if log.isEnabledFor(level):
            facts = {"method": self._method, "code": name} | _request_id(self._context)
            log.log(level, "an RPC ended", extra=facts)


def _name(code: int) -> str:
    return next((each.name for each in grpc.StatusCode if each.value[0] == code), str(code))


def _request_id(context: Any) -> dict[str, str]:
    metadata = dict(context.trailing_metadata() or ())
    return {"request_id": metadata[REQUEST_ID_KEY]} if REQUEST_ID_KEY in metadata else {}
