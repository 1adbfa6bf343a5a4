"""Lists of environments page by page, and instances that are kept for a time."""

from __future__ import annotations

import asyncio
from itertools import chain
from pathlib import Path
from typing import Any

import grpc
import pytest
from redis.asyncio import Redis
from tests.integration.service import Service, serving
from tests.integration.test_registry import environment
from tests.integration.workers import Workers, verdict

from resyn.common import redis_keys
from resyn.common.identity import instance_hash
from resyn.server.registry import Registry
from resyn.v1 import call_pb2, environment_pb2, verifier_pb2


async def fill(service: Service) -> None:
    """Store a few environments beside `any`."""
    registry = Registry(service.redis)
    for name in ("maze", "maze-large", "sudoku"):
        for number in (1, 2, 3):
            tags = ("grid", f"odd-{number % 2}")
            await registry.add(environment(name, f"{name} {number}", tags=tags))


async def pages(service: Service, **fields: Any) -> list[list[str]]:
    """All pages of a list, as `name@version`."""
    found = []
    request = environment_pb2.ListEnvironmentsRequest(**fields)
    while True:
        page = await service.environments.ListEnvironments(request)
        found.append([f"{each.name}@{each.version}" for each in page.environments])
        assert all(not each.source for each in page.environments)
        if not page.next_page_token:
            return found
        request.page_token = page.next_page_token


MAZES = ["maze@1", "maze@2", "maze@3"]
LARGE = ["maze-large@1", "maze-large@2", "maze-large@3"]
SUDOKUS = ["sudoku@1", "sudoku@2", "sudoku@3"]


@pytest.mark.parametrize("size", [1, 2, 3, 5, 9, 10, 11, 1000])
async def test_pages_hold_each_environment_once_and_the_last_one_says_so(
    service: Service, size: int
) -> None:
    await fill(service)
    found = await pages(service, page_size=size)
    [whole] = await pages(service)
    assert list(chain(*found)) == whole
    assert sorted(whole) == sorted(["any@1", *MAZES, *LARGE, *SUDOKUS])
    assert [len(page) for page in found[:-1]] == [size] * (len(found) - 1)
    assert 0 < len(found[-1]) <= size


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"tag": "grid"}, [*MAZES, *LARGE, *SUDOKUS]),
        ({"tag": "odd-0"}, ["maze@2", "maze-large@2", "sudoku@2"]),
        ({"name_prefix": "maze"}, [*MAZES, *LARGE]),
        ({"name_prefix": "maze-"}, LARGE),
        ({"name_prefix": "sud", "tag": "odd-1"}, ["sudoku@1", "sudoku@3"]),
        ({"tag": "none"}, []),
        ({"name_prefix": "none"}, []),
    ],
)
@pytest.mark.parametrize("size", [1, 2, 3, 6, 100])
async def test_a_tag_or_the_beginning_of_a_name_narrows_a_list(
    service: Service, fields: dict[str, str], expected: list[str], size: int
) -> None:
    await fill(service)
    found = await pages(service, page_size=size, **fields)
    assert sorted(chain(*found)) == sorted(expected)
    # No page is empty, and the last one says that it is the last.
    assert len(found) == max(1, -(-len(expected) // size))


@pytest.mark.parametrize("size", [-1, 1001])
async def test_a_page_that_is_too_large_is_refused(service: Service, size: int) -> None:
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await pages(service, page_size=size)
    assert refused.value.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert refused.value.details() == f"page_size: {size}; 1 to 1000; absent means 100"


# Instances


async def count(call: call_pb2.Call, _: object) -> call_pb2.CallResult:
    """A generator whose instances are their seeds."""
    result = call_pb2.CallResult()
    result.generated.instance_json = str(call.generate.seed)
    result.generated.question = f"What is {call.generate.seed}?"
    return result


async def generate(service: Service, seeds: int) -> list[verifier_pb2.GenerateInstancesResponse]:
    """Generate instances of the lowest level."""
    request = verifier_pb2.GenerateInstancesRequest(environment="any", difficulty=1, count=seeds)
    return [each async for each in service.verifier.GenerateInstances(request, timeout=10)]


async def by_hash(service: Service, content_hash: str, answer: str) -> float:
    """Score an answer of a kept instance."""
    request = verifier_pb2.VerifyRequest(
        environment="any", instance_hash=content_hash, answer=answer
    )
    return (await service.verifier.Verify(request, timeout=10)).outcome.verdict.score


async def test_instances_come_in_the_order_of_seeds_whatever_order_they_are_made_in(
    service: Service, workers: Workers
) -> None:
    async def backwards(call: call_pb2.Call, environment: Any) -> call_pb2.CallResult:
        await asyncio.sleep(0.001 * (20 - call.generate.seed % 20))
        return await count(call, environment)

    await workers(backwards, slots=8)
    found = await generate(service, 600)  # more than the server has ahead at a time
    assert [each.seed for each in found] == list(range(600))
    assert [each.instance.instance_json for each in found] == [str(seed) for seed in range(600)]


async def test_a_kept_instance_is_found_by_its_hash_on_every_server_until_its_time_is_over(
    redis: Redis, tmp_path: Path, workers: Workers
) -> None:
    async def counted_back(call: call_pb2.Call, _: object) -> call_pb2.CallResult:
        if call.HasField("generate"):
            return await count(call, _)
        return verdict(float(call.verify.answer == member.guests.instance_json))

    member = await workers(counted_back)
    async with serving(redis, tmp_path, instance_ttl_seconds=3600) as first:
        await first.environment()
        [response] = await generate(first, 1)
        content_hash = response.instance.hash
        assert content_hash == instance_hash(response.instance.instance_json)
        assert await by_hash(first, content_hash, "0") == 1.0
    key = redis_keys.instance(content_hash)
    assert 3500 < await redis.ttl(key) <= 3600
    (tmp_path / "other").mkdir()
    async with serving(redis, tmp_path / "other") as second:
        assert await by_hash(second, content_hash, "0") == 1.0
        assert await by_hash(second, content_hash, "1") == 0.0
    (tmp_path / "third").mkdir()
    await redis.delete(key)
    async with serving(redis, tmp_path / "third") as third:
        with pytest.raises(grpc.aio.AioRpcError) as refused:
            await by_hash(third, content_hash, "0")
    assert refused.value.code() is grpc.StatusCode.NOT_FOUND
    assert f"instance_hash: no kept instance {content_hash}" in (refused.value.details() or "")


async def test_a_seed_that_fails_has_a_fault_in_its_place_and_later_seeds_follow(
    service: Service, workers: Workers
) -> None:
    async def sometimes(call: call_pb2.Call, environment: Any) -> call_pb2.CallResult:
        if call.generate.seed % 3 == 1:
            return call_pb2.CallResult(generated=call_pb2.GeneratedInstance(instance_json="{"))
        return await count(call, environment)

    await workers(sometimes)
    found = await generate(service, 9)
    assert [each.WhichOneof("result") for each in found] == ["instance", "fault", "instance"] * 3
    assert "`generate` returned what cannot be kept: instance: not JSON" in found[1].fault.message
