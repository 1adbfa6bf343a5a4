from __future__ import annotations
import asyncio
from tests.integration.service import Service
from tests.integration.workers import Puppet, Workers

async def test_a_lone_call_leaves_alone(service: Service) -> None:
    puppet = Puppet(service)
    await puppet.join()
    call = asyncio.create_task(service.verify(answer="0.5"))
    batch = await puppet.take()
    assert [each.verify.answer for each in batch.calls] == ["0.5"]
    await puppet.reply(batch, (0, 0.5))
    assert (await call).outcome.verdict.score == 0.5

async def test_w(service: Service, workers: Workers) -> None:
    await workers()
    assert (await service.verify(answer="0.25")).outcome.verdict.score == 0.25
