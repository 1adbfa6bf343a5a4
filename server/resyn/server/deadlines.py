"""Deadlines of RPCs, on this process's monotonic clock."""

from __future__ import annotations

import time
from typing import Any

import grpc


def deadline_of(context: grpc.aio.ServicerContext[Any, Any], default_seconds: float) -> float:
    """Return when the caller stops waiting; an RPC without a deadline gets the server's."""
    remaining = context.time_remaining()
    seconds = default_seconds if remaining is None else min(remaining, default_seconds)
    return time.monotonic() + seconds
