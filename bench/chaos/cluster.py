"""A service of many parts on one machine: Redis, servers and workers, each behind its own link."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator
from pathlib import Path

from redis.asyncio import Redis

from bench.chaos.calls import ENVIRONMENTS
from bench.chaos.link import Link
from bench.chaos.parts import Part, RedisPart, fetch, small_disk
from bench.chaos.ports import free_ports
from bench.footprint import below, children
from resyn.cli import stack
from resyn.client import AsyncClient

SERVERS, HOSTS, PROCESSES = 2, 2, 2
READY_SECONDS = 90.0
# A call that nothing answers ends so late.
DEADLINE_SECONDS = 30
_REDIS_BYTES = 96 << 20
_DISK_BYTES = 256 << 20


class Cluster:
    """The parts, by name, and the ways to them."""

    def __init__(
        self, folder: Path, servers: int = SERVERS, hosts: int = HOSTS, processes: int = PROCESSES
    ) -> None:
        self.log_file = folder / "service.log"
        self._folder = folder
        self._replicas = itertools.count(1)
        self.redis = self._redis("")
        self.direct = Redis.from_url(self.redis.url)
        self.processes = processes
        self.registered_bytes = 0  # of Redis's file, with all environments in it
        self.links: dict[str, Link] = {}
        self.servers: dict[str, Part] = {}
        self.hosts: dict[str, Part] = {}
        self.addresses: dict[str, str] = {}
        self._ports: dict[str, int] = {}
        for index in range(servers):
            self._add_server(folder, f"server-{index}")
        for index in range(hosts):
            self._add_host(folder, f"workers-{index}")

    def _redis(self, name: str) -> RedisPart:
        port, most = free_ports(1), str(_REDIS_BYTES)
        return RedisPart(self._folder, port, "127.0.0.1", name, maxmemory=most)

    async def replica(self) -> RedisPart:
        """Start another Redis that has all that ours has now, and follows it no further."""
        replica = self._redis(f"-{next(self._replicas)}")
        await replica.start()
        await replica.follow(self.redis)
        await replica.lead()
        return replica

    async def replace_redis(self, replica: RedisPart) -> None:
        """Have all links lead to a replica from now on."""
        self.redis.forget()
        self.redis = replica
        await self.direct.aclose()
        self.direct = Redis.from_url(replica.url)
        self.registered_bytes = replica.newest_file().stat().st_size

    def _add_server(self, folder: Path, name: str) -> None:
        link = self.links[name] = Link(folder / f"{name}.sock", lambda: self.redis.socket)
        port = free_ports(2)
        self._ports[name], self.addresses[name] = port, f"127.0.0.1:{port + 1}"
        settings = {"RESYN_REDIS_URL": link.url, "RESYN_LISTEN": self.addresses[name]}
        settings |= {"RESYN_SERVER_HTTP_PORT": str(port), "RESYN_ADMISSION": "off"}
        settings |= {"RESYN_DEFAULT_DEADLINE_SECONDS": str(DEADLINE_SECONDS)}
        self.servers[name] = Part(name, ["server"], settings, self.log_file)

    def _add_host(self, folder: Path, name: str) -> None:
        link = self.links[name] = Link(folder / f"{name}.sock", lambda: self.redis.socket)
        self._ports[name] = free_ports(self.processes)
        settings = {"RESYN_REDIS_URL": link.url, "RESYN_SLOTS": "2", "RESYN_PROFILES": "standard"}
        settings |= {"RESYN_WORKER_HTTP_PORT": str(self._ports[name])}
        arguments = ["worker", "--processes", str(self.processes)]
        self.hosts[name] = Part(name, arguments, settings, self.log_file)

    def urls(self, name: str) -> list[str]:
        """Return where the HTTP servers of a part are."""
        count = self.processes if name in self.hosts else 1
        return [f"http://127.0.0.1:{self._ports[name] + index}" for index in range(count)]

    async def ready(self, *names: str, seconds: float = READY_SECONDS) -> None:
        """Wait until these parts, or all of them, can work; else TimeoutError."""
        missing = [url for name in names or self.links for url in self.urls(name)]
        async with asyncio.timeout(seconds):
            while missing := [url for url in missing if not await fetch(f"{url}/readyz")]:
                await asyncio.sleep(0.05)

    def workers(self, host: str) -> list[int]:
        """Return the worker processes of a host; one that runs alone is the host's own."""
        part = self.hosts[host]
        return part.below() if self.processes > 1 else [pid for pid in [part.pid] if pid]

    def jails(self) -> list[int]:
        """Return the processes of all jails that are nsjail or its first child."""
        tree = children()
        workers = [pid for host in self.hosts for pid in self.workers(host)]
        outer = [pid for worker in workers for pid, _ in tree[worker] if _name(pid) == "nsjail"]
        return outer + [pid for jail in outer for pid, _ in tree[jail]]

    def processes_below(self) -> int:
        """Return how many processes the hosts have."""
        tree = children()
        return sum(1 for part in self.hosts.values() for _ in below(tree, part.pid))

    async def start(self) -> None:
        """Start all parts, and wait until they are ready."""
        await self.redis.start()
        for link in self.links.values():
            await link.start()
        for part in (*self.servers.values(), *self.hosts.values()):
            part.start()
        await self.ready()

    async def register(self) -> None:
        """Store the environments of all calls."""
        async with AsyncClient(next(iter(self.addresses.values()))) as client:
            for name, source in ENVIRONMENTS.items():
                await client.register_environment(source, name)
        await self.direct.waitaof(1, 0, 10_000)
        self.registered_bytes = self.redis.newest_file().stat().st_size

    async def stop(self) -> None:
        """End everything, whatever state it is in."""
        for link in self.links.values():
            link.restore()
        parts = [*self.servers.values(), *self.hosts.values()]
        try:
            await asyncio.gather(*(part.drain() for part in parts if part.pid))
        finally:
            for part in parts:
                if part.pid:
                    await part.kill()
            for link in self.links.values():
                await link.stop()
            await self.direct.aclose()
            await self.redis.stop()


def _name(pid: int) -> str:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip()
    return ""


@contextlib.asynccontextmanager
async def running(folder: Path, **counts: int) -> AsyncIterator[Cluster]:
    """Run a cluster with all environments; ClickException if the host cannot build a jail."""
    await asyncio.to_thread(stack.build_profiles, ("standard",))
    cluster = Cluster(folder, **counts)
    with small_disk(cluster.redis.data, _DISK_BYTES):
        try:
            await cluster.start()
            await cluster.register()
            yield cluster
        finally:
            await cluster.stop()


async def rolling_restart(cluster: Cluster, *, redis: bool = True) -> None:
    """Replace every part by SIGTERM, one after the other, each when the last one is ready."""
    for name, part in (*cluster.servers.items(), *cluster.hosts.items()):
        code = await part.drain()
        if code:
            raise RuntimeError(f"{name} ended with {code} at SIGTERM")
        part.start()
        await cluster.ready(name)
    if redis:
        await cluster.redis.stop()
        await cluster.redis.start()
        await cluster.ready()
