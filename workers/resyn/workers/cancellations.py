"""Hears which calls nobody waits for any more."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Any

from google.protobuf.message import DecodeError
from redis.asyncio import Redis
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import RedisError

from resyn.common import redis_keys
from resyn.common.redis_connection import TROUBLE
from resyn.v1 import call_pb2

log = logging.getLogger(__name__)

# A subscription that is silent for so long is asked, and given up when it stays so.
_ASK_SECONDS, _DEAF_SECONDS = 10.0, 20.0


class Cancellations:
    """One worker's subscription; `cancel(cancellation)` hears each one."""

    def __init__(self, redis: Redis, cancel: Callable[[call_pb2.Cancellation], None]) -> None:
        self._redis = redis
        self._cancel = cancel
        self.subscribed = asyncio.Event()

    async def run(self) -> None:
        """Hear until cancelled; a connection that is lost is made again."""
        while True:
            try:
                async with self._redis.pubsub() as channel:
                    await channel.subscribe(redis_keys.CANCELLATIONS)
                    await self._listen(channel)
            except (*TROUBLE, RedisError, DecodeError) as error:
                log.warning("no cancellations", extra={"reason": str(error)})
                await asyncio.sleep(0.5)

    async def _listen(self, channel: Any) -> None:
        heard = time.monotonic()
        while True:
            message = await channel.get_message(timeout=_ASK_SECONDS)
            if message is not None:
                heard = time.monotonic()
                self._take(message)
            elif time.monotonic() - heard > _DEAF_SECONDS:
                raise RedisConnectionError("the subscription has gone silent")
            else:
                await channel.ping()

    def _take(self, message: dict[str, Any]) -> None:
        if message["type"] == "subscribe":
            self.subscribed.set()
        elif message["type"] == "message":
            self._cancel(call_pb2.Cancellation.FromString(message["data"]))
