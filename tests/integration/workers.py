"""Workers without jails: puppets that a test moves, and real ones whose guests are functions."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import ConnectionError as RedisConnectionError
from tests.integration.service import Service, until

from resyn.common import redis_keys
from resyn.common.redis_connection import make_group
from resyn.v1 import call_pb2, environment_pb2
from resyn.v1.outcome_pb2 import IsolationLevel
from resyn.workers.errors import SandboxError
from resyn.workers.host import FULL
from resyn.workers.main import Worker
from resyn.workers.quiet import Quiet
from resyn.workers.settings import WorkerSettings
from resyn.workers.standing import Standings

Run = Callable[[call_pb2.Call, environment_pb2.Environment], Awaitable[call_pb2.CallResult]]


def verdict(score: float, seconds: float = 0.0) -> call_pb2.CallResult:
    """A result without its call's id."""
    result = call_pb2.CallResult()
    result.verdict.score = score
    result.execution.execution_seconds = seconds
    return result


async def score_answer(call: call_pb2.Call, _: environment_pb2.Environment) -> call_pb2.CallResult:
    """A verifier whose score is the answer."""
    return verdict(float(call.verify.answer))


def slow_first(release: asyncio.Event) -> Run:
    """A verifier whose score is the answer; it scores 0.0 only after `release`."""

    async def run(call: call_pb2.Call, _: object) -> call_pb2.CallResult:
        if call.verify.answer == "0.0":
            await release.wait()
        return verdict(float(call.verify.answer))

    return run


def status(worker: str, **fields: Any) -> call_pb2.WorkerStatus:
    """What a worker says of itself."""
    said: dict[str, Any] = {
        "profiles": ["standard"],
        "slots": 1,
        "schema_version": redis_keys.SCHEMA_VERSION,
    }
    return call_pb2.WorkerStatus(worker=worker, **(said | fields))


async def say(redis: Redis, said: call_pb2.WorkerStatus, lease_seconds: float = 3600) -> None:
    """Store a worker's beat; without a lease it is dead."""
    await redis.hset(redis_keys.WORKERS, said.worker, said.SerializeToString())
    if lease_seconds:
        await redis.set(redis_keys.lease(said.worker), b"", px=int(lease_seconds * 1000))


class Puppet:
    """A live worker that does only what a test tells it to."""

    def __init__(self, service: Service, name: str = "puppet") -> None:
        self._redis = service.redis
        self._directory = service.directory
        self.name = name
        self.stream = redis_keys.calls(name, "standard")
        self.taken: list[bytes] = []

    async def join(self, slots: int = 1, lease_seconds: float = 3600) -> None:
        """Make the server see this worker, for an hour."""
        await make_group(self._redis, self.stream, redis_keys.GROUP)
        await say(self._redis, status(self.name, slots=slots), lease_seconds)
        await self._directory.look()

    async def take(self) -> call_pb2.CallBatch:
        """Return the next entry."""
        found: Any = await self._redis.xreadgroup(
            redis_keys.GROUP, self.name, {self.stream: ">"}, count=1, block=10_000
        )
        entry_id, fields = found[0][1][0]
        batch = call_pb2.CallBatch.FromString(fields[redis_keys.FIELD])
        self.taken.append(entry_id)
        return batch

    async def reply(
        self, batch: call_pb2.CallBatch, *scores: tuple[int, float], seconds: float = 0.0
    ) -> None:
        """Send verdicts, `(call_id, score)`, in this order."""
        reply = call_pb2.CallReply(batch_id=batch.batch_id)
        for call_id, score in scores:
            reply.results.add(call_id=call_id).MergeFrom(verdict(score, seconds))
        await self._redis.xadd(batch.reply_stream, {redis_keys.FIELD: reply.SerializeToString()})

    async def answer(self, batch: call_pb2.CallBatch, seconds: float = 0.0) -> None:
        """Answer all calls of an entry: the score is the answer."""
        scores = ((call.call_id, float(call.verify.answer)) for call in batch.calls)
        await self.reply(batch, *scores, seconds=seconds)

    async def answer_all(self, count: int, seconds: float = 0.0) -> list[call_pb2.CallBatch]:
        """Take and answer entries until `count` calls are answered; return the entries."""
        batches: list[call_pb2.CallBatch] = []
        while sum(len(batch.calls) for batch in batches) < count:
            batches.append(await self.take())
            await self.answer(batches[-1], seconds)
        return batches

    async def untaken(self) -> int:
        """How many entries wait in this worker's stream."""
        return int(await self._redis.xlen(self.stream)) - len(self.taken)


