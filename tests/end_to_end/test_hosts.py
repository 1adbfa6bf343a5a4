"""A server and workers on several hosts: they join, leave, are cut off and return under load."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import secrets
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from bench.chaos.calls import ENVIRONMENTS
from bench.chaos.ledger import Ledger
from bench.chaos.load import Load
from bench.chaos.parts import Part, RedisPart, fetch
from bench.chaos.ports import free_ports
from tests.conftest import need
from tests.end_to_end.lan import Host, Lan, missing

from resyn.cli import stack
from resyn.client import AsyncClient

SEED = 7
HOSTS = 3
WORKER_PORT = 9100
JOIN_SECONDS, NOTICE_SECONDS = 60.0, 15.0


class Network:
    """The parts: Redis and the server beside the test, each worker on a host of its own."""

    def __init__(self, lan: Lan, hosts: list[Host], folder: Path) -> None:
        port = free_ports(3)
        self.address = f"{lan.address}:{port}"
        self.redis = RedisPart(folder, port=port + 1, address=lan.address)
        password = secrets.token_urlsafe(16)
        self._password = password
        url = f"redis://:{password}@{lan.address}:{port + 1}/0"
        self.log_file = folder / "service.log"
        self._metrics = f"http://{lan.address}:{port + 2}/metrics"
        http = {"RESYN_SERVER_HTTP_ADDRESS": lan.address, "RESYN_SERVER_HTTP_PORT": str(port + 2)}
        settings = {"RESYN_REDIS_URL": url, "RESYN_LISTEN": self.address, **http}
        self.server = Part("server", ["server"], settings, self.log_file)
        self.hosts = hosts
        self.workers = [self._worker(host, url) for host in hosts]

    def _worker(self, host: Host, url: str) -> Part:
        settings = {"RESYN_REDIS_URL": url, "RESYN_SLOTS": "2", "RESYN_PROFILES": "standard"}
        settings |= {"RESYN_WORKER_HTTP_ADDRESS": host.address}
        settings |= {"RESYN_WORKER_HTTP_PORT": str(WORKER_PORT)}
        return Part(host.name, ["worker"], settings, self.log_file, host.prefix)

    async def start(self) -> None:
        """Start everything, and store the environments."""
        await self.redis.start()
        await self.redis.set_password(self._password)
        for part in (self.server, *self.workers):
            part.start()
        await self.sees(HOSTS, JOIN_SECONDS)
        async with AsyncClient(self.address) as client:
            for name, source in ENVIRONMENTS.items():
                await client.register_environment(source, name)

    async def sees(self, count: int, seconds: float = NOTICE_SECONDS) -> None:
        """Wait until the server sees so many workers."""
        wanted = re.compile(rf"^resyn_server_workers {count}\.0$", re.MULTILINE)
        async with asyncio.timeout(seconds):
            while not wanted.search(await fetch(self._metrics)):
                await asyncio.sleep(0.05)

    async def stop(self) -> None:
        """End everything."""
        parts = [part for part in (self.server, *self.workers) if part.pid]
        await asyncio.gather(*(part.drain() for part in parts))
        await self.redis.stop()


@pytest.fixture
async def network(tmp_path: Path) -> AsyncIterator[Network]:
    """Three hosts with a worker each; a worker that is not up when the test ends is started."""
    if os.geteuid() != 0 or missing():
        need("root with iproute2", missing() or "only root can make network namespaces")
    await asyncio.to_thread(stack.build_profiles, ("standard",))
    lan = Lan()
    with lan.hosts(HOSTS) as hosts:
        made = Network(lan, hosts, tmp_path)
        try:
            await made.start()
            yield made
        finally:
            await made.stop()


@contextlib.asynccontextmanager
async def load_on(network: Network) -> AsyncIterator[Ledger]:
    """Verify all the time; at the end every call has had its own outcome, and nothing else."""
    ledger = Ledger()
    load = Load([network.address], ledger, SEED)
    load.start()
    try:
        yield ledger
    finally:
        await load.stop()
    ledger.close()
    assert ledger.holds, "\n".join(map(str, ledger.examples))
    assert not ledger.service_faults, ledger.fault_messages


async def some_verdicts(ledger: Ledger, count: int = 50) -> None:
    """Wait until so many more verdicts have come."""
    goal = ledger.verdicts + count
    async with asyncio.timeout(30):
        while ledger.verdicts < goal:
            await asyncio.sleep(0.02)


async def test_workers_on_other_hosts_leave_and_join_and_no_call_notices(network: Network) -> None:
    async with load_on(network) as ledger:
        await some_verdicts(ledger)
        for worker in network.workers:
            assert await worker.drain() == 0
            await network.sees(HOSTS - 1)
            await some_verdicts(ledger)
            worker.start()
            await network.sees(HOSTS, JOIN_SECONDS)


async def test_a_host_that_is_cut_off_delays_its_calls_and_comes_back(network: Network) -> None:
    async with load_on(network) as ledger:
        await some_verdicts(ledger)
        network.hosts[0].unplug()
        await network.sees(HOSTS - 1)
        await some_verdicts(ledger)
        network.hosts[0].plug_in()
        await network.sees(HOSTS, JOIN_SECONDS)
        await some_verdicts(ledger)


async def test_a_host_that_dies_is_replaced_by_those_that_live(network: Network) -> None:
    async with load_on(network) as ledger:
        await some_verdicts(ledger)
        await network.workers[1].kill()
        await network.sees(HOSTS - 1)
        await some_verdicts(ledger)
