"""What a dead worker had in hand is run by another, once, and never for ever."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from redis.asyncio import Redis
from tests.integration.service import Service, until, until_true
from tests.integration.workers import Puppet, Run, Workers, say, score_answer, status, verdict

from resyn.common import redis_keys
from resyn.common.redis_connection import make_group
from resyn.server import metrics
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2, verifier_pb2

POISON = outcome_pb2.FAULT_KIND_POISON


async def bury(redis: Redis, puppet: Puppet) -> None:
    """Let a worker's lease have lapsed."""
    await redis.delete(redis_keys.lease(puppet.name))


def deadly(answer: str) -> tuple[Run, asyncio.Queue[str]]:
    """A verifier whose score is the answer; one of them never ends, and is put into the queue."""
    began: asyncio.Queue[str] = asyncio.Queue()

    async def run(call: call_pb2.Call, _: environment_pb2.Environment) -> call_pb2.CallResult:
        if call.verify.answer == answer:
            began.put_nowait(answer)
            await asyncio.Event().wait()
        return verdict(float(call.verify.answer))

    return run, began


async def test_what_a_dead_worker_had_begun_is_run_by_another(
    service: Service, workers: Workers
) -> None:
    puppet = Puppet(service)
    await puppet.join()
    call = asyncio.create_task(service.verify(answer="0.5"))
    await puppet.take()
    await bury(service.redis, puppet)
    member = await workers()
    outcome = (await call).outcome
    assert outcome.verdict.score == 0.5
    assert (outcome.execution.attempt, outcome.execution.worker) == (2, member.worker.id)


async def test_what_a_dead_worker_had_not_begun_is_run_as_a_first_attempt(
    service: Service, workers: Workers
) -> None:
    puppet = Puppet(service)
    await puppet.join(slots=20)
    names = [f"environment-{index}" for index in range(20)]
    for name in names:
        await service.environment(name, source=name)
    calls = [asyncio.create_task(service.verify(name, "0.5")) for name in names]

    async def all_sent() -> bool:
        return int(await service.redis.xlen(puppet.stream)) == len(names)

    await until_true(all_sent)
    await bury(service.redis, puppet)
    await workers()
    outcomes = [(await call).outcome for call in calls]
    assert {outcome.verdict.score for outcome in outcomes} == {0.5}
    assert {outcome.execution.attempt for outcome in outcomes} == {1}


async def test_a_worker_is_dead_when_its_beats_have_stopped_for_so_long(
    service: Service, workers: Workers
) -> None:
    await workers()
    puppet = Puppet(service)
    await puppet.join(lease_seconds=redis_keys.LEASE_SECONDS)
    await make_group(service.redis, puppet.stream, redis_keys.GROUP)
    batch = call_pb2.CallBatch(
        schema_version=redis_keys.SCHEMA_VERSION,
        batch_id="b",
        reply_stream="r",
        instances=["0"],
        environment_digest="none",
    )
    batch.candidate.profile = "standard"
    batch.calls.add(budget_seconds=60).verify.answer = "1"
    await service.redis.xadd("r", {b"m": b""})
    await service.redis.xadd(puppet.stream, {redis_keys.FIELD: batch.SerializeToString()})
    await puppet.take()
    started = time.monotonic()

    async def answered() -> bool:
        return int(await service.redis.xlen("r")) > 1

    await until_true(answered)
    waited = time.monotonic() - started
    assert redis_keys.LEASE_SECONDS - 0.1 < waited < redis_keys.LEASE_SECONDS + 1


async def test_nothing_of_a_dead_worker_is_left_when_its_entries_are_done(
    service: Service, workers: Workers
) -> None:
    puppet = Puppet(service)
    await puppet.join()
    call = asyncio.create_task(service.verify())
    await puppet.take()
    await bury(service.redis, puppet)
    await workers()
    await call

    async def gone() -> bool:
        known = await service.redis.hexists(redis_keys.WORKERS, puppet.name)
        return not known and not await service.redis.exists(puppet.stream)

    await until_true(gone)