class Guests:
    """Stands for a worker's pool of jails: runs calls as the test says, and remembers them."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self.instance_json = ""  # of the call that began last
        self.began: list[str] = []
        self.killed: list[str] = []
        self.attempts: set[int] = set()
        self.problem = ""  # of the host, as probes find it
        self.probes = 0

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
        """As JailPool, whose host may have lost its control groups."""
        if self.problem:
            raise OSError(self.problem)
        return 0

    async def probe(self) -> None:
        """As JailPool, on a host where `problem` says whether jails work."""
        self.probes += 1
        if self.problem:
            raise SandboxError(self.problem)

    def __len__(self) -> int:
        return 0


class FakeExecutor:
    """As resyn.workers.executor.Executor, over Guests."""

    def __init__(self, guests: Guests, level: IsolationLevel.ValueType, worker: str) -> None:
        self._guests = guests
        self._worker = worker
        self._quiet = Quiet()
        self.standings = Standings()

    def most_together(self, environment: environment_pb2.Environment, waiting: int) -> int:
        return 1

    def takes_single(self, environment: environment_pb2.Environment) -> bool:
        return False

    async def run(
        self,
        call: call_pb2.Call,
        environment: environment_pb2.Environment,
        attempt: int,
        instance_json: str,
    ) -> call_pb2.CallResult:
        self._guests.instance_json = instance_json
        self._guests.attempts.add(attempt)
        async with self._quiet.among_others():
            result = await self._guests.run(call, environment)
        result.call_id = call.call_id
        result.execution.environment_digest = environment.digest
        result.execution.attempt = attempt
        result.execution.worker = self._worker
        return result

    def alone(self) -> AbstractAsyncContextManager[None]:
        return self._quiet.alone()

    async def close(self) -> None:
        pass


class Member:
    """A real worker without jails."""

    def __init__(self, redis: Redis, run: Run, profiles: list[str], **settings: Any) -> None:
        self.guests = Guests(run)
        pool: Any = self.guests
        self.worker = Worker(WorkerSettings(**settings), redis, pool, FULL, profiles)
        self._stop = asyncio.Event()
        self.running = asyncio.create_task(self.worker.run(self._stop))

    async def crash(self) -> None:
        """What SIGKILL does, and the lapse of the lease after it: nothing is handed back."""
        self.running.cancel()
        await asyncio.wait({self.running})
        await self.worker._backlog.abandon()

    def pause(self) -> None:
        """Stop the beats, as SIGSTOP does; until `go_on` the lease lapses."""
        self._beat = self.worker.presence.beat
        self.worker.presence.beat = self._paused  # type: ignore[method-assign] # as it says

    async def _paused(self) -> None:
        raise RedisConnectionError("paused")

    def go_on(self) -> None:
        """Beat again."""
        self.worker.presence.beat = self._beat  # type: ignore[method-assign] # as before

    def drain(self) -> None:
        """What SIGTERM does."""
        self._stop.set()


class Workers:
    """Starts workers, and stops them all after the test."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._members: list[Member] = []

    async def __call__(
        self,
        run: Run = score_answer,
        slots: int = 1,
        profiles: tuple[str, ...] = ("standard",),
        **settings: Any,
    ) -> Member:
        """Start a worker, and wait until it can be seen."""
        member = Member(self._redis, run, list(profiles), slots=slots, **settings)
        self._members.append(member)
        await until(lambda: not member.worker.presence.problem)
        return member

    async def close(self) -> None:
        """Stop all workers."""
        for member in self._members:
            member.drain()
        async with asyncio.timeout(10):
            running = [member.running for member in self._members]
            await asyncio.gather(*(task for task in running if not task.cancelled()))
