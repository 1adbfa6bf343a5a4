"""The disk of Redis fills up: its file has no hole afterwards that its next start would meet."""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from bench.chaos.parts import POLL_SECONDS, RedisPart, small_disk
from redis.asyncio import Redis
from redis.exceptions import RedisError
from tests.conftest import need

from resyn.common.redis_connection import connect
from resyn.server.fair_share import FairShare
from resyn.server.redis_watch import RedisWatch

DISK_BYTES, PAGE_BYTES = 8 << 20, 4096


@pytest.fixture
async def part(tmp_path: Path) -> AsyncIterator[RedisPart]:
    """A Valkey with an append-only file on a disk of its own."""
    part = RedisPart(tmp_path)
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(small_disk(part.data, DISK_BYTES))
        except (OSError, subprocess.CalledProcessError) as error:
            need("a disk of its own for Redis", error)
        await part.start()
        yield part
        await part.stop()


async def rewritten(redis: Redis, before: int) -> None:
    """Wait until Redis has written its file anew."""
    async with asyncio.timeout(20):
        while True:
            seen = await redis.info("persistence")
            if seen["aof_rewrites"] > before and not seen["aof_rewrite_in_progress"]:
                return
            await asyncio.sleep(POLL_SECONDS)


async def fill(redis: Redis, junk: Path) -> None:
    """Leave a few pages of the disk, of which Redis then takes half of a write."""
    with contextlib.suppress(OSError), junk.open("wb", buffering=0) as opened:
        while opened.write(bytes(PAGE_BYTES)):
            pass
    with junk.open("r+b") as opened:
        opened.truncate(junk.stat().st_size - 3 * PAGE_BYTES)
    with pytest.raises(RedisError, match="MISCONF"):
        await write_on(redis)


async def write_on(redis: Redis) -> None:
    """Write until Redis refuses to."""
    for _ in range(100):
        await redis.set("large", b"x" * 8 * PAGE_BYTES)


async def test_redis_starts_again_after_its_disk_was_full(part: RedisPart) -> None:
    redis = connect(part.url)
    watch = RedisWatch(redis, FairShare(10, {}), lambda: None)
    await redis.bgrewriteaof()  # only a file that was begun so is written without O_APPEND
    await rewritten(redis, 0)
    await redis.set("before", "1")
    junk = part.data / "junk"
    await fill(redis, junk)
    await watch.look()
    junk.unlink()
    async with asyncio.timeout(20):
        while (await redis.info("persistence"))["aof_last_write_status"] != "ok":
            await asyncio.sleep(POLL_SECONDS)
    await redis.set("after", "1")
    await watch.look()
    await rewritten(redis, 1)
    await part.stop()
    await part.start()
    assert await redis.mget("before", "after") == [b"1", b"1"]
    await redis.aclose()