async def test_a_call_that_takes_each_worker_down_is_poison_and_its_neighbours_have_verdicts(
    service: Service, workers: Workers
) -> None:
    run, began = deadly("0.5")
    items = [
        verifier_pb2.VerifyRequest(environment="any", instance_json="0", answer=f"{index / 100}")
        for index in range(100)
    ]
    request = verifier_pb2.VerifyBatchRequest(items=items)
    batch = asyncio.ensure_future(service.verifier.VerifyBatch(request, timeout=60))
    killed = 0
    while not batch.done():
        member = await workers(run, slots=4)
        death = asyncio.create_task(began.get())
        await asyncio.wait({batch, death}, return_when=asyncio.FIRST_COMPLETED)
        if death.done():
            await member.crash()
            killed += 1
        death.cancel()
    outcomes = [result.outcome for result in (await batch).results]
    poisoned = outcomes.pop(50)
    assert [outcome.verdict.score for outcome in outcomes] == [
        index / 100 for index in range(100) if index != 50
    ]
    fault = poisoned.fault
    assert (fault.kind, fault.party, fault.retryable) == (
        POISON,
        outcome_pb2.PARTY_VERIFIER,
        False,
    )
    assert f"{killed} workers died" in fault.message
    assert "the last one with nothing else beside it" in fault.message
    assert 3 <= killed <= 5


async def test_a_call_beside_which_a_worker_died_is_not_blamed_for_another_ones_death(
    service: Service, workers: Workers
) -> None:
    run, began = deadly("0.5")
    await service.environment("other", source="other")
    innocent_began = asyncio.Event()

    async def slow(call: call_pb2.Call, environment: Any) -> call_pb2.CallResult:
        if call.verify.answer == "0.25":
            innocent_began.set()
            await asyncio.sleep(0.2)
        return await run(call, environment)

    guilty = asyncio.create_task(service.verify(answer="0.5", timeout=60))
    innocent = asyncio.create_task(service.verify("other", answer="0.25", timeout=60))
    while not guilty.done():
        member = await workers(slow, slots=4)
        death = asyncio.create_task(began.get())
        await asyncio.wait({guilty, death}, return_when=asyncio.FIRST_COMPLETED)
        if death.done():
            await member.crash()
        death.cancel()
    assert guilty.result().outcome.fault.kind == POISON
    assert (await innocent).outcome.verdict.score == 0.25


async def test_what_the_old_holder_still_says_does_not_count_and_a_difference_is_reported(
    service: Service, workers: Workers
) -> None:
    puppet = Puppet(service)
    await puppet.join()
    call = asyncio.create_task(service.verify(answer="0.5"))
    batch = await puppet.take()
    release = asyncio.Event()

    async def slow(call: call_pb2.Call, _: environment_pb2.Environment) -> call_pb2.CallResult:
        await release.wait()
        return verdict(float(call.verify.answer))

    await bury(service.redis, puppet)
    member = await workers(slow)
    await until(lambda: bool(member.guests.began))
    disagreements, late = value(metrics.DISAGREEMENTS), value(metrics.LATE_RESULTS)
    await puppet.reply(batch, (0, 0.75))
    await until(lambda: value(metrics.LATE_RESULTS) == late + 1)
    release.set()
    assert (await call).outcome.verdict.score == 0.5
    assert value(metrics.DISAGREEMENTS) == disagreements + 1


def value(counter: Any) -> float:
    """What a counter has come to."""
    return float(counter._value.get())


