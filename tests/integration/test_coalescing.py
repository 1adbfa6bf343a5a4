"""Calls leave the server in entries: alone when alone, together when many, by what they cost."""

from __future__ import annotations

import asyncio
from typing import Any

from prometheus_client import REGISTRY
from tests.integration.service import Service, until, until_true
from tests.integration.workers import Puppet, verdict

from resyn.common import redis_keys
from resyn.v1 import call_pb2, outcome_pb2, verifier_pb2


async def ask(service: Service, count: int, environment: str = "any") -> list[float]:
    """Score many answers, each in an RPC of its own."""
    calls = (service.verify(environment, str(index / count)) for index in range(count))
    return [response.outcome.verdict.score for response in await asyncio.gather(*calls)]


async def entries(
    service: Service, puppet: Puppet, count: int, seconds: float
) -> list[call_pb2.CallBatch]:
    """Score many answers at once that take so long each; return the entries that they left in."""
    asked = asyncio.create_task(ask(service, count))
    # The worker is busy until all calls have come.
    early = [await puppet.take(), await puppet.take()]
    unsent = count - sum(len(batch.calls) for batch in early)
    await until(lambda: REGISTRY.get_sample_value("resyn_server_unsent_calls") == unsent)
    for batch in early:
        await puppet.answer(batch, seconds)
    late = await puppet.answer_all(unsent, seconds)
    assert await asked == [index / count for index in range(count)]
    return early + late


async def test_a_lone_call_leaves_alone_and_at_once(service: Service) -> None:
    puppet = Puppet(service)
    await puppet.join()
    call = asyncio.create_task(service.verify(answer="0.5"))
    batch = await puppet.take()
    assert [each.verify.answer for each in batch.calls] == ["0.5"]
    assert batch.calls[0].waited_seconds < 0.1
    await puppet.reply(batch, (0, 0.5))
    assert (await call).outcome.verdict.score == 0.5


async def test_500_calls_of_one_environment_leave_in_few_entries(service: Service) -> None:
    puppet = Puppet(service)
    await puppet.join()
    batches = await entries(service, puppet, 500, seconds=0.0001)
    assert len(batches) < 50
    assert sum(len(batch.calls) for batch in batches) == 500


async def test_cheap_calls_get_large_entries_and_slow_ones_entries_of_their_own(
    service: Service,
) -> None:
    puppet = Puppet(service)
    await puppet.join()
    cheap = await entries(service, puppet, 300, seconds=0.0001)
    assert max(len(batch.calls) for batch in cheap) > 20
    slow = await entries(service, puppet, 60, seconds=2.0)
    assert len(slow[-1].calls) == 1


async def test_different_environments_never_share_an_entry(service: Service) -> None:
    names = [f"environment-{index}" for index in range(5)]
    digests = {await service.environment(name, source=name): name for name in names}
    puppet = Puppet(service)
    await puppet.join()
    items = [
        verifier_pb2.VerifyRequest(environment=name, instance_json=f'"{name}"', answer="1")
        for _ in range(20)
        for name in names
    ]
    batch = service.verifier.VerifyBatch(verifier_pb2.VerifyBatchRequest(items=items))
    seen = set()
    for entry in await puppet.answer_all(len(items)):
        name = digests[entry.environment_digest]
        assert list(entry.instances) == [f'"{name}"']
        seen.add(name)
    assert seen == set(names)
    assert len((await batch).results) == len(items)


async def test_verdicts_and_instances_of_one_environment_do_not_share_an_entry(
    service: Service,
) -> None:
    puppet = Puppet(service)
    await puppet.join(slots=2)
    verdict = asyncio.create_task(service.verify())
    request = verifier_pb2.GenerateInstancesRequest(environment="any", difficulty=1)
    reading = asyncio.ensure_future(service.verifier.GenerateInstances(request).read())
    batches = [await puppet.take(), await puppet.take()]
    assert sorted(batch.calls[0].WhichOneof("work") or "" for batch in batches) == [
        "generate",
        "verify",
    ]
    verdict.cancel()
    reading.cancel()
    await asyncio.gather(verdict, reading, return_exceptions=True)


async def test_few_entries_are_open_at_a_time_so_that_late_calls_can_still_join(
    service: Service,
) -> None:
    puppet = Puppet(service)
    await puppet.join(slots=3)
    asked = asyncio.create_task(ask(service, 100))
    taken = [await puppet.take() for _ in range(6)]  # one runs and one waits, for each slot
    unsent = 100 - sum(len(batch.calls) for batch in taken)
    await until(lambda: REGISTRY.get_sample_value("resyn_server_unsent_calls") == unsent)
    assert await puppet.untaken() == 0
    for batch in taken:
        await puppet.answer(batch)
    await puppet.answer_all(unsent)
    assert len(await asked) == 100


async def test_an_environments_calls_go_to_the_same_worker_while_it_has_room(
    service: Service,
) -> None:
    puppets = [Puppet(service, f"puppet-{index}") for index in range(3)]
    for puppet in puppets:
        await puppet.join(slots=4)
    for _ in range(5):
        call = asyncio.create_task(service.verify())
        await until_true(lambda: any_untaken(puppets))
        ran = [puppet for puppet in puppets if await puppet.untaken()]
        await ran[0].answer(await ran[0].take())
        await call
    assert [len(puppet.taken) for puppet in puppets].count(0) == 2


async def any_untaken(puppets: list[Puppet]) -> bool:
    """Whether an entry waits for any of them."""
    return any([await puppet.untaken() for puppet in puppets])


async def test_a_busy_workers_next_entries_go_to_another_one(service: Service) -> None:
    puppets = [Puppet(service, f"puppet-{index}") for index in range(2)]
    for puppet in puppets:
        await puppet.join(slots=1)
    call = asyncio.create_task(service.verify())
    await until_true(lambda: any_untaken(puppets))
    [warm] = [puppet for puppet in puppets if await puppet.untaken()]
    [cold] = [puppet for puppet in puppets if puppet is not warm]
    await warm.answer(await warm.take(), seconds=5.0)  # so long that waiting costs more than a jail
    await call
    asked = [asyncio.create_task(service.verify()) for _ in range(4)]
    await until(lambda: service.lane.waiting == 4)
    for puppet in (warm, cold, warm, cold):
        await puppet.answer(await puppet.take())
    assert len(await asyncio.gather(*asked)) == 4


async def test_a_call_that_may_share_a_process_waits_briefly_for_others(service: Service) -> None:
    puppet = Puppet(service)
    await puppet.join(slots=2)
    first = asyncio.create_task(service.verify())
    batch = await puppet.take()
    reply = call_pb2.CallReply(batch_id=batch.batch_id)
    reply.results.add(call_id=0).MergeFrom(verdict(0.5, seconds=0.001))
    reply.results[0].execution.isolation_mode = outcome_pb2.ISOLATION_MODE_REUSED
    message: dict[Any, Any] = {redis_keys.FIELD: reply.SerializeToString()}
    await service.redis.xadd(batch.reply_stream, message)
    await first
    asked = [asyncio.create_task(service.verify(answer="0.1"))]
    hanging = await puppet.take()  # alone and at once, for nothing is open
    asked += [asyncio.create_task(service.verify(answer=f"0.{n}")) for n in (2, 3, 4)]
    gathered = await puppet.take()
    assert len(gathered.calls) == 3
    assert all(call.waited_seconds < 0.2 for call in gathered.calls)  # not until the next sweep
    for batch in (gathered, hanging):
        await puppet.answer(batch)
    assert len(await asyncio.gather(*asked)) == 4
