"""One way to connect to Redis, with time-outs, back-off and a check that the server fits."""

from __future__ import annotations

import logging
from typing import Any

import redis as blocking
from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import ExponentialWithJitterBackoff
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import RedisError, ResponseError
from redis.exceptions import TimeoutError as RedisTimeoutError
from redis.retry import Retry as BlockingRetry

from resyn.common.settings import masked
from resyn.common.shared_redis import CONNECT_SECONDS, SILENCE_SECONDS, SharedRedis

log = logging.getLogger(__name__)

# The durability that asks for an append-only file.
DURABLE = "aof"
# XADD NOMKSTREAM and XAUTOCLAIM came with it.
OLDEST = (6, 2)
TROUBLE = (RedisConnectionError, RedisTimeoutError, OSError)
# Above the limit that one of rq's blocking reads has itself.
_RQ_SILENCE_SECONDS = 30.0
_OPTIONS: dict[str, Any] = {
    "socket_connect_timeout": CONNECT_SECONDS,
    "health_check_interval": 15,
    "retry_on_error": list(TROUBLE),
}


class RedisUnfit(Exception):
    """The Redis server cannot carry the service; the message says why and what to change."""


def connect(url: str, *, connections: int = 32) -> Redis:
    """Return a client for `url` (redis://, rediss://, unix://); nothing is sent yet.

    Its commands share a connection. What needs one of its own, as a subscription does, may have
    `connections` of them, and waits when all are busy.
    """
    _check_url(url)
    retry = Retry(ExponentialWithJitterBackoff(base=0.05, cap=1.0), retries=5)
    pool = BlockingConnectionPool.from_url(
        url,
        max_connections=connections,
        timeout=30.0,
        retry=retry,
        socket_timeout=SILENCE_SECONDS,
        **_OPTIONS,
    )
    pool.connection_kwargs["protocol"] = 2  # of which the parser knows the replies' forms
    return SharedRedis.from_pool(pool)


def connect_blocking(url: str) -> blocking.Redis:
    """Return a client as `connect` does, for threads; rq needs such a one."""
    _check_url(url)
    retry = BlockingRetry(ExponentialWithJitterBackoff(base=0.05, cap=1.0), retries=5)
    pool = blocking.ConnectionPool.from_url(
        url, retry=retry, socket_timeout=_RQ_SILENCE_SECONDS, **_OPTIONS
    )
    return blocking.Redis.from_pool(pool)


def _check_url(url: str) -> None:
    if not url.startswith(("redis://", "rediss://", "unix://")):
        raise RedisUnfit(
            f"{masked(url)!r} is no Redis URL; redis://, rediss:// or unix:// is needed"
        )


async def check(redis: Redis, durability: str = "") -> str:
    """Return the server's name and version; RedisUnfit if it is too old or may drop keys.

    Args:
        durability: `aof` refuses a Redis without append-only file; `any` warns of it.
    """
    try:
        info: dict[str, Any] = await redis.info("server")
        memory: dict[str, Any] = await redis.info("memory")
    except RedisError as error:
        raise RedisUnfit(f"Redis does not answer: {error}") from error
    version = str(info["redis_version"])
    if tuple(int(part) for part in version.split(".")[:2]) < OLDEST:
        raise RedisUnfit(f"Redis {version} is too old; 6.2 or newer, or Valkey, is needed")
    policy = str(memory.get("maxmemory_policy", "noeviction"))
    if policy != "noeviction":
        raise RedisUnfit(
            f"maxmemory-policy is {policy}, which drops accepted calls; set it to noeviction"
        )
    if durability:
        await _check_durability(redis, durability)
    return version_of(info)


def version_of(info: dict[str, Any]) -> str:
    """Return a server's name and version, from its own word."""
    version = info.get("valkey_version", info["redis_version"])
    return f"{info.get('server_name', 'redis')} {version}"


async def _check_durability(redis: Redis, durability: str) -> None:
    persistence: dict[str, Any] = await redis.info("persistence")
    if int(persistence.get("aof_enabled", 0)):
        return
    lost = "what was registered and accepted since its last snapshot is lost when it ends"
    if durability == DURABLE:
        cure = "set `appendonly yes`, or RESYN_REDIS_DURABILITY=any"
        raise RedisUnfit(f"this Redis has no append-only file: {lost}; {cure}")
    log.warning("this Redis has no append-only file", extra={"consequence": lost})


async def make_group(redis: Redis, stream: str, group: str) -> None:
    """Make a stream with its consumer group, unless it is there."""
    try:
        await redis.xgroup_create(stream, group, id="0", mkstream=True)
    except ResponseError as error:
        if "BUSYGROUP" not in str(error):
            raise
