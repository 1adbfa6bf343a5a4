"""What a server does for others that have died: it keeps the results that still come for them."""

from __future__ import annotations

from typing import Any

from redis.asyncio import Redis

from resyn.common import lease, redis_keys, tasks
from resyn.server.replies import claimed, parse
from resyn.server.returns import Returns

BEAT_SECONDS = 0.5
_MOST_READ = 500


class Succession:
    """Holds this server's lease, and follows the reply streams of those whose lease has lapsed.

    `address` names the place that a server serves at; who comes to a place knows that its
    predecessor is dead.
    """

    def __init__(self, redis: Redis, server: str, address: str, returns: Returns) -> None:
        self._redis = redis
        self._server = server
        self._address = address
        self._returns = returns
        self._lease = lease.Lease(redis, server)
        self._read: dict[str, bytes] = {}  # how far, by dead server

    async def run(self) -> None:
        """Beat and follow until cancelled."""
        await tasks.every(BEAT_SECONDS, self.beat, "cannot see other servers")

    async def beat(self) -> None:
        """Say that this server lives, and read what has come for the dead."""
        await self._lease.renew()
        stored: Any = await self._redis.hgetall(redis_keys.SERVERS)
        servers = {name.decode(): address.decode() for name, address in stored.items()}
        alive = await lease.held(self._redis, servers)
        dead = [name for name in servers if name not in alive or self._succeeds(name, servers)]
        self._read = {name: self._read.get(name, b"0") for name in dead}
        for name in dead:
            await self._follow(name)
        self._returns.forget_old()
        if self._server not in servers:  # last: a Redis that is full refuses it
            await self._redis.hset(redis_keys.SERVERS, self._server, self._address)

    def _succeeds(self, name: str, servers: dict[str, str]) -> bool:
        return name != self._server and servers[name] == self._address

    async def _follow(self, name: str) -> None:
        stream = redis_keys.replies(name)
        while found := await self._next(name, stream):
            for entry_id, fields in found:
                self._read[name] = entry_id
                if reply := parse(fields.get(redis_keys.FIELD, b"")):
                    for claim, result in claimed(reply):
                        self._returns.keep(claim, result)
        if not await self._redis.exists(stream):
            await self._redis.hdel(redis_keys.SERVERS, name)

    async def _next(self, name: str, stream: str) -> Any:
        found: Any = await self._redis.xread({stream: self._read[name]}, count=_MOST_READ)
        return found[0][1] if found else ()

    async def leave(self) -> None:
        """Let others follow at once."""
        await self._lease.give_up()
