"""Background tasks that a process cannot do without: watched while it runs, ended when it stops."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Coroutine
from typing import Any

from redis.exceptions import RedisError

from resyn.common.redis_connection import TROUBLE

log = logging.getLogger(__name__)

_ASK_AGAIN_SECONDS = 0.2


async def until_stopped(stop: asyncio.Event, vital: Collection[asyncio.Task[Any]]) -> None:
    """Wait for `stop`; if a vital task ends before that, raise what it failed with."""
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({stopping, *vital}, return_when=asyncio.FIRST_COMPLETED)
        if not stop.is_set():
            ended = next(task for task in vital if task.done())
            ended.result()
            raise RuntimeError(f"{ended.get_name()} ended by itself")
    finally:
        stopping.cancel()


async def end(tasks: Collection[asyncio.Task[Any]]) -> None:
    """Cancel tasks and wait until they have ended.

    Asked again and again: a client library that is closing a connection may swallow a cancellation.
    """
    pending = set(tasks)
    while pending:
        for task in pending:
            task.cancel()
        _, pending = await asyncio.wait(pending, timeout=_ASK_AGAIN_SECONDS)


def begin(*work: Coroutine[Any, Any, None]) -> list[asyncio.Task[None]]:
    """Start tasks named after their work."""
    return [asyncio.create_task(each, name=str(each)) for each in work]


async def every(
    seconds: float,
    look: Callable[[], Awaitable[None]],
    complaint: str,
    tell: Callable[[str], None] = lambda problem: None,
) -> None:
    """Look at Redis again and again until cancelled; one that does not answer is no end.

    `tell(problem)` hears after each look why it failed, or nothing.
    """
    while True:
        try:
            await look()
            tell("")
        except (*TROUBLE, RedisError) as error:
            tell(f"Redis: {error}")
            log.warning(complaint, extra={"reason": str(error)})
        await asyncio.sleep(seconds)
