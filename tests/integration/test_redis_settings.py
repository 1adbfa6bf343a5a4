"""Redis settings that would lose accepted work are refused, or warned of, at the start."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from redis.asyncio import Redis

from resyn.common.redis_connection import RedisUnfit, check


@pytest.fixture
async def configured(redis: Redis) -> Any:
    """Changes settings of Redis, until the end of the test."""
    before: dict[str, Any] = {}

    async def change(name: str, value: str) -> None:
        found: Any = await redis.config_get(name)
        before.setdefault(name, found[name])
        await redis.config_set(name, value)

    yield change
    for name, value in before.items():
        await redis.config_set(name, value)


async def test_an_eviction_policy_that_drops_calls_is_refused_with_the_cure(
    redis: Redis, configured: Any
) -> None:
    await configured("maxmemory-policy", "allkeys-lru")
    with pytest.raises(RedisUnfit, match="set it to noeviction"):
        await check(redis)


async def test_without_an_append_only_file_one_that_was_asked_for_is_missing(
    redis: Redis, configured: Any
) -> None:
    await configured("appendonly", "no")
    with pytest.raises(RedisUnfit, match="appendonly yes"):
        await check(redis, "aof")
    await configured("appendonly", "yes")
    assert await check(redis, "aof")


async def test_without_an_append_only_file_there_is_a_warning(
    redis: Redis, configured: Any, caplog: pytest.LogCaptureFixture
) -> None:
    await configured("appendonly", "no")
    with caplog.at_level(logging.WARNING):
        assert await check(redis, "any")
    assert "no append-only file" in caplog.text
