"""What operators are told of workers, Redis and the server that answers."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from tests.integration.service import Service, until
from tests.integration.workers import Workers, say, slow_first, status

from resyn.common.redis_connection import connect
from resyn.server.call_lane import CallLane
from resyn.server.directory import WorkerDirectory
from resyn.server.fair_share import FairShare
from resyn.server.status import StatusReader
from resyn.v1 import operator_pb2, outcome_pb2


async def ask(service: Service) -> operator_pb2.ServiceStatus:
    """Return the status."""
    return await service.operator.GetStatus(operator_pb2.GetStatusRequest())


async def test_a_worker_is_shown_as_it_describes_itself(service: Service, workers: Workers) -> None:
    release = asyncio.Event()
    member = await workers(slow_first(release), slots=2)
    call = asyncio.create_task(service.verify(answer="0.0"))
    await until(lambda: member.worker.status().running == 1)
    await member.worker.presence.beat()
    found = await ask(service)
    (worker,) = found.workers
    assert (worker.worker, worker.slots, worker.running, worker.waiting) == (
        member.worker.id,
        2,
        1,
        0,
    )
    assert (worker.alive, worker.draining, worker.ejected) == (True, False, "")
    assert list(worker.profiles) == ["standard"]
    assert worker.isolation_level == outcome_pb2.ISOLATION_LEVEL_FULL
    assert 0 <= worker.beat_age_seconds < 3
    assert (found.server.waiting_calls, found.server.most_waiting_calls) == (1, 50_000)
    assert found.server.server == service.lane.dispatch.server
    assert [each.server for each in found.servers] == [found.server.server]
    assert found.server.address == found.servers[0].address
    assert found.server.address.endswith(" 127.0.0.1:50151")
    release.set()
    await call
    assert (await ask(service)).server.waiting_calls == 0


async def test_redis_says_its_version_and_how_full_it_is(service: Service) -> None:
    found = await ask(service)
    info: Any = await service.redis.info("server")
    assert info["valkey_version"] in found.redis.version
    assert found.redis.used_bytes > 100_000
    assert (found.redis.most_bytes, found.redis.problem) == (0, "")
    assert abs(found.unix_seconds - time.time()) < 60
    await service.redis.config_set("maxmemory", "300mb")
    try:
        assert (await ask(service)).redis.most_bytes == 300 << 20
    finally:
        await service.redis.config_set("maxmemory", "0")


async def test_workers_that_are_gone_and_words_that_make_no_sense(service: Service) -> None:
    beat = int((time.time() - 60) * 1000)
    await say(service.redis, status("b-dead", host="b", beat_unix_millis=beat), lease_seconds=0)
    await say(service.redis, status("a-lives", host="a", beat_unix_millis=beat))
    await service.redis.hset("resyn:workers", "c", b"\xff\xff")
    found = (await ask(service)).workers
    assert [each.worker for each in found] == ["a-lives", "b-dead"]
    assert [each.alive for each in found] == [True, False]
    assert 59 < found[1].beat_age_seconds < 90


async def test_a_redis_that_does_not_answer_is_part_of_the_status() -> None:
    redis = connect("unix:///nowhere/redis.sock")
    lane = CallLane(redis, WorkerDirectory(redis), FairShare(7, {}))
    found = await StatusReader(redis, lane, 7).read()
    assert found.redis.problem
    assert found.redis.version == ""
    assert (found.server.most_waiting_calls, list(found.workers)) == (7, [])
    await redis.aclose()
