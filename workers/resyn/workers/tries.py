"""A jail that is lost under a call gets the call one more try."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

from resyn.workers import metrics
from resyn.workers.errors import JailLost, SandboxError, Starved

T = TypeVar("T")


async def twice(use: Callable[[bool, bool], Awaitable[T]], alone: bool) -> T:
    """Use a jail, and another one if it is lost, now alone: another call may have been the cause.

    `use` hears whether its call has to be alone in its jail, and whether the jail has to be a new
    one: whoever has ended the first may be about to end those that wait.
    """
    try:
        return await use(alone, False)
    except Starved:
        raise  # another jail would not get more of the CPU
    except (JailLost, SandboxError):
        metrics.JAILS_LOST.inc()
        return await use(True, True)
