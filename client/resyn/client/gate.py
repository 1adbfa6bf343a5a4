"""Lets as many RPCs of one batch out at a time as the line's window allows."""

from __future__ import annotations

import asyncio

from resyn.client.window import Window


class Gate:
    """Around each RPC, in one event loop; one is always let out, so that all have a turn."""

    def __init__(self, window: Window, most: int) -> None:
        self._window = window
        self._most = most
        self._out = 0
        self._changed = asyncio.Condition()

    async def __aenter__(self) -> None:
        async with self._changed:
            await self._changed.wait_for(lambda: self._out < self._window.limit(self._most))
            self._out += 1

    async def __aexit__(self, *_: object) -> None:
        async with self._changed:
            self._out -= 1
            # All, for an answer may have let more than one out.
            self._changed.notify_all()
