"""An environment that is demoted by one worker is demoted everywhere."""

from __future__ import annotations

import pytest
from redis.asyncio import Redis
from tests.integration.service import Service, until
from tests.integration.workers import Workers, score_answer

from resyn.common.demotions import DemotionBoard
from resyn.v1 import environment_pb2
from resyn.workers.standing import Standings


@pytest.fixture(autouse=True)
def look_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait a second for news."""
    monkeypatch.setattr("resyn.common.demotions.LOOK_SECONDS", 0.02)


def proved() -> environment_pb2.Environment:
    """An environment that nothing speaks against."""
    return environment_pb2.Environment(digest="d" * 64, deterministic=True)


async def test_what_one_worker_has_seen_every_other_hears(redis: Redis) -> None:
    first, second = Standings(), Standings()
    boards = [DemotionBoard(redis, standings.hear) for standings in (first, second)]
    first.on_demoted = boards[0].post
    for standings in (first, second):
        standings.prove(proved(), [])
        assert standings.shares(proved())
    first.demote(proved().digest, "the order matters")
    assert not first.shares(proved())
    for board in boards:
        await board.look()
    assert not second.shares(proved())
    assert second.of(proved()).refused == "the order matters"


async def test_a_worker_that_starts_later_hears_it_before_its_first_call(redis: Redis) -> None:
    posting = DemotionBoard(redis, lambda digest, why: None)
    posting.post(proved().digest, "the order matters")
    await posting.look()
    late = Standings()
    await DemotionBoard(redis, late.hear).look()
    late.prove(proved(), [])
    assert not late.shares(proved())


async def test_a_redis_that_came_back_empty_is_told_again(redis: Redis) -> None:
    posting, heard = DemotionBoard(redis, lambda digest, why: None), Standings()
    posting.post(proved().digest, "the order matters")
    await posting.look()
    await redis.flushall()
    await posting.look()
    await DemotionBoard(redis, heard.hear).look()
    assert heard.of(proved()).refused == "the order matters"


async def test_a_server_forgets_verdicts_of_what_was_demoted_and_keeps_no_more(
    service: Service, redis: Redis, workers: Workers
) -> None:
    digest = await service.environment("sure", source="sure", deterministic=True)
    member = await workers(score_answer)
    for _ in range(2):
        await service.verify("sure", "0.5")
    assert member.guests.began == ["0.5"]
    board = DemotionBoard(redis, lambda digest, why: None)
    board.post(digest, "the order matters")
    await board.look()
    await until(lambda: digest in service.cache.distrusted)
    for _ in range(2):
        assert not (await service.verify("sure", "0.5")).outcome.execution.cached
    assert member.guests.began == ["0.5"] * 3
