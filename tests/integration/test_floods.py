"""A flood beside another tenant's single calls: it pauses, and is answered whole."""

from __future__ import annotations

import asyncio
import itertools

import pytest
from prometheus_client import REGISTRY
from tests.integration.service import Service, until
from tests.integration.workers import Workers, score_answer, verdict

from resyn.v1 import call_pb2, verifier_pb2

LARGE, SMALL = 256, 32  # more than a slice, and less


def paused_seconds() -> float:
    """How long floods have paused in this process."""
    return REGISTRY.get_sample_value("resyn_server_paused_seconds_total") or 0.0


async def flood(service: Service, calls: int = LARGE) -> list[float]:
    """Score a batch for a tenant of its own; return the scores, in order."""
    items = [
        verifier_pb2.VerifyRequest(
            environment="any", instance_json=f"{index}", answer=str(index / calls)
        )
        for index in range(calls)
    ]
    response = await service.verifier.VerifyBatch(
        verifier_pb2.VerifyBatchRequest(items=items),
        timeout=30,
        metadata=(("resyn-tenant", "flood"),),
    )
    return [each.outcome.verdict.score for each in response.results]


async def single_calls(service: Service) -> None:
    """Make one call after the other."""
    for number in itertools.count():
        await service.verify("any", f"0.{number}", tenant="single")


@pytest.mark.parametrize("calls", [LARGE, SMALL])
async def test_a_flood_pauses_beside_single_calls_and_gets_all_its_verdicts(
    service: Service, workers: Workers, calls: int
) -> None:
    await workers(score_answer)
    before = paused_seconds()
    singles = asyncio.create_task(single_calls(service))
    for answer in ("0.5", "0.25"):  # the first of all waits until the worker is known
        await service.verify("any", answer, tenant="single")
    assert await flood(service, calls) == [index / calls for index in range(calls)]
    assert paused_seconds() > before
    assert not singles.done()
    singles.cancel()


async def test_a_flood_alone_does_not_pause(service: Service, workers: Workers) -> None:
    await workers(score_answer)
    before = paused_seconds()
    assert await flood(service) == [index / LARGE for index in range(LARGE)]
    assert paused_seconds() == before


async def test_a_flood_that_is_given_up_leaves_nothing_behind(
    service: Service, workers: Workers
) -> None:
    never = asyncio.Event()

    async def hang(call: call_pb2.Call, _: object) -> call_pb2.CallResult:
        await never.wait()
        return verdict(0.0)

    await workers(hang)
    singles = asyncio.create_task(single_calls(service))
    batch = asyncio.create_task(flood(service))
    await until(lambda: service.lane.waiting > 1)
    batch.cancel()
    singles.cancel()
    await until(lambda: service.lane.waiting == 0)
