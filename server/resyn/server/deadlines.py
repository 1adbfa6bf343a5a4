"""Deadlines of RPCs, on this process's monotonic clock."""

from __future__ import annotations

import time
from typing import Any

import grpc

# Kept back from the caller's deadline, so that what is known by then still reaches it.
MARGIN_SECONDS = 0.05
MARGIN_SHARE = 0.1


def deadline_of(context: grpc.aio.ServicerContext[Any, Any], default_seconds: float) -> float:
    """Return when calls must have ended; an RPC without a deadline gets the server's."""
    remaining = context.time_remaining()
    if remaining is None:
        return time.monotonic() + default_seconds
    margin = min(MARGIN_SECONDS, remaining * MARGIN_SHARE)
    return time.monotonic() + min(remaining - margin, default_seconds)
