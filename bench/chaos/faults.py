"""The faults: each is there from entering its context until leaving it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from functools import partial

from redis.exceptions import OutOfMemoryError, RedisError

from bench.chaos.cluster import READY_SECONDS, Cluster
from bench.chaos.parts import Part, until
from resyn.common import redis_keys

Apply = Callable[[Cluster, random.Random], AbstractAsyncContextManager[None]]
_SLOW_SECONDS = 0.5
_PIECES_BYTES = (1 << 20, 1 << 16, 1 << 10)
_JUNK = "chaos:junk"
_KEPT = ("resyn:environment", "resyn:alias", "resyn:instance")


@dataclass(frozen=True)
class Fault:
    """What can go wrong, and how long it stays so."""

    apply: Apply
    hold_seconds: float


def _kill(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


async def _a_worker(cluster: Cluster, rng: random.Random) -> int:
    """Return a worker process; another fault may have left none for now."""
    await until(lambda: any(map(cluster.workers, cluster.hosts)), READY_SECONDS, "any worker")
    return rng.choice([pid for host in cluster.hosts for pid in cluster.workers(host)])


@contextlib.asynccontextmanager
async def _kill_worker(cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    """One worker process; its supervisor replaces it."""
    _kill(await _a_worker(cluster, rng))
    yield


@contextlib.asynccontextmanager
async def _kill_host(cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    """A supervisor and its workers."""
    part = rng.choice(list(cluster.hosts.values()))
    await part.kill()
    yield
    part.start()


@contextlib.asynccontextmanager
async def _kill_all_workers(cluster: Cluster, _: random.Random) -> AsyncIterator[None]:
    """Every worker process there is."""
    for host in cluster.hosts:
        for pid in cluster.workers(host):
            _kill(pid)
    yield


@contextlib.asynccontextmanager
async def _stop_worker(cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    """One worker process by SIGSTOP: it is taken for dead, and comes back."""
    pid = await _a_worker(cluster, rng)
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGCONT)


@contextlib.asynccontextmanager
async def _kill_jails(cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    """Half of all nsjails and zygotes."""
    jails = cluster.jails()
    for pid in rng.sample(jails, len(jails) // 2):
        _kill(pid)
    yield


@contextlib.asynccontextmanager
async def _kill_server(cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    part = rng.choice(list(cluster.servers.values()))
    await part.kill()
    yield
    part.start()


@contextlib.asynccontextmanager
async def _stop_server(cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    part = rng.choice(list(cluster.servers.values()))
    part.send(signal.SIGSTOP)
    try:
        yield
    finally:
        part.send(signal.SIGCONT)


@contextlib.asynccontextmanager
async def _restart_redis(cluster: Cluster, _: random.Random) -> AsyncIterator[None]:
    await cluster.redis.stop()
    try:
        yield
    finally:
        await cluster.redis.start()


@contextlib.asynccontextmanager
async def _kill_redis(cluster: Cluster, _: random.Random) -> AsyncIterator[None]:
    await cluster.redis.kill()
    try:
        yield
    finally:
        await cluster.redis.start()


@contextlib.asynccontextmanager
async def _truncate_redis(cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
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
async def _fail_over_redis(cluster: Cluster, _: random.Random) -> AsyncIterator[None]:
    """Redis dies, and a replica that lacks its last writes takes its place."""
    replica = await cluster.replica()
    await cluster.redis.kill()
    try:
        yield
    finally:
        await cluster.replace_redis(replica)


@contextlib.asynccontextmanager
async def _jump_clock(cluster: Cluster, _: random.Random) -> AsyncIterator[None]:
    """All that Redis keeps for seconds or minutes lapses at once, as if its clock had jumped."""
    async for key in cluster.direct.scan_iter("resyn:*", count=1000):
        if not key.decode().startswith(_KEPT) and await cluster.direct.pttl(key) > 0:
            await cluster.direct.delete(key)
    yield


@contextlib.asynccontextmanager
async def _lose_calls(cluster: Cluster, _: random.Random) -> AsyncIterator[None]:
    """Redis forgets everything but the environments."""
    async for key in cluster.direct.scan_iter("resyn:*", count=1000):
        if not key.decode().startswith(_KEPT) and key.decode() != redis_keys.DEMOTED:
            await cluster.direct.delete(key)
    yield


@contextlib.asynccontextmanager
async def _fill_redis(cluster: Cluster, _: random.Random) -> AsyncIterator[None]:
    """No memory is left, and what is freed is taken at once."""
    await _fill(cluster)
    filling = asyncio.create_task(_keep_full(cluster))
    try:
        yield
    finally:
        filling.cancel()
        await asyncio.gather(filling, return_exceptions=True)
        await cluster.direct.unlink(_JUNK)


async def _keep_full(cluster: Cluster) -> None:
    while True:
        with contextlib.suppress(RedisError):
            await _fill(cluster)
        await asyncio.sleep(0.02)


async def _fill(cluster: Cluster) -> None:
    for piece_bytes in _PIECES_BYTES:
        with contextlib.suppress(OutOfMemoryError):
            while True:
                await cluster.direct.rpush(_JUNK, b"\0" * piece_bytes)


@contextlib.asynccontextmanager
async def _fill_disk(cluster: Cluster, _: random.Random) -> AsyncIterator[None]:
    """Redis cannot write its file, and refuses all other writes."""
    junk = cluster.redis.data / "junk"
    try:
        with contextlib.suppress(OSError), junk.open("wb", buffering=0) as opened:
            while opened.write(bytes(_PIECES_BYTES[0])):
                pass
        yield
    finally:
        junk.unlink()


@contextlib.asynccontextmanager
async def _cut(part: str, cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    link = cluster.links[_one(part, cluster, rng)]
    await link.cut()
    try:
        yield
    finally:
        link.restore()


@contextlib.asynccontextmanager
async def _freeze(part: str, cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    """Connections stay open and never answer again; only new ones work afterwards."""
    link = cluster.links[_one(part, cluster, rng)]
    link.freeze()
    try:
        yield
    finally:
        link.restore()


@contextlib.asynccontextmanager
async def _slow(part: str, cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    link = cluster.links[_one(part, cluster, rng)]
    link.slow_down(_SLOW_SECONDS)
    try:
        yield
    finally:
        link.restore()


@contextlib.asynccontextmanager
async def _drain(part: str, cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    """A rolling restart of one part: SIGTERM, its end, its replacement."""
    drained = _part(_one(part, cluster, rng), cluster)
    code = await drained.drain()
    if code:
        raise RuntimeError(f"{drained.name} ended with {code} at SIGTERM")
    drained.start()
    yield


def _one(part: str, cluster: Cluster, rng: random.Random) -> str:
    return rng.choice(list(cluster.servers if part == "server" else cluster.hosts))


def _part(name: str, cluster: Cluster) -> Part:
    return cluster.servers.get(name) or cluster.hosts[name]


FAULTS: dict[str, Fault] = {
    "kill-worker": Fault(_kill_worker, 0.0),
    "kill-host": Fault(_kill_host, 1.0),
    "kill-all-workers": Fault(_kill_all_workers, 0.0),
    "stop-worker": Fault(_stop_worker, 5.0),
    "kill-jails": Fault(_kill_jails, 0.0),
    "kill-server": Fault(_kill_server, 0.5),
    "stop-server": Fault(_stop_server, 5.0),
    "restart-redis": Fault(_restart_redis, 0.5),
    "kill-redis": Fault(_kill_redis, 0.5),
    "truncate-redis": Fault(_truncate_redis, 0.5),
    "fail-over-redis": Fault(_fail_over_redis, 0.5),
    "jump-clock": Fault(_jump_clock, 0.0),
    "lose-calls": Fault(_lose_calls, 0.0),
    "fill-redis": Fault(_fill_redis, 3.0),
    "fill-disk": Fault(_fill_disk, 4.0),
    "cut-worker": Fault(partial(_cut, "worker"), 5.0),
    "cut-server": Fault(partial(_cut, "server"), 5.0),
    "freeze-worker": Fault(partial(_freeze, "worker"), 5.0),
    "freeze-server": Fault(partial(_freeze, "server"), 5.0),
    "slow-worker": Fault(partial(_slow, "worker"), 5.0),
    "slow-server": Fault(partial(_slow, "server"), 5.0),
    "drain-worker": Fault(partial(_drain, "worker"), 0.0),
    "drain-server": Fault(partial(_drain, "server"), 0.0),
}