async def test_a_worker_that_was_taken_for_dead_lets_go_and_goes_on(
    service: Service, workers: Workers
) -> None:
    began: list[str] = []
    stuck = asyncio.Event()

    async def run(call: call_pb2.Call, _: environment_pb2.Environment) -> call_pb2.CallResult:
        began.append(call.verify.answer)
        if len(began) == 1:
            await stuck.wait()
        return verdict(float(call.verify.answer))

    first = await workers(run)
    call = asyncio.create_task(service.verify(answer="0.5"))
    await until(lambda: bool(began))
    second = await workers(run)
    first.pause()
    outcome = (await call).outcome
    assert (outcome.verdict.score, outcome.execution.attempt) == (0.5, 2)
    assert outcome.execution.worker == second.worker.id
    first.go_on()
    await until(lambda: first.guests.killed == ["0.5"])
    second.drain()
    await second.running
    assert (await service.verify(answer="0.25")).outcome.verdict.score == 0.25


async def test_several_survivors_run_a_dead_workers_slow_entry_only_once(
    service: Service, workers: Workers
) -> None:
    release = asyncio.Event()

    async def slow(call: call_pb2.Call, _: environment_pb2.Environment) -> call_pb2.CallResult:
        await release.wait()
        return verdict(float(call.verify.answer))

    puppet = Puppet(service)
    await puppet.join()
    call = asyncio.create_task(service.verify(answer="0.5"))
    await puppet.take()
    await bury(service.redis, puppet)
    members = [await workers(slow) for _ in range(3)]
    await until(lambda: any(member.guests.began for member in members))
    await beats(service.redis, 10)
    assert sum(len(member.guests.began) for member in members) == 1
    release.set()
    outcome = (await call).outcome
    assert (outcome.verdict.score, outcome.execution.attempt) == (0.5, 2)


async def beats(redis: Redis, count: int) -> None:
    """Wait until every worker that beats has done so a few times."""
    seen: dict[bytes, set[bytes]] = {}

    async def enough() -> bool:
        stored: Any = await redis.hgetall(redis_keys.WORKERS)
        for name, said in stored.items():
            seen.setdefault(name, set()).add(said)
        return sum(len(said) >= count for said in seen.values()) >= 3

    await until_true(enough)


async def test_an_entry_that_was_stolen_by_a_worker_that_died_is_run_again(
    service: Service, workers: Workers
) -> None:
    await workers(score_answer)
    owner = Puppet(service, "owner")
    await owner.join()
    await service.redis.hdel(redis_keys.WORKERS, owner.name)
    member = await workers()
    stream = redis_keys.calls(member.worker.id, "standard")
    await begin_and_die(service.redis, stream, "thief")


async def begin_and_die(redis: Redis, stream: str, thief: str) -> None:
    """Leave an entry of a living worker's stream in a dead one's hands."""
    batch = call_pb2.CallBatch(
        schema_version=redis_keys.SCHEMA_VERSION, batch_id="b", reply_stream="r", instances=["0"]
    )
    batch.candidate.profile = "standard"
    batch.calls.add(budget_seconds=60).verify.answer = "1"
    await redis.xadd("r", {b"m": b""})
    async with redis.pipeline(transaction=True) as pipe:
        pipe.xadd(stream, {redis_keys.FIELD: batch.SerializeToString()})
        pipe.xreadgroup(redis_keys.GROUP, thief, {stream: ">"})
        await pipe.execute()

    async def answered() -> bool:
        return int(await redis.xlen("r")) > 1

    await until_true(answered)


async def test_an_entry_whose_delivery_was_lost_on_the_way_is_delivered_again(
    service: Service, workers: Workers
) -> None:
    member = await workers()
    stream = redis_keys.calls(member.worker.id, "standard")
    await begin_and_die(service.redis, stream, member.worker.id)
    assert member.guests.began == ["1"]


async def test_a_worker_starts_while_another_removes_a_dead_ones_stream(
    service: Service, workers: Workers
) -> None:
    ghost = Puppet(service, "ghost")
    await service.redis.xadd(ghost.stream, {"a": "b"})  # seen, and its group is gone
    await say(service.redis, status(ghost.name), lease_seconds=0)
    await workers()
    assert (await service.verify(answer="0.5")).outcome.verdict.score == 0.5
