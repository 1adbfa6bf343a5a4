"""Workers share what there is to do: they steal when idle, and leave without losing anything."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from tests.integration.service import Service, until, until_true
from tests.integration.workers import Member, Puppet, Workers, say, status, verdict

from resyn.common import redis_keys
from resyn.v1 import call_pb2, environment_pb2, verifier_pb2
from resyn.workers.backlog import ENTRIES_AHEAD

# Entries that a worker with one slot has in hand.
HELD = 1 + ENTRIES_AHEAD


class Slow:
    """Guests that take until the test says."""

    def __init__(self) -> None:
        self.go = asyncio.Event()

    async def __call__(
        self, call: call_pb2.Call, _: environment_pb2.Environment
    ) -> call_pb2.CallResult:
        """Run one call."""
        await self.go.wait()
        return verdict(float(call.verify.answer), seconds=0.5)


async def ask(service: Service, names: Iterable[str]) -> list[asyncio.Task[float]]:
    """Send one call in each of these environments: each leaves in an entry of its own."""

    async def score(name: str) -> float:
        return (await service.verify(name, "0.5")).outcome.verdict.score

    tasks = []
    for name in names:
        await service.environment(name, source=name)
        tasks.append(asyncio.create_task(score(name)))
    return tasks


async def sent(service: Service, member: Member, count: int) -> None:
    """Wait until a worker has been given so many entries."""
    stream = redis_keys.calls(member.worker.id, "standard")

    async def there() -> bool:
        return int(await service.redis.xlen(stream)) == count

    await until_true(there)


async def test_an_idle_worker_takes_what_waits_for_a_busy_one(
    service: Service, workers: Workers
) -> None:
    slow = Slow()
    busy = await workers(slow)
    calls = await ask(service, [f"environment-{index}" for index in range(8)])
    await sent(service, busy, 8)
    idle = await workers()
    # The busy one keeps what it has begun and what it has taken ahead.
    await until(lambda: len(idle.guests.began) >= 8 - 1 - ENTRIES_AHEAD)
    slow.go.set()
    assert await asyncio.gather(*calls) == [0.5] * 8
    assert len(busy.guests.began) + len(idle.guests.began) == 8


async def test_a_worker_takes_only_work_of_profiles_that_it_offers(
    service: Service, workers: Workers
) -> None:
    slow = Slow()
    busy = await workers(slow)
    stranger = await workers(profiles=("another",))
    calls = await ask(service, [f"environment-{index}" for index in range(4)])
    await sent(service, busy, 4)
    slow.go.set()
    assert await asyncio.gather(*calls) == [0.5] * 4
    assert stranger.guests.began == []


async def test_a_draining_worker_finishes_what_it_began_and_others_run_the_rest(
    service: Service, workers: Workers
) -> None:
    slow = Slow()
    leaving = await workers(slow)
    calls = await ask(service, [f"environment-{index}" for index in range(20)])
    await sent(service, leaving, 20)
    await until(lambda: bool(leaving.guests.began))
    leaving.drain()
    staying = await workers()
    await until(lambda: len(staying.guests.began) >= 20 - HELD - 1)
    assert not leaving.running.done()
    slow.go.set()
    assert await asyncio.gather(*calls) == [0.5] * 20
    await leaving.running
    assert len(leaving.guests.began) <= HELD + 1  # one was perhaps on its way to it
    assert (await service.verify(answer="0.25")).outcome.verdict.score == 0.25


async def test_a_worker_whose_grace_is_over_hands_back_what_it_has_and_nobody_is_blamed(
    service: Service, workers: Workers
) -> None:
    slow = Slow()
    leaving = await workers(slow, drain_seconds=0.1)
    calls = await ask(service, [f"environment-{index}" for index in range(6)])
    await until(lambda: bool(leaving.guests.began))
    leaving.drain()
    await leaving.running
    staying = await workers()
    assert await asyncio.gather(*calls) == [0.5] * 6
    assert len(staying.guests.began) == 6
    assert staying.guests.attempts == {1}


async def test_a_worker_that_left_leaves_nothing_behind(service: Service, workers: Workers) -> None:
    leaving = await workers()
    await workers()
    leaving.drain()
    await leaving.running
    stream = redis_keys.calls(leaving.worker.id, "standard")

    async def gone() -> bool:
        known = await service.redis.hexists(redis_keys.WORKERS, leaving.worker.id)
        return not known and not await service.redis.exists(stream)

    await until_true(gone)


async def test_workers_that_come_and_go_under_load_lose_no_call(
    service: Service, workers: Workers
) -> None:
    async def quick(call: call_pb2.Call, _: object) -> call_pb2.CallResult:
        await asyncio.sleep(0.002)
        return verdict(float(call.verify.answer), seconds=0.002)

    async def batch(name: str) -> list[float]:
        items = [
            verifier_pb2.VerifyRequest(environment=name, instance_json="0", answer=f"0.{index:03}")
            for index in range(150)
        ]
        request = verifier_pb2.VerifyBatchRequest(items=items)
        response = await service.verifier.VerifyBatch(request, timeout=20)
        return [result.outcome.verdict.score for result in response.results]

    names = [f"environment-{index}" for index in range(6)]
    for name in names:
        await service.environment(name, source=name)
    member = await workers(quick)
    loads = [asyncio.create_task(batch(name)) for name in names]
    for _ in range(6):
        await until(lambda: len(member.guests.began) > 10)  # noqa: B023 # awaited in this turn
        newcomer = await workers(quick)
        member.drain()
        member = newcomer
    expected = [index / 1000 for index in range(150)]
    assert await asyncio.gather(*loads) == [expected] * len(names)


async def test_entries_go_to_a_worker_only_while_it_can_be_seen(
    service: Service, workers: Workers
) -> None:
    ghost = Puppet(service, "ghost")
    await say(service.redis, status(ghost.name, slots=64))  # it beats, but has no stream
    await service.directory.look()
    await workers()
    scores = [(await service.verify(answer="0.5")).outcome.verdict.score for _ in range(20)]
    assert scores == [0.5] * 20
    assert not await service.redis.exists(ghost.stream)
