"""Interleavings of the call lane that must not cost anybody a verdict; each was found by review."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from redis.asyncio import Redis
from tests.integration.service import Service, until, until_true
from tests.integration.test_dead_workers import begin_and_die, bury
from tests.integration.workers import Member, Puppet, Workers, say, slow_first, status, verdict

from resyn.common import redis_keys
from resyn.common.redis_connection import make_group
from resyn.common.roll_call import RollCall
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2
from resyn.workers.adoption import Adoption
from resyn.workers.queue import BEGUN_AS_SUSPECT, CallQueue

# Longer than a read of replies blocks.
A_READ_SECONDS = 1.5


@pytest.fixture
async def release(workers: Workers) -> AsyncIterator[asyncio.Event]:
    """What slow guests wait for, at the latest for the end of the test."""
    event = asyncio.Event()
    yield event
    event.set()


def stream_of(member: Member) -> str:
    """A worker's stream."""
    return redis_keys.calls(member.worker.id, "standard")


def batch_of(batch_id: str, text: str = "0", budget_seconds: float = 60) -> dict[Any, Any]:
    """An entry with one call, whose server keeps no stream."""
    batch = call_pb2.CallBatch(
        schema_version=redis_keys.SCHEMA_VERSION,
        batch_id=batch_id,
        reply_stream="none",
        instances=[text],
    )
    batch.candidate.profile = "standard"
    batch.calls.add(budget_seconds=budget_seconds).verify.answer = "1"
    return {redis_keys.FIELD: batch.SerializeToString(), redis_keys.BATCH: batch_id}


@contextlib.asynccontextmanager
async def full(redis: Redis, limit_bytes: int = 1) -> AsyncIterator[None]:
    """Have Redis take nothing more meanwhile."""
    await redis.config_set("maxmemory", limit_bytes)
    try:
        yield
    finally:
        await redis.config_set("maxmemory", 0)


async def seen(began: asyncio.Queue[str], answer: str) -> None:
    """Wait until a call has begun."""
    async with asyncio.timeout(10):
        while await began.get() != answer:
            pass


# Blame.


async def test_a_slow_call_is_not_poison_because_others_take_down_each_worker_that_runs_it(
    service: Service, workers: Workers, release: asyncio.Event
) -> None:
    for name in ("innocent", "guilty"):
        await service.environment(name, source=name)
    began: asyncio.Queue[str] = asyncio.Queue()

    async def run(call: call_pb2.Call, _: environment_pb2.Environment) -> call_pb2.CallResult:
        began.put_nowait(call.verify.answer)
        await release.wait()
        return verdict(0.25)

    innocent = asyncio.create_task(service.verify("innocent", "0.25", timeout=60))
    guilty = []
    for death in range(2):  # each by a call that no worker has died of before
        member = await workers(run, slots=4)
        await seen(began, "0.25")
        guilty.append(asyncio.create_task(service.verify("guilty", f"{death}", timeout=3)))
        await seen(began, f"{death}")
        await member.crash()
    await asyncio.gather(*guilty)
    await workers()
    outcome = (await innocent).outcome
    assert outcome.fault.kind != outcome_pb2.FAULT_KIND_POISON
    assert outcome.verdict.score == 0.25


async def test_leases_that_lapse_all_at_once_convict_nobody(
    service: Service, workers: Workers, release: asyncio.Event
) -> None:
    holder, other = [await workers(slow_first(release)) for _ in range(2)]
    call = asyncio.create_task(service.verify(answer="0.0", timeout=60))
    await until(lambda: bool(holder.guests.began or other.guests.began))
    if other.guests.began:
        holder, other = other, holder
    for _ in range(3):  # Redis was away for longer than a lease; no worker ever died
        other.guests.began.clear()
        holder.pause()  # the other one is connected again a few beats earlier
        await service.redis.delete(*(redis_keys.lease(each.worker.id) for each in (holder, other)))
        await beats(service.redis, other, 4)
        holder.go_on()
        await beats(service.redis, holder, 1)
        if other.guests.began:  # it has taken over what was in a living worker's hands
            holder, other = other, holder
    release.set()
    assert (await call).outcome.fault.kind != outcome_pb2.FAULT_KIND_POISON


async def beats(redis: Redis, member: Member, count: int) -> None:
    """Wait until a worker has beaten so often."""
    said: set[bytes] = set()

    async def enough() -> bool:
        stored: Any = await redis.hget(redis_keys.WORKERS, member.worker.id)
        said.add(stored)
        return len(said) > count

    await until_true(enough)


