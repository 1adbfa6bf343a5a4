"""Connections to an in-memory Redis that can be paused and cut."""

from __future__ import annotations

import asyncio
from typing import Any
from unittest import mock

from fakeredis import FakeServer
from fakeredis.aioredis import FakeAsyncRedisConnection
from fakeredis.commands_mixins.streams_mixin import StreamsCommandsMixin
from redis.asyncio import ConnectionPool, Redis
from redis.exceptions import ConnectionError as RedisConnectionError


class Switch:
    """The state of a process's connections."""

    def __init__(self) -> None:
        self._goes_on = asyncio.Event()
        self._goes_on.set()
        self.is_cut = False

    def pause(self) -> None:
        """Let the process wait for whatever it asks Redis, as if it were stopped."""
        self._goes_on.clear()

    def go_on(self) -> None:
        """Undo `pause`."""
        self._goes_on.set()

    @property
    def paused(self) -> bool:
        """Whether the process waits."""
        return not self._goes_on.is_set()

    async def pass_through(self) -> None:
        """Return when data may go through; RedisConnectionError if it cannot."""
        await self._goes_on.wait()
        if self.is_cut:
            raise RedisConnectionError("cut")


def blocking_reads() -> Any:
    """Let XREADGROUP with COUNT and BLOCK wait, as Redis does, for fakeredis (2.40) does not."""
    read = StreamsCommandsMixin._xreadgroup

    def patched(socket: Any, *args: Any) -> Any:
        found, first_pass = read(socket, *args), args[-1]
        return found or (None if first_pass or socket._blocked else found)

    return mock.patch.object(StreamsCommandsMixin, "_xreadgroup", patched)


class _Wire(FakeAsyncRedisConnection):
    """A connection behind a switch."""

    def __init__(self, *args: Any, switch: Switch, **kwargs: Any) -> None:
        self._switch = switch
        super().__init__(*args, **kwargs)

    async def send_packed_command(self, command: Any, check_health: bool = True) -> None:
        await self._switch.pass_through()
        await super().send_packed_command(command, check_health)

    async def read_response(self, *args: Any, **kwargs: Any) -> Any:
        response = await super().read_response(*args, **kwargs)
        await self._switch.pass_through()
        return response


class WiredRedis(Redis):
    """A client that knows INFO too, as far as it is asked for; fakeredis does not."""

    def __init__(self, server: FakeServer, switch: Switch) -> None:
        pool = ConnectionPool(connection_class=_Wire, server=server, switch=switch)
        super().__init__(connection_pool=pool)
        self._switch = switch

    async def info(self, section: str | None = None, *args: str, **kwargs: Any) -> Any:
        await self._switch.pass_through()
        return {"run_id": "the only one", "used_memory": 0, "maxmemory": 0}
