"""Callers who come back after their server has died find what was done meanwhile."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import grpc
import pytest
from redis.asyncio import Redis
from tests.integration.service import Service, serving, until
from tests.integration.workers import Workers, slow_first, verdict

from resyn.server.replies import claimed, parse
from resyn.v1 import call_pb2, environment_pb2, verifier_pb2

REQUEST = (("resyn-request-id", "step-17"),)


def batch(*answers: str) -> verifier_pb2.VerifyBatchRequest:
    """Answers to one instance."""
    items = [
        verifier_pb2.VerifyRequest(environment="any", instance_json="0", answer=answer)
        for answer in answers
    ]
    return verifier_pb2.VerifyBatchRequest(items=items)


@contextlib.asynccontextmanager
async def dying(redis: Redis, folder: Path) -> AsyncIterator[Service]:
    """A server whose lease is given up when it ends, as it lapses when it is killed."""
    async with serving(redis, folder, listen="first") as service:
        await service.environment()
        yield service


def kill(service: Service) -> None:
    """From now on it takes nothing back: its calls go on without it."""
    dispatch: Any = service.lane.dispatch
    dispatch.take_back = lambda _: {}


async def test_results_that_came_for_a_dead_server_are_found_by_its_successor(
    redis: Redis, workers: Workers, tmp_path: Path
) -> None:
    release = asyncio.Event()
    member = await workers(slow_first(release), slots=4)
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    async with dying(redis, first) as service:
        stub: Any = service.verifier
        call = stub.VerifyBatch(batch("0.0", "0.25", "0.5"), metadata=REQUEST, timeout=30)
        await until(lambda: len(member.guests.began) == 3)
        lost = asyncio.ensure_future(asyncio.shield(call_result(call)))
        kill(service)
    release.set()
    assert await lost is None
    async with serving(redis, second, listen="first") as successor:
        stub = successor.verifier
        await until_kept(successor, 3)
        again = await stub.VerifyBatch(batch("0.5", "0.0", "0.25"), metadata=REQUEST, timeout=30)
        scores = [result.outcome.verdict.score for result in again.results]
        assert scores == [0.5, 0.0, 0.25]
        assert len(member.guests.began) == 3
        other = (("resyn-request-id", "step-18"),)
        await stub.VerifyBatch(batch("0.5"), metadata=other, timeout=30)
        assert len(member.guests.began) == 4
        fresh = await stub.VerifyBatch(batch("0.75"), metadata=REQUEST, timeout=30)
        assert fresh.results[0].outcome.verdict.score == 0.75
        assert len(member.guests.began) == 5


async def call_result(call: Any) -> Any:
    """The response, or nothing if the server has gone."""
    try:
        return await call
    except (grpc.aio.AioRpcError, asyncio.CancelledError):
        return None


async def until_kept(service: Service, count: int) -> None:
    """Wait until so many results of dead servers are known."""
    await until(lambda: len(service.lane.returns._kept) >= count)


async def test_a_result_that_comes_late_for_a_dead_server_is_taken_by_who_waits_again(
    redis: Redis, workers: Workers, tmp_path: Path
) -> None:
    release = asyncio.Event()
    runs: list[str] = []

    async def run(call: call_pb2.Call, _: environment_pb2.Environment) -> call_pb2.CallResult:
        runs.append(call.verify.answer)
        await (release.wait() if len(runs) == 1 else asyncio.Event().wait())
        return verdict(float(call.verify.answer))

    member = await workers(run, slots=2)
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    async with dying(redis, first) as service:
        stub: Any = service.verifier
        call = stub.VerifyBatch(batch("0.0"), metadata=REQUEST, timeout=30)
        await until(lambda: len(member.guests.began) == 1)
        lost = asyncio.ensure_future(asyncio.shield(call_result(call)))
        kill(service)
    assert await lost is None
    async with serving(redis, second, listen="first") as successor:
        stub = successor.verifier
        again = asyncio.ensure_future(
            call_result(stub.VerifyBatch(batch("0.0"), metadata=REQUEST, timeout=30))
        )
        await until(lambda: len(runs) == 2)
        release.set()
        response = await again
        assert response.results[0].outcome.verdict.score == 0.0
        await until(lambda: member.guests.killed == ["0.0"])  # the second run is needless


@pytest.mark.parametrize("request_id", ["", "an id with spaces", "x" * 65])
async def test_without_a_request_id_of_the_callers_nothing_is_kept_for_it(
    service: Service, workers: Workers, request_id: str
) -> None:
    await workers()
    stub: Any = service.verifier
    metadata = (("resyn-request-id", request_id),)
    await stub.VerifyBatch(batch("0.5"), metadata=metadata, timeout=30)
    replies: Any = await service.redis.xrange(service.lane.dispatch.reply_stream)
    found = [parse(fields[b"m"]) for _, fields in replies]
    assert not [claim for reply in found if reply for claim in claimed(reply)]
