"""What one server has seen of an environment counts for all servers, and for those to come."""

from __future__ import annotations

import asyncio
import itertools
from pathlib import Path
from typing import Any

import pytest
from redis.asyncio import Redis
from tests.integration.circuits import (
    CLOSED,
    HALF_OPEN,
    OPEN,
    QUARANTINED,
    Verifier,
    fail,
    set_quarantine,
    until_state,
    until_stored,
)
from tests.integration.service import Service, serving, until
from tests.integration.workers import Workers

from resyn.common import redis_keys
from resyn.v1 import operator_pb2
from resyn.v1.operator_pb2 import Quarantine

pytestmark = pytest.mark.usefixtures("hasty_circuits")


async def test_two_servers_share_what_each_has_seen(
    service: Service, other: Service, workers: Workers, verifier: Verifier
) -> None:
    member = await workers(verifier)
    await fail(service)
    await until_state(other, OPEN)
    assert (await other.verify()).outcome.fault.kind == QUARANTINED
    await until_state(other, HALF_OPEN)
    verifier.broken = False
    assert (await other.verify(answer="0.5")).outcome.verdict.score == 0.5
    await until_state(service, CLOSED)
    assert (await service.verify(answer="0.5")).outcome.verdict.score == 0.5
    assert len(member.guests.began) == 7
    assert await service.redis.hlen(redis_keys.CIRCUITS) == 0


async def test_two_servers_that_try_at_once_make_it_longer_once(
    service: Service, other: Service, workers: Workers, verifier: Verifier
) -> None:
    member = await workers(verifier, slots=2)
    await fail(service)
    for each in (service, other):
        await until_state(each, HALF_OPEN)
    verifier.release.clear()
    probes = [asyncio.create_task(each.verify()) for each in (service, other)]
    await until(lambda: len(member.guests.began) == 7)
    verifier.release.set()
    await asyncio.gather(*probes)
    for each in (service, other):
        await until_state(each, OPEN)
        status = await each.operator.GetStatus(operator_pb2.GetStatusRequest())
        assert status.circuits[0].openings == 2


async def test_a_server_that_starts_knows_what_was_in_quarantine_before(
    redis: Redis, tmp_path: Path, workers: Workers, verifier: Verifier, monkeypatch: Any
) -> None:
    monkeypatch.setattr("resyn.server.circuit.FIRST_SECONDS", 10.0)
    member = await workers(verifier)
    async with serving(redis, tmp_path) as first:
        await first.environment()
        await fail(first)
        await until_state(first, OPEN)
        await until_stored(redis)
    async with serving(redis, tmp_path) as second:
        assert (await second.verify()).outcome.fault.kind == QUARANTINED
    assert len(member.guests.began) == 5


async def test_with_a_threshold_of_zero_none_opens_and_news_of_others_do_not_count(
    redis: Redis, tmp_path: Path, service: Service, workers: Workers, verifier: Verifier
) -> None:
    await workers(verifier)
    await service.environment("other", source="other")
    (tmp_path / "off").mkdir()
    async with serving(redis, tmp_path / "off", quarantine_threshold=0) as off:
        await fail(off, times=20)
        await fail(service)
        await until_state(service, OPEN)
        await until_stored(redis)
        await set_quarantine(service, Quarantine.QUARANTINE_OPEN, environment="other")
        await until(lambda: len(off.quarantines.shown()) == 1)  # it has looked since then
        await fail(off, times=5)


async def test_what_makes_no_sense_in_redis_is_removed_or_passed_over(
    service: Service, workers: Workers, verifier: Verifier
) -> None:
    verifier.broken = False
    await workers(verifier)
    digest = await service.environment()
    for key, text in itertools.product(
        (redis_keys.CIRCUITS, redis_keys.QUARANTINE), (b"\xff\xff", b"")
    ):
        await service.redis.hset(key, digest, text)
        assert (await service.verify(answer="0.5")).outcome.verdict.score == 0.5

    async with asyncio.timeout(10):
        while await service.redis.hlen(redis_keys.CIRCUITS):
            await asyncio.sleep(0.005)
    assert (await service.verify(answer="0.5")).outcome.verdict.score == 0.5
