"""VerifyStream: replies as they come, a window that holds the sender back, garbage refused."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import grpc
import pytest
from redis.asyncio import Redis
from tests.integration.service import Service, serving, until
from tests.integration.workers import Workers, slow_first, verdict

from resyn.v1 import call_pb2, outcome_pb2, verifier_pb2


def item(index: int, answer: str, **fields: Any) -> verifier_pb2.VerifyStreamRequest:
    """One item of a stream."""
    request = verifier_pb2.VerifyRequest(
        **{"environment": "any", "instance_json": "0", "answer": answer, **fields}
    )
    return verifier_pb2.VerifyStreamRequest(item_id=str(index), request=request)


async def test_a_fast_answer_does_not_wait_for_a_slow_one_before_it(
    service: Service, workers: Workers
) -> None:
    release = asyncio.Event()
    await workers(slow_first(release), slots=2)
    items = [item(index, f"0.{index}") for index in range(5)]
    stream = service.verifier.VerifyStream(iter(items), timeout=10)
    replies = [await anext(aiter(stream)) for _ in range(4)]
    assert {reply.item_id for reply in replies} == {"1", "2", "3", "4"}
    release.set()
    last = await anext(aiter(stream))
    assert (last.item_id, last.result.outcome.verdict.score) == ("0", 0.0)


async def test_a_bad_item_is_refused_under_its_own_id_and_the_others_are_scored(
    service: Service, workers: Workers
) -> None:
    await workers()
    items = [
        item(0, "0.5"),
        item(1, "1", environment="nobody"),
        item(2, "1", instance_json="{"),
        item(3, "x" * ((1 << 20) + 1)),
        item(4, "0.25"),
    ]
    replies = {
        reply.item_id: reply.result
        async for reply in service.verifier.VerifyStream(iter(items), timeout=10)
    }
    assert replies["0"].outcome.verdict.score == 0.5
    assert replies["4"].outcome.verdict.score == 0.25
    fields = [replies[key].rejection.field for key in ("1", "2", "3")]
    assert fields == ["request.environment", "request.instance_json", "request.answer"]
    assert replies["1"].rejection.grpc_code == grpc.StatusCode.NOT_FOUND.value[0]


async def test_the_server_reads_no_more_items_than_its_window_while_none_is_answered(
    redis: Redis, tmp_path: Path, workers: Workers
) -> None:
    release = asyncio.Event()

    async def held(call: call_pb2.Call, _: object) -> call_pb2.CallResult:
        await release.wait()
        return verdict(float(call.verify.answer))

    async with serving(redis, tmp_path, stream_window=8) as service:
        await service.environment()
        member = await workers(held, slots=64)
        await until(lambda: service.directory.slots("standard") == 64)

        async def items() -> AsyncIterator[verifier_pb2.VerifyStreamRequest]:
            for index in range(100):
                yield item(index, "1")

        stream = service.verifier.VerifyStream(items(), timeout=20)
        await until(lambda: len(member.guests.began) == 8)
        other = asyncio.create_task(service.verify(answer="1"))  # goes past the stream
        await until(lambda: len(member.guests.began) == 9)
        release.set()
        replies = [reply.item_id async for reply in stream]
        assert sorted(replies, key=int) == [str(index) for index in range(100)]
        assert (await other).outcome.verdict.score == 1.0


async def test_an_empty_stream_ends_at_once(service: Service) -> None:
    stream = service.verifier.VerifyStream(iter([]), timeout=5)
    assert [reply async for reply in stream] == []


async def test_a_stream_that_brings_garbage_is_refused_precisely(
    service: Service, tmp_path: Path
) -> None:
    async with grpc.aio.insecure_channel(f"unix:{tmp_path}/server") as channel:
        method: Any = channel.stream_stream(  # type: ignore[call-arg] # bytes both ways
            "/resyn.v1.VerifierService/VerifyStream"
        )
        with pytest.raises(grpc.aio.AioRpcError) as refused:
            async for _ in method(iter([b"\xff\xff\xff"]), timeout=5):
                pass
    assert refused.value.code() is grpc.StatusCode.INVALID_ARGUMENT
    metadata: Any = refused.value.trailing_metadata()
    detail = dict(metadata)["resyn-rejection-bin"]
    assert outcome_pb2.Rejection.FromString(detail).field == "request"


async def test_a_batch_above_the_limit_is_refused_whole_and_the_limit_is_named(
    redis: Redis, tmp_path: Path
) -> None:
    async with serving(redis, tmp_path, max_batch_items=3) as service:
        request = verifier_pb2.VerifyBatchRequest(items=[verifier_pb2.VerifyRequest()] * 4)
        with pytest.raises(grpc.aio.AioRpcError) as refused:
            await service.verifier.VerifyBatch(request)
        assert refused.value.code() is grpc.StatusCode.RESOURCE_EXHAUSTED
        assert refused.value.details() == "items: 4 items; at most 3"


async def test_a_message_above_the_limit_is_refused_and_the_limit_is_named(
    redis: Redis, tmp_path: Path
) -> None:
    async with serving(redis, tmp_path, max_message_bytes=1 << 20) as service:
        await service.environment()
        with pytest.raises(grpc.aio.AioRpcError) as refused:
            await service.verify(answer="x" * (2 << 20))
        assert refused.value.code() is grpc.StatusCode.RESOURCE_EXHAUSTED
        assert str(1 << 20) in (refused.value.details() or "")


async def test_a_server_that_stops_answers_what_it_has_read_and_sends_the_rest_elsewhere(
    service: Service, workers: Workers
) -> None:
    release = asyncio.Event()
    member = await workers(slow_first(release))

    async def items() -> AsyncIterator[verifier_pb2.VerifyStreamRequest]:
        yield item(0, "0.0")
        await asyncio.Event().wait()

    stream: Any = service.verifier.VerifyStream(items(), timeout=30)
    await until(lambda: bool(member.guests.began))
    service.parts.stopping.set()
    release.set()
    assert (await stream.read()).result.outcome.verdict.score == 0.0
    with pytest.raises(grpc.aio.AioRpcError) as told:
        await stream.read()
    assert told.value.code() is grpc.StatusCode.UNAVAILABLE
    assert "this server stops" in (told.value.details() or "")


async def test_a_caller_that_does_not_read_its_stream_holds_up_itself_and_nobody_else(
    redis: Redis, workers: Workers, tmp_path: Path
) -> None:
    async with serving(redis, tmp_path, stream_window=4) as service:
        await service.environment()
        member = await workers()
        sent = 2000  # of 16 KiB each with their ids, more than all buffers on the way hold

        async def items() -> AsyncIterator[verifier_pb2.VerifyStreamRequest]:
            for index in range(sent):
                one = item(index, f"{index / sent}")
                one.item_id = f"{index} {'x' * 16_384}"
                yield one

        unread: Any = service.verifier.VerifyStream(items(), timeout=60)
        began = -1
        while began != len(member.guests.began):  # until it has come to a standstill
            began = len(member.guests.began)
            for number in range(20):
                score = (await service.verify(answer=f"0.{number:02}")).outcome.verdict.score
                assert score == number / 100
            began += 20
        assert began < sent
        answers = [response.item_id.split()[0] async for response in unread]
        assert sorted(map(int, answers)) == list(range(sent))