# Notices.


async def test_a_takeover_that_is_read_twice_kills_nothing(
    service: Service, workers: Workers, release: asyncio.Event
) -> None:
    puppet = Puppet(service)
    await puppet.join()
    call = asyncio.create_task(service.verify(answer="0.0", timeout=8))
    await puppet.take()
    await bury(service.redis, puppet)
    member = await workers(slow_first(release))
    await until(lambda: bool(member.guests.began))
    service.parts._look_again()  # as RedisWatch does when another Redis answers
    await asyncio.sleep(A_READ_SECONDS)  # the notice is read again, and nothing shows it
    assert member.guests.killed == []
    release.set()
    assert (await call).outcome.WhichOneof("result") == "verdict"


# Entries that nobody has in hand.


async def test_a_stolen_entry_that_never_arrived_is_run_though_both_workers_live(
    service: Service, workers: Workers, release: asyncio.Event
) -> None:
    owner, thief = [await workers() for _ in range(2)]
    thief.worker._queue.stolen_from[stream_of(owner)] = time.monotonic()  # as before it reads
    await begin_and_die(service.redis, stream_of(owner), thief.worker.id)
    assert sorted(owner.guests.began + thief.guests.began) == ["1"]


async def test_what_could_not_be_handed_back_is_handed_back_later(
    service: Service, workers: Workers, release: asyncio.Event
) -> None:
    failing = await workers(slow_first(release))
    call = asyncio.create_task(service.verify(answer="0.0", timeout=4))
    await until(lambda: bool(failing.guests.began))
    failing.guests.problem = "no uid is left"
    async with full(service.redis):
        await failing.worker._ejection._leave("its host fails")
    await workers()
    outcome = (await call).outcome
    assert outcome.WhichOneof("result") == "verdict", outcome.fault.message


async def test_workers_that_are_busy_relieve_one_that_is_out_of_service(redis: Redis) -> None:
    queue = CallQueue(redis, "busy", ["standard"])
    await queue.open()
    ejected = redis_keys.calls("ejected", "standard")
    await make_group(redis, ejected, redis_keys.GROUP)
    await redis.xadd(ejected, batch_of("left behind"))
    said = status("ejected", ejected="its host fails")
    await say(redis, said)
    adoption = Adoption(redis, "busy", ["standard"], queue)
    taken: list[str] = []
    for index in range(3):  # its own stream is never empty
        await redis.xadd(redis_keys.calls("busy", "standard"), batch_of(f"own {index}"))
        await adoption.run(RollCall({"ejected": said}, {}))
        taken += [entry.batch.batch_id for entry in await queue.take()]
    assert "left behind" in taken


async def test_entries_of_a_dead_worker_do_not_keep_a_full_redis_full(
    service: Service, workers: Workers, release: asyncio.Event
) -> None:
    member = await workers()
    member.pause()
    stream = redis_keys.calls("dead", "standard")
    await make_group(service.redis, stream, redis_keys.GROUP)
    for index in range(16):  # what their callers have long given up
        await service.redis.xadd(stream, batch_of(str(index), "0" * (1 << 20), budget_seconds=0.1))
    await say(service.redis, status("dead"), lease_seconds=0)
    used = int((await service.redis.info("memory"))["used_memory"])
    async with full(service.redis, used - (2 << 20)):
        member.go_on()

        async def gone() -> bool:
            return not await service.redis.xlen(stream)

        await until_true(gone)


async def test_an_environment_that_cannot_be_read_costs_no_worker(
    service: Service, workers: Workers, release: asyncio.Event
) -> None:
    digest = await service.environment()
    await service.warm(digest)
    member = await workers()
    await service.redis.set(redis_keys.environment(digest), b"\xff\xff torn")
    outcome = (await service.verify(digest, timeout=3)).outcome
    assert not member.running.done()
    assert outcome.WhichOneof("result") == "verdict"  # the second try brings the environment along


# Who shares an execution.


async def test_who_joined_a_call_with_less_time_gets_a_verdict_though_a_worker_cut_it_off(
    service: Service, workers: Workers, release: asyncio.Event
) -> None:
    await service.environment("sure", source="sure", deterministic=True)
    await service.warm("sure")

    async def run(call: call_pb2.Call, _: environment_pb2.Environment) -> call_pb2.CallResult:
        await asyncio.sleep(1)
        return verdict(float(call.verify.answer))

    member = await workers(run)
    first = asyncio.create_task(service.verify("sure", "0.5", timeout=0.6))
    await until(lambda: bool(member.guests.began))
    second = asyncio.create_task(service.verify("sure", "0.5", timeout=10))
    assert (await first).outcome.HasField("fault")
    outcome = (await second).outcome
    assert outcome.WhichOneof("result") == "verdict", outcome.fault.message


