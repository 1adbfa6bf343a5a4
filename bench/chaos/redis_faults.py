"""Faults of Redis."""

from __future__ import annotations

import asyncio
import contextlib
import random
import secrets
from collections.abc import AsyncIterator

from redis.exceptions import OutOfMemoryError, RedisError

from bench.chaos.cluster import READY_SECONDS, Cluster
from bench.chaos.parts import POLL_SECONDS
from resyn.common import redis_keys

_PIECES_BYTES = (1 << 20, 1 << 16, 1 << 10)
# It goes by itself, too: a Redis that loses its last second may lose the end of this.
_JUNK, _JUNK_MILLIS = "chaos:junk", 6000
_KEPT = ("resyn:environment", "resyn:alias", "resyn:instance")


@contextlib.asynccontextmanager
async def restart_redis(cluster: Cluster, _: random.Random) -> AsyncIterator[None]:
    await cluster.redis.stop()
    try:
        yield
    finally:
        await cluster.redis.start()


@contextlib.asynccontextmanager
async def kill_redis(cluster: Cluster, _: random.Random) -> AsyncIterator[None]:
    await cluster.redis.kill()
    try:
        yield
    finally:
        await cluster.redis.start()


@contextlib.asynccontextmanager
async def truncate_redis(cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    """Redis dies, and its file has lost an end that it had confirmed."""
    await cluster.redis.kill()
    file = cluster.redis.newest_file()
    size = file.stat().st_size
    with file.open("ab") as opened:
        opened.truncate(rng.randrange(max(cluster.registered_bytes, size - (1 << 20)), size + 1))
    try:
        yield
    finally:
        await cluster.redis.start()


@contextlib.asynccontextmanager
async def fail_over_redis(cluster: Cluster, _: random.Random) -> AsyncIterator[None]:
    """Redis dies, and a replica that lacks its last writes takes its place."""
    replica = await cluster.replica()
    await cluster.redis.kill()
    try:
        yield
    finally:
        await cluster.replace_redis(replica)


@contextlib.asynccontextmanager
async def jump_clock(cluster: Cluster, _: random.Random) -> AsyncIterator[None]:
    """All that Redis keeps for seconds or minutes lapses at once, as if its clock had jumped."""
    async for key in cluster.direct.scan_iter("resyn:*", count=1000):
        if not key.decode().startswith(_KEPT) and await cluster.direct.pttl(key) > 0:
            await cluster.direct.delete(key)
    yield


@contextlib.asynccontextmanager
async def lose_calls(cluster: Cluster, _: random.Random) -> AsyncIterator[None]:
    """Redis forgets everything but the environments."""
    async for key in cluster.direct.scan_iter("resyn:*", count=1000):
        if not key.decode().startswith(_KEPT) and key.decode() != redis_keys.DEMOTED:
            await cluster.direct.delete(key)
    yield


@contextlib.asynccontextmanager
async def fill_redis(cluster: Cluster, _: random.Random) -> AsyncIterator[None]:
    """No memory is left, and what is freed is taken at once."""
    await _fill(cluster)
    filling = asyncio.create_task(_keep_full(cluster))
    try:
        yield
    finally:
        filling.cancel()
        await asyncio.gather(filling, return_exceptions=True)
        await cluster.direct.unlink(*[key async for key in cluster.direct.scan_iter(f"{_JUNK}*")])


async def _keep_full(cluster: Cluster) -> None:
    while True:
        with contextlib.suppress(RedisError):
            await _fill(cluster)
        await asyncio.sleep(0.02)


async def _fill(cluster: Cluster) -> None:
    for piece_bytes in _PIECES_BYTES:
        with contextlib.suppress(OutOfMemoryError):
            while True:
                key = f"{_JUNK}:{secrets.token_hex(8)}"
                await cluster.direct.set(key, bytes(piece_bytes), px=_JUNK_MILLIS)


@contextlib.asynccontextmanager
async def fill_disk(cluster: Cluster, _: random.Random) -> AsyncIterator[None]:
    """Redis cannot write its file, and refuses all other writes; servers have it write it anew.

    A Redis that ends before that does not start again: see `resyn.server.redis_watch`.
    """
    junk = cluster.redis.data / "junk"
    before = (await cluster.direct.info("persistence"))["aof_rewrites"]
    try:
        with contextlib.suppress(OSError), junk.open("wb", buffering=0) as opened:
            while opened.write(bytes(_PIECES_BYTES[0])):
                pass
        yield
    finally:
        failed = (await cluster.direct.info("persistence"))["aof_last_write_status"] != "ok"
        junk.unlink()
        if failed:
            await _written_anew(cluster, before)


async def _written_anew(cluster: Cluster, before: int) -> None:
    async with asyncio.timeout(READY_SECONDS):
        while True:
            seen = await cluster.direct.info("persistence")
            if seen["aof_rewrites"] > before and not seen["aof_rewrite_in_progress"]:
                return
            await asyncio.sleep(POLL_SECONDS)
