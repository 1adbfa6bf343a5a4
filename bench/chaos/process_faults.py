"""Faults of servers and workers."""

from __future__ import annotations

import contextlib
import os
import random
import resource
import signal
from collections.abc import AsyncIterator

from bench.chaos.cluster import READY_SECONDS, Cluster
from bench.chaos.parts import Part, until

# A worker has more than these from its start on.
_FEW_DESCRIPTORS = 3


def _kill(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


async def _a_worker(cluster: Cluster, rng: random.Random) -> int:
    """Return a worker process; another fault may have left none for now."""
    await until(lambda: any(map(cluster.workers, cluster.hosts)), READY_SECONDS, "any worker")
    return rng.choice([pid for host in cluster.hosts for pid in cluster.workers(host)])


@contextlib.asynccontextmanager
async def kill_worker(cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    """One worker process; its supervisor replaces it."""
    _kill(await _a_worker(cluster, rng))
    yield


@contextlib.asynccontextmanager
async def kill_host(cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    """A supervisor and its workers."""
    part = rng.choice(list(cluster.hosts.values()))
    await part.kill()
    yield
    part.start()


@contextlib.asynccontextmanager
async def kill_all_workers(cluster: Cluster, _: random.Random) -> AsyncIterator[None]:
    """Every worker process there is."""
    for host in cluster.hosts:
        for pid in cluster.workers(host):
            _kill(pid)
    yield


@contextlib.asynccontextmanager
async def stop_worker(cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    """One worker process by SIGSTOP: it is taken for dead, and comes back."""
    pid = await _a_worker(cluster, rng)
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGCONT)


@contextlib.asynccontextmanager
async def few_descriptors(cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    """One worker process can open nothing any more: no jail, no connection."""
    pid = await _a_worker(cluster, rng)
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with contextlib.suppress(ProcessLookupError):
        soft, hard = resource.prlimit(pid, resource.RLIMIT_NOFILE)
        resource.prlimit(pid, resource.RLIMIT_NOFILE, (_FEW_DESCRIPTORS, hard))
    try:
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            resource.prlimit(pid, resource.RLIMIT_NOFILE, (soft, hard))


@contextlib.asynccontextmanager
async def kill_jails(cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    """Half of all nsjails and zygotes."""
    jails = cluster.jails()
    for pid in rng.sample(jails, len(jails) // 2):
        _kill(pid)
    yield


@contextlib.asynccontextmanager
async def kill_server(cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    part = rng.choice(list(cluster.servers.values()))
    await part.kill()
    yield
    part.start()


@contextlib.asynccontextmanager
async def stop_server(cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    part = rng.choice(list(cluster.servers.values()))
    part.send(signal.SIGSTOP)
    try:
        yield
    finally:
        part.send(signal.SIGCONT)


@contextlib.asynccontextmanager
async def drain(part: str, cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    """A rolling restart of one part: SIGTERM, its end, its replacement."""
    drained = _part(one(part, cluster, rng), cluster)
    code = await drained.drain()
    if code:
        raise RuntimeError(f"{drained.name} ended with {code} at SIGTERM")
    drained.start()
    yield


def _part(name: str, cluster: Cluster) -> Part:
    return cluster.servers.get(name) or cluster.hosts[name]


def one(part: str, cluster: Cluster, rng: random.Random) -> str:
    return rng.choice(list(cluster.servers if part == "server" else cluster.hosts))
