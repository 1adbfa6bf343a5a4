"""The queue protocol under random interleavings: the real server's lane and real workers.

Redis is in memory, jails are functions, time is virtual: a minute of it takes a fraction of one.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import logging
import random
import time
from dataclasses import dataclass
from typing import Any
from unittest import mock

from fakeredis import FakeServer
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
)
from redis.exceptions import RedisError
from tests.integration.workers import FakeExecutor, Guests, verdict
from tests.unit.virtual_time import virtual_time
from tests.unit.wires import Switch, WiredRedis, blocking_reads

from resyn.common import redis_keys
from resyn.server.main import Parts
from resyn.server.settings import ServerSettings
from resyn.server.waiting import Caller, Verification, Work
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2
from resyn.workers.entries import Entry
from resyn.workers.host import FULL
from resyn.workers.main import Worker
from resyn.workers.settings import WorkerSettings

ENVIRONMENT = environment_pb2.Environment(digest="d" * 64, name="any", profile="standard")
# Longer than any recovery: a call that only this ends was lost.
DEADLINE_SECONDS = 10_000.0
# Beyond the time that all calls need one after the other.
SETTLE_SECONDS = 60.0
ANY_MODE = outcome_pb2.ISOLATION_MODE_UNSPECIFIED
MOST_WORKERS = 4
# For all that is of the dead to be removed, beyond the time of calls that run in vain: their worker
# was dead or cut off when they were taken back, and another one has not heard of it.
BUSY_SECONDS = 20.0
# Chooses among what there is.
ANY = st.integers(0, 59)


async def score_after(call: call_pb2.Call, _: object) -> call_pb2.CallResult:
    """A verifier whose answer says how long it takes and what it is worth."""
    seconds, score = call.verify.answer.split()
    await asyncio.sleep(float(seconds))
    return verdict(float(score), float(seconds))


def entries_of_this_time() -> Any:
    """Date entries by the virtual clock: their class has taken hold of the real one."""
    complete = Entry.__post_init__

    def patched(entry: Entry) -> None:
        complete(entry)
        entry.taken = time.monotonic()

    return mock.patch.object(Entry, "__post_init__", patched)


class Member:
    """A worker process: a real worker behind connections of its own."""

    def __init__(self, server: FakeServer) -> None:
        self.switch = Switch()
        redis = WiredRedis(server, self.switch)
        guests: Any = Guests(score_after)
        self.worker = Worker(WorkerSettings(slots=2), redis, guests, FULL, ["standard"])
        self.stop = asyncio.Event()
        self.running = asyncio.create_task(self.worker.run(self.stop))

    async def drain(self) -> bool:
        """What SIGTERM does; False if it never got ready, and has ended by itself."""
        self.stop.set()
        try:
            await self.running
        except RedisError:
            if not self.worker.presence.problem:
                raise
            return False
        return True

    async def crash(self) -> None:
        """End at once: nothing that it does from now on reaches anybody."""
        self.switch.is_cut = True
        self.switch.go_on()
        self.running.cancel()
        await asyncio.gather(self.running, return_exceptions=True)
        await self.worker._backlog.abandon()


@dataclass
class Request:
    """Calls that were submitted together, and their scores."""

    scores: list[float]
    task: asyncio.Task[list[call_pb2.CallResult]]


class QueueMachine(RuleBasedStateMachine):
    """Submits calls, and does to their workers whatever can happen to one."""

    def __init__(self) -> None:
        super().__init__()
        self._stack = contextlib.ExitStack()
        names = (f"worker-{number}" for number in itertools.count())
        patches: dict[str, Any] = {"Executor": FakeExecutor, "new_worker_id": lambda: next(names)}
        self._stack.enter_context(mock.patch.multiple("resyn.workers.main", **patches))
        tokens = random.Random(0)
        self._stack.enter_context(
            mock.patch("secrets.token_hex", lambda size: tokens.randbytes(size).hex())
        )
        self._stack.enter_context(blocking_reads())
        self._stack.enter_context(entries_of_this_time())
        self._runner = self._stack.enter_context(virtual_time())
        self._members: list[Member] = []
        self._requests: list[Request] = []
        self._count = 0
        self._work_seconds = 0.0
        self._server_was_cut = False
        self._losses = 0  # of workers, by whatever
        # Every worker that has made a stream is known: none died before it could say so, and Redis
        # has forgotten none.
        self._whole = True

    @initialize(redis_keeps_all=st.booleans())
    def begin(self, redis_keeps_all: bool) -> None:
        """A server, and a worker that it sees."""
        self._redis_keeps_all = redis_keeps_all
        self._run(self._begin())

    async def _begin(self) -> None:
        self._server = FakeServer()
        self._direct = WiredRedis(self._server, Switch())
        self._switch = Switch()
        await self._store()
        parts = Parts(ServerSettings(), WiredRedis(self._server, self._switch))
        self._lane = parts.lane
        self._serving = contextlib.AsyncExitStack()
        await self._serving.enter_async_context(parts.running())
        self._members.append(Member(self._server))
        await asyncio.sleep(2.0)

    async def _store(self) -> None:
        key = redis_keys.environment(ENVIRONMENT.digest)
        await self._direct.set(key, ENVIRONMENT.SerializeToString())

    def _run(self, work: Any) -> Any:
        return self._runner.run(work)

    @rule(count=st.integers(1, 12), seconds=st.sampled_from([0.0, 0.05, 0.5, 4.0]))
    def submit(self, count: int, seconds: float) -> None:
        """Calls of one request."""

        async def begin() -> None:
            works: list[Work] = []
            scores = [(self._count + index) % 101 / 100 for index in range(count)]
            for score in scores:
                self._count += 1
                answer = f"{seconds} {score}"
                works.append(Verification(f"r{self._count}", "0", answer, False, ANY_MODE))
            deadline = asyncio.get_running_loop().time() + DEADLINE_SECONDS
            caller = Caller(deadline, f"r{self._count}")
            task = asyncio.create_task(self._lane.run_all(ENVIRONMENT, works, caller))
            self._requests.append(Request(scores, task))
            self._work_seconds += count * seconds
            await asyncio.sleep(0)

        self._run(begin())

    @rule(seconds=st.sampled_from([0.001, 0.01, 0.1, 0.6, 1.5, 3.5, 8.0]))
    def let_time_pass(self, seconds: float) -> None:
        """Takes, runs, replies, beats, adoptions: whatever is due."""
        self._run(asyncio.sleep(seconds))

    @precondition(lambda self: len(self._members) < MOST_WORKERS)
    @rule()
    def worker_starts(self) -> None:
        """Another worker joins."""

        async def begin() -> None:
            self._members.append(Member(self._server))

        self._run(begin())

    @precondition(lambda self: self._members)
    @rule(which=ANY)
    def worker_crashes(self, which: int) -> None:
        """SIGKILL."""
        member = self._members[which % len(self._members)]
        self._members.remove(member)
        self._losses += 1
        self._whole = self._whole and not member.worker.presence.problem
        self._run(member.crash())

    @precondition(lambda self: self._members)
    @rule(which=ANY)
    def worker_pauses_or_goes_on(self, which: int) -> None:
        """SIGSTOP, or SIGCONT."""
        member = self._members[which % len(self._members)]
        self._losses += not member.switch.paused
        (member.switch.go_on if member.switch.paused else member.switch.pause)()

    @precondition(lambda self: self._members)
    @rule(which=ANY)
    def worker_is_cut_off_or_returns(self, which: int) -> None:
        """Its network goes, or comes."""
        member = self._members[which % len(self._members)]
        self._losses += not member.switch.is_cut
        member.switch.is_cut = not member.switch.is_cut

    @precondition(lambda self: self._members)
    @rule(which=ANY)
    def worker_drains(self, which: int) -> None:
        """SIGTERM, to one that can hear it."""
        member = self._members[which % len(self._members)]
        if not member.switch.paused and not member.switch.is_cut:
            self._members.remove(member)
            self._run(self._end([member]))

    @rule()
    def server_is_cut_off_or_returns(self) -> None:
        """Its network goes, or comes."""
        self._server_was_cut = True
        self._switch.is_cut = not self._switch.is_cut

    @precondition(lambda self: self._requests)
    @rule(which=ANY)
    def caller_goes(self, which: int) -> None:
        """A caller takes all its calls back; it may have had them."""
        request = self._requests[which % len(self._requests)]

        async def cancel() -> None:
            if request.task.cancel():
                self._requests.remove(request)
                await asyncio.gather(request.task, return_exceptions=True)

        self._run(cancel())

    @precondition(lambda self: not self._redis_keeps_all)
    @rule(which=ANY)
    def redis_loses_a_key(self, which: int) -> None:
        """A key of the queue goes."""
        self._whole = False

        async def lose() -> None:
            kept = redis_keys.environment(ENVIRONMENT.digest).encode()
            if keys := sorted({*await self._direct.keys("resyn:*")} - {kept}):
                await self._direct.delete(keys[which % len(keys)])

        self._run(lose())

    @precondition(lambda self: not self._redis_keeps_all)
    @rule()
    def redis_loses_everything(self) -> None:
        """Redis comes back empty, but for what an operator restores."""
        self._whole = False

        async def lose() -> None:
            await self._direct.flushall()
            await self._store()

        self._run(lose())

    def teardown(self) -> None:
        """Leave the system alone: every call ends as it must, and nothing stays."""
        try:
            if hasattr(self, "_direct"):
                self._run(self._settle())
        finally:
            self._stack.close()

    async def _settle(self) -> None:
        self._switch.is_cut = False
        for member in self._members:
            member.switch.is_cut = False
            member.switch.go_on()
        last = Member(self._server)
        try:
            await self._check_outcomes()
            await self._end(self._members)
            await self._check_nothing_stays(last)
        finally:
            await self._end([last])
            await self._serving.aclose()

    async def _end(self, members: list[Member]) -> None:
        for member in members:
            self._whole &= await member.drain()

    async def _check_outcomes(self) -> None:
        tasks = [request.task for request in self._requests]
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=SETTLE_SECONDS + self._work_seconds)
            for task in late:
                task.cancel()
            assert not late, "a call was lost"
        for request in self._requests:
            results = request.task.result()
            assert len(results) == len(request.scores)
            for result, score in zip(results, request.scores, strict=True):
                self._check(result, score)

    def _check(self, result: call_pb2.CallResult, score: float) -> None:
        if result.WhichOneof("result") == "verdict":
            assert result.verdict.score == score
        elif result.fault.kind == outcome_pb2.FAULT_KIND_INFRASTRUCTURE:
            assert self._server_was_cut, result.fault
        else:
            assert result.fault.kind == outcome_pb2.FAULT_KIND_POISON, result.fault
            assert self._losses > 2, result.fault

    async def _check_nothing_stays(self, last: Member) -> None:
        """All callers have gone, and all workers but one: no entry is left, and no other stream."""
        own = redis_keys.calls(last.worker.id, "standard")
        async with asyncio.timeout(BUSY_SECONDS + self._work_seconds):
            while await self._known_workers() != [last.worker.id] or await self._direct.xlen(own):
                await asyncio.sleep(0.5)
        if self._whole:
            streams = [each async for each in self._direct.scan_iter(redis_keys.calls("*", "*"))]
            assert streams == [own.encode()]

    async def _known_workers(self) -> list[str]:
        known: list[Any] = await self._direct.hkeys(redis_keys.WORKERS)
        return [worker.decode() for worker in known]


QueueMachine.TestCase.settings = settings(
    max_examples=60,
    stateful_step_count=20,
    deadline=None,
    derandomize=True,
    phases=(Phase.generate,),
)


class TestQueue(QueueMachine.TestCase):  # type: ignore[misc, valid-type] # made by hypothesis
    """Runs the machine; what it breaks on purpose is not worth a line in the log."""

    def setUp(self) -> None:
        self._level = logging.getLogger("resyn").level
        logging.getLogger("resyn").setLevel(logging.CRITICAL)

    def tearDown(self) -> None:
        logging.getLogger("resyn").setLevel(self._level)
