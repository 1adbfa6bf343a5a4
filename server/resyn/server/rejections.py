"""Refusing a request: one exception, and the two ways in which it reaches a caller."""

from __future__ import annotations

from typing import Any, NoReturn

import grpc

from resyn.server import metrics
from resyn.v1 import outcome_pb2

# Where a unary RPC's Rejection travels, beside the gRPC status; and when to come again.
METADATA_KEY = "resyn-rejection-bin"
RETRY_AFTER_KEY = "resyn-retry-after-ms"
# Clients take 8 KiB of metadata, in which the text stands twice, once percent-encoded.
_MOST_TEXT_BYTES = 1200


class Rejected(Exception):
    """A request that never becomes a call: what was wrong, where, and what would be right."""

    def __init__(
        self,
        code: grpc.StatusCode,
        field: str,
        problem: str,
        expected: str = "",
        retry_after_seconds: float | None = None,
    ) -> None:
        problem, expected = _short(problem), _short(expected)
        super().__init__(f"{field}: {problem}" + (f"; {expected}" if expected else ""))
        self.code = code
        self.retry_after_seconds = retry_after_seconds  # when it would not be refused, perhaps
        self.message = outcome_pb2.Rejection(
            grpc_code=code.value[0], field=field, problem=problem, expected=expected
        )

    def within(self, path: str) -> Rejected:
        """Return the same refusal, with its field below `path`."""
        message = self.message
        return Rejected(self.code, f"{path}.{message.field}", message.problem, message.expected)

    def renamed(self, field: str) -> Rejected:
        """Return the same refusal, of another field."""
        return Rejected(self.code, field, self.message.problem, self.message.expected)


def _short(text: str) -> str:
    """Cut what a request or a guest made too long to travel in metadata."""
    if len(text.encode()) <= _MOST_TEXT_BYTES:
        return text
    return text.encode()[:_MOST_TEXT_BYTES].decode(errors="ignore") + "..."


def invalid(field: str, problem: str, expected: str = "") -> Rejected:
    """Return the refusal of a field's content."""
    return Rejected(grpc.StatusCode.INVALID_ARGUMENT, field, problem, expected)


def not_found(field: str, problem: str, expected: str = "") -> Rejected:
    """Return the refusal of a reference to nothing."""
    return Rejected(grpc.StatusCode.NOT_FOUND, field, problem, expected)


async def abort(context: grpc.aio.ServicerContext[Any, Any], rejected: Rejected) -> NoReturn:
    """End an RPC with the refusal's status, text and typed detail."""
    metrics.REJECTIONS.labels(rejected.code.name).inc()
    detail = (METADATA_KEY, rejected.message.SerializeToString())
    metadata = (*(context.trailing_metadata() or ()), detail)
    if rejected.retry_after_seconds is not None:
        hint = f"{rejected.retry_after_seconds * 1000:.0f}"
        metadata = (*metadata, (RETRY_AFTER_KEY, hint))
    await context.abort(rejected.code, str(rejected), metadata)
