"""What every RPC says of its caller, in its deadline and its metadata."""

from __future__ import annotations

import math
import re
import secrets
import time
from typing import Any

import grpc

from resyn.server.rejections import invalid
from resyn.server.sharing import mark_of
from resyn.server.waiting import Caller
from resyn.v1 import call_pb2

Context = grpc.aio.ServicerContext[Any, Any]

# Callers may choose their request id in this metadata key; it comes back in the trailing metadata.
REQUEST_ID_KEY = "resyn-request-id"
_NAME = re.compile(r"[A-Za-z0-9_.:-]{1,64}")

# Kept back from the caller's deadline, so that what is known by then still reaches it.
MARGIN_SECONDS = 0.05
MARGIN_SHARE = 0.1
# What gRPC may add on the way: above 10 s it carries tenths of a second, above 100 s whole ones,
# above 1,000 s tens of them.
ROUNDING_SHARE = 0.01
MOST_ROUNDING_SECONDS = 10.0


# Who they are, for their fair share; how urgent it is; and how long calls may wait to begin.
TENANT_KEY = "resyn-tenant"
CLASS_KEY = "resyn-class"
QUEUE_SECONDS_KEY = "resyn-queue-seconds"
_CLASSES = {
    "interactive": call_pb2.WORK_CLASS_INTERACTIVE,
    "evaluation": call_pb2.WORK_CLASS_EVALUATION,
    "bulk": call_pb2.WORK_CLASS_BULK,
}


def caller_of(context: Context, default_seconds: float) -> Caller:
    """Return who calls; Rejected if the metadata says nothing that can be understood."""
    metadata = dict(context.invocation_metadata() or ())
    request_id, chosen = _request_id(context, metadata)
    return Caller(
        deadline=deadline_of(context, default_seconds),
        request_id=request_id,
        queue_deadline=_queue_deadline(metadata.get(QUEUE_SECONDS_KEY)),
        tenant=_tenant(metadata.get(TENANT_KEY, "")),
        work_class=_work_class(metadata.get(CLASS_KEY, "interactive")),
        mark=mark_of(request_id) if chosen else b"",
    )


def _tenant(given: str | bytes) -> str:
    if given and not (isinstance(given, str) and _NAME.fullmatch(given)):
        raise invalid(TENANT_KEY, repr(given)[:80], f"metadata that matches {_NAME.pattern}")
    return str(given)


def _work_class(given: str | bytes) -> call_pb2.WorkClass.ValueType:
    if given not in _CLASSES:
        raise invalid(CLASS_KEY, repr(given)[:80], f"metadata: one of {', '.join(_CLASSES)}")
    return _CLASSES[str(given)]


def _queue_deadline(given: str | bytes | None) -> float:
    if given is None:
        return math.inf
    try:
        seconds = float(given)
        if not seconds > 0:
            raise ValueError
    except ValueError:
        expected = "metadata: seconds above 0"
        raise invalid(QUEUE_SECONDS_KEY, repr(given)[:80], expected) from None
    return time.monotonic() + seconds


def deadline_of(context: Context, default_seconds: float) -> float:
    """Return when calls must have ended; an RPC without a deadline gets the server's."""
    remaining = context.time_remaining()
    if remaining is None:
        return time.monotonic() + default_seconds
    rounding = min(MOST_ROUNDING_SECONDS, remaining * ROUNDING_SHARE)
    margin = min(MARGIN_SECONDS, remaining * MARGIN_SHARE) + rounding
    return time.monotonic() + remaining - margin


def _request_id(context: Context, metadata: dict[str, Any]) -> tuple[str, bool]:
    """Return the caller's request id, or a new one if it has none that can be logged."""
    given = metadata.get(REQUEST_ID_KEY, "")
    chosen = isinstance(given, str) and bool(_NAME.fullmatch(given))
    request_id = str(given) if chosen else secrets.token_hex(8)
    context.set_trailing_metadata(((REQUEST_ID_KEY, request_id),))
    return request_id, chosen
