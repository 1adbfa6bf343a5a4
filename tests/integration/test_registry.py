"""Environments are immutable: versions never move, names find the newest, lists are complete."""

from __future__ import annotations

import asyncio

import grpc
import pytest
from redis.asyncio import Redis
from tests.integration.service import Service

from resyn.common.identity import environment_digest
from resyn.server.registry import Registry
from resyn.server.rejections import Rejected
from resyn.server.validation import complete_limits
from resyn.v1 import environment_pb2


@pytest.fixture
def registry(redis: Redis) -> Registry:
    """A registry without memory of what others have stored."""
    return Registry(redis)


def environment(
    name: str, source: str, version: str = "", tags: tuple[str, ...] = ()
) -> environment_pb2.Environment:
    """An environment that could be stored."""
    limits = complete_limits(environment_pb2.Limits(), {})
    return environment_pb2.Environment(
        digest=environment_digest(source, "standard", limits),
        name=name,
        version=version,
        source=source,
        profile="standard",
        limits=limits,
        tags=tags,
    )


async def test_versions_without_a_name_of_their_own_are_numbered(registry: Registry) -> None:
    stored = [await registry.add(environment("maze", f"source {i}")) for i in range(12)]
    assert [each.version for each in stored] == [str(number) for number in range(1, 13)]
    assert (await registry.get("maze@10")).source == "source 9"


async def test_numbers_go_on_after_the_highest_one_that_was_chosen(registry: Registry) -> None:
    await registry.add(environment("maze", "one", "7"))
    await registry.add(environment("maze", "two", "beta"))
    assert (await registry.add(environment("maze", "three"))).version == "8"


async def test_the_same_content_gets_the_same_version_again(registry: Registry) -> None:
    first = await registry.add(environment("maze", "one"))
    again = await registry.add(environment("maze", "one"))
    assert (again.version, again.digest) == (first.version, first.digest)
    assert (await registry.add(environment("maze", "one", "1"))).version == "1"


async def test_a_version_never_moves_to_other_content(registry: Registry) -> None:
    first = await registry.add(environment("maze", "one", "1.0"))
    with pytest.raises(Rejected) as refused:
        await registry.add(environment("maze", "two", "1.0"))
    assert refused.value.code is grpc.StatusCode.ALREADY_EXISTS
    assert refused.value.message.field == "version"
    assert f"maze@1.0 is {first.digest}" in refused.value.message.problem
    assert (await registry.get("maze@1.0")).digest == first.digest
    assert (await registry.get("maze")).digest == first.digest


async def test_latest_is_the_version_that_was_registered_last(registry: Registry) -> None:
    for number in (1, 2):
        await registry.add(environment("maze", f"source {number}"))
    for reference in ("maze", "maze@latest"):
        found = await registry.get(reference)
        assert (found.version, found.source) == ("2", "source 2")


async def test_registering_an_old_version_again_does_not_make_it_the_latest(
    registry: Registry,
) -> None:
    for number in (1, 2):
        await registry.add(environment("maze", f"source {number}"))
    await registry.add(environment("maze", "source 1"))
    assert (await registry.get("maze")).version == "2"


async def test_one_content_under_two_names_is_found_by_either_with_its_own_version(
    registry: Registry,
) -> None:
    first = await registry.add(environment("maze", "one", "3"))
    second = await registry.add(environment("labyrinth", "one", "beta"))
    assert first.digest == second.digest
    for reference, name, version in (
        ("maze", "maze", "3"),
        ("labyrinth", "labyrinth", "beta"),
        ("labyrinth@latest", "labyrinth", "beta"),
        (first.digest, "maze", "3"),
    ):
        found = await registry.get(reference)
        assert (found.name, found.version) == (name, version), reference


async def test_many_that_register_one_name_at_once_get_a_version_each(redis: Redis) -> None:
    async def add(number: int) -> environment_pb2.Environment:
        return await Registry(redis).add(environment("maze", f"source {number}"))

    stored = await asyncio.gather(*(add(number) for number in range(20)))
    assert sorted(int(each.version) for each in stored) == list(range(1, 21))
    for each in stored:
        assert (await Registry(redis).get(f"maze@{each.version}")).digest == each.digest
    assert (await Registry(redis).get("maze")).digest in {each.digest for each in stored}


async def test_many_that_register_the_same_content_at_once_get_the_same_version(
    redis: Redis,
) -> None:
    async def add() -> environment_pb2.Environment:
        return await Registry(redis).add(environment("maze", "one", "1"))

    stored = await asyncio.gather(*(add() for _ in range(20)))
    assert {each.version for each in stored} == {"1"}


async def test_another_server_sees_a_new_version_within_a_moment(redis: Redis) -> None:
    here, there = Registry(redis), Registry(redis)
    await here.add(environment("maze", "one"))
    assert (await there.get("maze")).version == "1"
    await here.add(environment("maze", "two"))
    assert (await here.get("maze")).version == "2"
    async with asyncio.timeout(5):
        while (await there.get("maze")).version != "2":
            await asyncio.sleep(0.02)


async def test_who_asks_at_the_same_time_shares_one_look_into_redis(redis: Redis) -> None:
    await Registry(redis).add(environment("maze", "one"))
    registry = Registry(redis)
    before = int((await redis.info("commandstats"))["cmdstat_get"]["calls"])
    await asyncio.gather(*(registry.resolve("maze") for _ in range(500)))
    after = int((await redis.info("commandstats"))["cmdstat_get"]["calls"])
    assert after - before == 2  # where the name points to, and the environment


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("f" * 64, grpc.StatusCode.NOT_FOUND),
        ("nobody", grpc.StatusCode.NOT_FOUND),
        ("maze@2", grpc.StatusCode.NOT_FOUND),
        ("nobody@latest", grpc.StatusCode.NOT_FOUND),
        ("", grpc.StatusCode.INVALID_ARGUMENT),
        ("@1", grpc.StatusCode.INVALID_ARGUMENT),
        ("F" * 64, grpc.StatusCode.INVALID_ARGUMENT),
        ("no such name", grpc.StatusCode.INVALID_ARGUMENT),
        ("../maze", grpc.StatusCode.INVALID_ARGUMENT),
    ],
)
async def test_a_reference_to_nothing_is_refused_with_what_would_be_right(
    service: Service, reference: str, code: grpc.StatusCode
) -> None:
    await service.environment("maze")
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await service.verify(reference)
    assert refused.value.code() is code
    text = refused.value.details() or ""
    assert text.startswith("environment: ")
    assert "a digest, `name@version` or `name`" in text


async def test_a_digest_covers_all_that_decides_a_verdict_and_nothing_else() -> None:
    limits = complete_limits(environment_pb2.Limits(), {})
    others = complete_limits(environment_pb2.Limits(wall_seconds=1.5), {})
    # This value is stored for ever: a change of it would lose every environment.
    assert environment_digest("source", "standard", limits) == environment("any", "source").digest
    digests = {
        environment_digest(*parts)
        for parts in (
            ("source", "standard", limits),
            ("source ", "standard", limits),
            ("sourcestandard", "", limits),
            ("source", "scientific", limits),
            ("source", "standard", others),
        )
    }
    assert len(digests) == 5
    assert environment("a", "source", "1").digest == environment("b", "source", "2").digest
