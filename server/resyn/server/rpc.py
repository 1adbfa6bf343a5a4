"""What every RPC has: a deadline on this process's clock, and a request id for the logs."""

from __future__ import annotations

import re
import secrets
import time
from typing import Any

import grpc

Context = grpc.aio.ServicerContext[Any, Any]

# Callers may choose their request id in this metadata key; it comes back in the trailing metadata.
REQUEST_ID_KEY = "resyn-request-id"
_REQUEST_ID = re.compile(r"[A-Za-z0-9_.:-]{1,64}")

# Kept back from the caller's deadline, so that what is known by then still reaches it.
MARGIN_SECONDS = 0.05
MARGIN_SHARE = 0.1
# What gRPC may add on the way: above 10 s it carries tenths of a second, above 100 s whole ones,
# above 1,000 s tens of them.
ROUNDING_SHARE = 0.01
MOST_ROUNDING_SECONDS = 10.0


def deadline_of(context: Context, default_seconds: float) -> float:
    """Return when calls must have ended; an RPC without a deadline gets the server's."""
    remaining = context.time_remaining()
    if remaining is None:
        return time.monotonic() + default_seconds
    rounding = min(MOST_ROUNDING_SECONDS, remaining * ROUNDING_SHARE)
    margin = min(MARGIN_SECONDS, remaining * MARGIN_SHARE) + rounding
    return time.monotonic() + remaining - margin


def request_id_of(context: Context) -> str:
    """Return the caller's request id, or a new one if it has none that can be logged."""
    given = dict(context.invocation_metadata() or ()).get(REQUEST_ID_KEY, "")
    known = isinstance(given, str) and _REQUEST_ID.fullmatch(given)
    request_id = str(given) if known else secrets.token_hex(8)
    context.set_trailing_metadata(((REQUEST_ID_KEY, request_id),))
    return request_id