async def test_who_joined_a_call_that_may_not_wait_long_waits_as_long_as_it_may(
    service: Service, workers: Workers, release: asyncio.Event
) -> None:
    await service.environment("sure", source="sure", deterministic=True)
    await service.warm("sure")
    member = await workers(slow_first(release))
    blocking = asyncio.create_task(service.verify(answer="0.0"))
    await until(lambda: bool(member.guests.began))
    first = asyncio.create_task(service.verify("sure", "0.5", queue_seconds="0.3"))
    await until(lambda: service.lane.waiting == 2)
    second = asyncio.create_task(service.verify("sure", "0.5"))
    assert (await first).outcome.fault.kind == outcome_pb2.FAULT_KIND_QUEUE_DEADLINE
    release.set()
    outcome = (await second).outcome
    await blocking
    assert outcome.WhichOneof("result") == "verdict", outcome.fault.message


async def test_a_call_that_somebody_waits_for_does_not_wait_behind_an_equal_one_of_a_job(
    service: Service, workers: Workers, release: asyncio.Event
) -> None:
    await service.environment("sure", source="sure", deterministic=True)
    await service.environment("long", source="long")
    for name in ("sure", "long"):
        await service.warm(name)
    member = await workers(slow_first(release), slots=2)
    jobs = [asyncio.create_task(service.verify("long", "0.0", work_class="bulk"))]
    await until(lambda: bool(member.guests.began))
    jobs.append(asyncio.create_task(service.verify("sure", "0.5", work_class="bulk")))
    await until(lambda: service.lane.waiting == 2)
    outcome = (await service.verify("sure", "0.5", timeout=2)).outcome
    release.set()
    await asyncio.gather(*jobs)
    assert outcome.WhichOneof("result") == "verdict", outcome.fault.message


# Whose turn it is.


@pytest.mark.parametrize(
    ("tenants", "count"), [(1, 24), (3, 6)], ids=["more than is taken ahead", "of several tenants"]
)
async def test_slow_jobs_leave_a_slot_to_a_call_that_somebody_waits_for(
    service: Service, workers: Workers, release: asyncio.Event, tenants: int, count: int
) -> None:
    member = await workers(slow_first(release), slots=4)
    names = [f"environment-{index}" for index in range(count)]
    for name in (*names, "quick"):
        await service.environment(name, source=name)
        await service.warm(name)
    jobs = [
        asyncio.create_task(
            service.verify(name, "0.0", work_class="bulk", tenant=f"tenant-{index % tenants}")
        )
        for index, name in enumerate(names)
    ]
    await until(lambda: len(member.guests.began) >= 3)
    outcome = (await service.verify("quick", "0.5", timeout=2)).outcome
    release.set()
    await asyncio.gather(*jobs)
    assert outcome.WhichOneof("result") == "verdict", outcome.fault.message


async def test_a_call_that_may_not_wait_long_is_told_in_time_though_no_worker_has_read_it(
    service: Service,
) -> None:
    puppet = Puppet(service)  # busy: it takes nothing
    await puppet.join()
    call = service.verify(answer="0.5", queue_seconds="0.3", timeout=10)
    outcome = (await asyncio.wait_for(call, 3)).outcome
    assert outcome.fault.kind == outcome_pb2.FAULT_KIND_QUEUE_DEADLINE


async def test_a_worker_that_leaves_marks_nothing_as_begun(
    service: Service, workers: Workers, release: asyncio.Event
) -> None:
    member = await workers()
    member.pause()
    stream = stream_of(member)
    fields = batch_of("unseen")
    async with service.redis.pipeline(transaction=True) as pipe:
        pipe.xadd(stream, fields)
        pipe.xreadgroup(redis_keys.GROUP, member.worker.id, {stream: ">"})
        await pipe.execute()
    async with full(service.redis):
        [pending] = await member.worker._adoption._pending(stream)
        assert await member.worker._adoption._claim(stream, pending, 0.0)
        [pending] = await member.worker._adoption._pending(stream)
        assert int(pending["times_delivered"]) < BEGUN_AS_SUSPECT
        await member.worker._adoption.leave()
    assert await member.worker._adoption._pending(stream) == []  # its server sends it again
    member.go_on()
