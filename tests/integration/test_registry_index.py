"""Search, order, states and `latest`: what the registry's indices promise."""

from __future__ import annotations

import asyncio
from itertools import chain
from typing import Any

import grpc
import pytest
from prometheus_client import REGISTRY
from redis.asyncio import Redis
from redis.exceptions import OutOfMemoryError
from tests.integration.service import Service
from tests.integration.test_lists_and_instances import pages
from tests.integration.test_registry import environment

from resyn.common import redis_keys
from resyn.common.versions import natural
from resyn.server import registry_index
from resyn.server.registry import Registry
from resyn.server.registry_index import Query
from resyn.v1 import admission_pb2, environment_pb2
from resyn.v1.admission_pb2 import AdmissionState

ADMITTED = AdmissionState.ADMISSION_STATE_ADMITTED
RESTRICTED = AdmissionState.ADMISSION_STATE_RESTRICTED
QUARANTINED = AdmissionState.ADMISSION_STATE_QUARANTINED
RETIRED = AdmissionState.ADMISSION_STATE_RETIRED


@pytest.fixture
def registry(redis: Redis) -> Registry:
    """A registry without memory of what others have stored."""
    return Registry(redis)


def record(state: AdmissionState.ValueType) -> admission_pb2.AdmissionRecord:
    """What is kept of an admission, with a report that lists must not carry."""
    report = admission_pb2.AdmissionReport(state=state, examination="1")
    made = admission_pb2.AdmissionRecord(state=state, report=report, warnings=2)
    made.history.add(state=state, reason="because")
    return made


async def add(
    registry: Registry,
    name: str,
    source: str,
    version: str = "",
    *,
    state: AdmissionState.ValueType | None = None,
    tags: tuple[str, ...] = (),
    family: str = "",
    author: str = "",
) -> environment_pb2.Environment:
    """Store an environment."""
    made = environment(name, source, version, tags)
    made.family, made.provenance.author = family, author
    if state is not None:
        made.admission.CopyFrom(record(state))
    return await registry.add(made)


async def names(registry: Registry, query: Query = Query(), size: int = 100) -> list[str]:  # noqa: B008 # frozen
    """All pages of a list."""
    found: list[str] = []
    after = ""
    while True:
        page, after = await registry.list(query, size, after)
        found += [f"{each.name}@{each.version}" for each in page]
        if not after:
            return found


async def forget_indices(redis: Redis) -> None:
    """Leave what a server without indices has stored."""
    keys = [key async for key in redis.scan_iter(redis_keys.REGISTRY + "*")]
    await redis.delete(*keys)


async def test_versions_are_listed_with_numbers_as_numbers(registry: Registry) -> None:
    versions = ["1", "1-rc", "1.2", "1.2.1", "1.10", "2", "2b", "10", "20261123", "beta", "beta2"]
    for version in [*versions[::2], *versions[1::2]]:
        await add(registry, "maze", f"source {version}", version)
    assert sorted(versions, key=natural) == versions
    assert await names(registry) == [f"maze@{version}" for version in versions]
    assert await names(registry, size=2) == [f"maze@{version}" for version in versions]


async def test_a_name_stands_before_those_that_it_begins(registry: Registry) -> None:
    for name in ("maze-large", "maze", "maze.x", "maze_2", "maz", "maze2"):
        await add(registry, name, name)
    assert await names(registry) == [
        *("maz@1", "maze@1", "maze-large@1", "maze.x@1", "maze2@1", "maze_2@1")
    ]


async def test_versions_that_differ_in_leading_zeros_are_two(registry: Registry) -> None:
    for version in ("1", "01", "001"):
        await add(registry, "maze", f"source {version}", version)
    assert sorted(await names(registry, size=1)) == ["maze@001", "maze@01", "maze@1"]


async def test_the_next_number_is_right_beyond_what_a_float_can_count(registry: Registry) -> None:
    await add(registry, "maze", "one", "99999999999999999999")
    stored = await add(registry, "maze", "two")
    assert stored.version == "100000000000000000000"
    assert (await add(registry, "maze", "three")).version == "100000000000000000001"


async def fill(registry: Registry) -> None:
    """Twenty-four environments of each combination."""
    states = (ADMITTED, QUARANTINED, RESTRICTED)
    for number in range(24):
        await add(
            registry,
            f"{'ab'[number % 2]}-{number:02}",
            f"source {number}",
            tags=("even",) if number % 2 == 0 else ("odd", "third")[: 1 + (number % 3 == 0)],
            family=("grids", "words")[number // 12],
            state=states[number % 3],
        )


@pytest.mark.parametrize("size", [1, 3, 100])
@pytest.mark.parametrize(
    ("fields", "fits"),
    [
        ({"tag": "even"}, lambda n: n % 2 == 0),
        ({"family": "words"}, lambda n: n >= 12),
        ({"state": QUARANTINED}, lambda n: n % 3 == 1),
        ({"state": RETIRED}, lambda n: False),
        ({"name_prefix": "b-1"}, lambda n: n % 2 == 1 and 10 <= n < 20),
        ({"tag": "third", "family": "grids"}, lambda n: n % 6 == 3 and n < 12),
        ({"tag": "even", "state": ADMITTED, "family": "words"}, lambda n: n % 6 == 0 and n >= 12),
        ({"tag": "odd", "name_prefix": "a"}, lambda n: False),
        ({"state": RESTRICTED, "name_prefix": "a-0"}, lambda n: n % 6 == 2 and n < 10),
        ({"family": "none"}, lambda n: False),
    ],
)
async def test_what_a_search_names_must_all_be_true(
    service: Service,
    fields: dict[str, Any],
    fits: Any,
    size: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(registry_index, "MOST_LOOKED_AT", 4)  # several steps for one page
    await fill(Registry(service.redis))
    found = await pages(service, page_size=size, **fields)
    expected = sorted(f"{'ab'[n % 2]}-{n:02}@1" for n in range(24) if fits(n))
    assert list(chain(*found)) == expected
    assert len(found) == max(1, -(-len(expected) // size))


async def test_a_page_is_one_round_trip_and_reads_no_source(redis: Redis) -> None:
    registry = Registry(redis)
    for number in range(20):
        await add(registry, f"maze-{number}", f"source {number}" * 1000, tags=("grid",))
    await registry.list(Query(tag="grid"), 10, "")
    await redis.config_resetstat()
    page, _ = await registry.list(Query(tag="grid"), 10, "")
    commands = await redis.info("commandstats")
    assert len(page) == 10
    assert commands["cmdstat_evalsha"]["calls"] == 1
    assert "cmdstat_get" not in commands
    assert "cmdstat_mget" not in commands


async def test_a_list_says_what_holds_without_source_report_and_canaries(
    registry: Registry,
) -> None:
    made = environment("maze", "one", tags=("grid",))
    made.description, made.family = "Finds a way.", "grids"
    made.admission.CopyFrom(record(RESTRICTED))
    made.canaries.add(instance_json="1", answer="1", score=1.0)
    await registry.add(made)
    [[found], _] = await registry.list(Query(), 10, "")
    assert (found.description, found.family, list(found.tags)) == (
        "Finds a way.",
        "grids",
        ["grid"],
    )
    assert (found.admission.state, found.admission.warnings) == (RESTRICTED, 2)
    assert not found.source
    assert not found.canaries
    assert not found.admission.HasField("report")
    assert not found.admission.history
    assert (await registry.get("maze")).source == "one"


async def test_pages_hold_each_environment_once_while_others_register(registry: Registry) -> None:
    before = [f"maze-{number:02}" for number in range(0, 40, 2)]
    for name in before:
        await add(registry, name, name)
    found: list[str] = []
    after, number = "", 1
    while True:
        page, after = await registry.list(Query(), 3, after)
        found += [f"{each.name}@{each.version}" for each in page]
        await add(registry, f"maze-{number:02}", f"new {number}")  # before and behind this page
        await add(registry, f"maze-{40 - number:02}", f"new {40 - number}", "2")
        number += 2
        if not after:
            break
    assert len(found) == len(set(found))
    assert {f"{name}@1" for name in before} <= set(found)


@pytest.mark.parametrize(
    "fields",
    [
        {"page_token": "nonsense"},
        {"page_token": "maze"},
        {"page_token": "maze@1", "name_prefix": "sudoku"},
        {"name_prefix": "maze@"},
        {"name_prefix": "MAZE"},
        {"state": 99},
    ],
)
async def test_a_search_that_cannot_be_is_refused(service: Service, fields: dict[str, Any]) -> None:
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await pages(service, **fields)
    assert refused.value.code() is grpc.StatusCode.INVALID_ARGUMENT


# What is kept of each version


async def test_each_version_keeps_its_own_provenance_also_of_the_same_content(
    registry: Registry,
) -> None:
    first = await add(registry, "maze", "one", author="ada")
    second = await add(registry, "labyrinth", "one", author="grace")
    again = await add(registry, "maze", "one", author="eve")
    assert first.digest == second.digest
    assert [each.provenance.author for each in (first, second, again)] == ["ada", "grace", "ada"]
    listed, _ = await registry.list(Query(), 10, "")
    assert [each.provenance.author for each in listed] == ["grace", "ada"]
    assert (await registry.get("labyrinth")).provenance.author == "grace"
    assert (await registry.get(first.digest)).provenance.author == "ada"


async def test_a_prompt_is_shown_and_not_listed(redis: Redis) -> None:
    for name, prompt in (("maze", "Write a maze. " * 1000), ("labyrinth", "")):
        made = environment(name, "one")
        made.provenance.author, made.provenance.prompt = "ada", prompt
        assert (await Registry(redis).add(made)).provenance == made.provenance
        assert (await Registry(redis).get(name)).provenance == made.provenance
    listed, _ = await Registry(redis).list(Query(), 10, "")
    assert [(each.provenance.author, each.provenance.prompt) for each in listed] == [
        ("ada", "")
    ] * 2
    await forget_indices(redis)
    assert (await Registry(redis).get("maze")).provenance.prompt.startswith("Write")


# States and `latest`


def moves() -> float:
    """How often `latest` has moved."""
    return REGISTRY.get_sample_value("resyn_server_latest_moves_total") or 0.0


async def set_state(registry: Registry, digest: str, state: AdmissionState.ValueType) -> None:
    """Set a state in a transaction of its own."""
    async with registry._redis.pipeline(transaction=True) as pipe:
        await registry.set_state(digest, record(state), pipe)
        registry.note_moves((await pipe.execute())[-1])


async def test_a_new_state_holds_for_all_names_of_the_content(registry: Registry) -> None:
    stored = await add(registry, "maze", "one")
    await add(registry, "labyrinth", "one")
    await add(registry, "sudoku", "two")
    assert await names(registry, Query(state=ADMITTED)) == ["labyrinth@1", "maze@1", "sudoku@1"]
    await set_state(registry, stored.digest, RETIRED)
    assert await names(registry, Query(state=ADMITTED)) == ["sudoku@1"]
    assert await names(registry, Query(state=RETIRED)) == ["labyrinth@1", "maze@1"]
    assert (await registry.get("labyrinth")).admission.state == RETIRED
    later = await add(registry, "third", "one")
    assert later.admission.state == RETIRED
    assert await names(registry, Query(state=RETIRED, prefix="third")) == ["third@1"]


async def test_a_state_can_be_known_before_the_environment_is(registry: Registry) -> None:
    made = environment("maze", "one")
    await set_state(registry, made.digest, QUARANTINED)
    assert (await registry.add(made)).admission.state == QUARANTINED
    assert await names(registry, Query(state=QUARANTINED)) == ["maze@1"]


async def test_a_state_is_set_in_one_transaction_with_what_else_is_kept(
    redis: Redis, registry: Registry
) -> None:
    stored = await add(registry, "maze", "one")
    async with redis.pipeline(transaction=True) as pipe:
        pipe.incr("one")
        pipe.lpush("one", "no list")  # which Redis refuses, and does the rest
        await registry.set_state(stored.digest, record(RETIRED), pipe)
        replies = await pipe.execute(raise_on_error=False)
    assert (replies[0], replies[-1]) == (1, [])
    assert await names(registry, Query(state=RETIRED)) == ["maze@1"]


@pytest.mark.parametrize("state", [QUARANTINED, RETIRED])
async def test_latest_does_not_move_to_what_may_not_run(
    registry: Registry, state: AdmissionState.ValueType
) -> None:
    good = await add(registry, "maze", "one", state=ADMITTED)
    before = moves()
    bad = await add(registry, "maze", "two", state=state)
    assert (bad.version, (await registry.get("maze")).digest) == ("2", good.digest)
    assert moves() == before
    third = await add(registry, "maze", "three", state=RESTRICTED)
    assert (await registry.get("maze")).digest == third.digest
    assert moves() == before + 1


async def test_a_first_version_that_may_not_run_is_found_by_its_name(registry: Registry) -> None:
    bad = await add(registry, "maze", "one", state=QUARANTINED)
    assert (await registry.get("maze")).digest == bad.digest
    good = await add(registry, "maze", "two", state=ADMITTED)
    assert (await registry.get("maze")).digest == good.digest


async def test_a_newer_version_that_is_admitted_later_becomes_the_latest(
    registry: Registry, caplog: pytest.LogCaptureFixture
) -> None:
    old = await add(registry, "maze", "one", state=ADMITTED)
    new = await add(registry, "maze", "two", state=QUARANTINED)
    with caplog.at_level("INFO", "resyn.server.registry"):
        await set_state(registry, new.digest, ADMITTED)
    [entry] = [each for each in caplog.records if each.message == "latest has moved"]
    facts = {key: vars(entry)[key] for key in ("environment", "old", "new")}
    assert facts == {"environment": "maze", "old": old.digest, "new": new.digest}
    assert (await registry.get("maze")).digest == new.digest
    await set_state(registry, old.digest, ADMITTED)
    assert (await registry.get("maze")).digest == new.digest


async def test_latest_does_not_move_back_when_its_version_is_put_out_of_use(
    registry: Registry,
) -> None:
    await add(registry, "maze", "one", state=ADMITTED)
    new = await add(registry, "maze", "two", state=ADMITTED)
    await set_state(registry, new.digest, RETIRED)
    assert (await registry.get("maze")).digest == new.digest


async def test_of_many_that_register_at_once_the_highest_number_is_the_latest(
    redis: Redis,
) -> None:
    for round_ in range(5):
        name = f"maze-{round_}"
        stored = await asyncio.gather(
            *(add(Registry(redis), name, f"{name} {number}") for number in range(20))
        )
        last = max(stored, key=lambda each: int(each.version))
        assert (await Registry(redis).get(name)).digest == last.digest


# What Redis does


async def test_a_redis_that_has_forgotten_the_scripts_is_told_them_again(
    redis: Redis, registry: Registry
) -> None:
    stored = await add(registry, "maze", "one")
    for ask in (
        lambda: names(registry),
        lambda: add(registry, "maze", "two"),
        lambda: set_state(registry, stored.digest, RETIRED),
    ):
        await redis.script_flush()
        await ask()
    assert await names(registry, Query(state=RETIRED)) == ["maze@1"]
    assert await names(registry) == ["maze@1", "maze@2"]


async def test_a_full_redis_refuses_a_registration_as_a_whole_and_is_listed_as_before(
    redis: Redis, registry: Registry
) -> None:
    await add(registry, "maze", "one")
    await redis.config_set("maxmemory", 1)
    try:
        with pytest.raises(OutOfMemoryError):
            await add(registry, "maze", "two", tags=("grid",))
        assert await names(registry) == ["maze@1"]
        assert (await registry.get("maze")).version == "1"
    finally:
        await redis.config_set("maxmemory", 0)
    assert await names(registry, Query(tag="grid")) == []
    assert (await add(registry, "maze", "two", tags=("grid",))).version == "2"


# What an older server has left


async def test_what_an_older_server_has_stored_is_found_by_all_ways(redis: Redis) -> None:
    await fill(Registry(redis))
    await add(Registry(redis), "maze", "old", "10", tags=("grid",))
    await add(Registry(redis), "maze", "new", "9", tags=("grid",))
    await forget_indices(redis)
    registry = Registry(redis)
    assert await names(registry, Query(tag="grid"), 1) == ["maze@9", "maze@10"]
    assert len(await names(registry)) == 26
    assert len(await names(registry, Query(state=ADMITTED))) == 26
    assert (await registry.get("maze")).version == "9"
    assert len(await names(registry, Query(family="words", tag="even"))) == 6


@pytest.mark.parametrize("reference", ["maze", "maze@latest", "maze@2"])
async def test_what_an_older_server_has_stored_has_its_version(
    redis: Redis, reference: str
) -> None:
    for number in (1, 2):
        await add(Registry(redis), "maze", f"source {number}", author="ada")
    await add(Registry(redis), "labyrinth", "source 2", "7")
    await forget_indices(redis)
    found = await Registry(redis).get(reference)
    assert (found.name, found.version, found.source) == ("maze", "2", "source 2")
    assert (await Registry(redis).get("labyrinth")).version == "7"


async def test_numbers_go_on_behind_what_an_older_server_has_stored(redis: Redis) -> None:
    for number in range(3):
        await add(Registry(redis), "maze", f"source {number}")
    await forget_indices(redis)
    assert (await add(Registry(redis), "maze", "source 1")).version == "2"
    await forget_indices(redis)
    assert (await add(Registry(redis), "maze", "new")).version == "4"
    assert (await Registry(redis).get("maze")).version == "4"


async def test_what_an_older_server_stores_beside_a_newer_one_is_found(redis: Redis) -> None:
    registry = Registry(redis)
    await add(registry, "maze", "one")
    made = environment("maze", "two", "2", ("grid",))
    await redis.set(redis_keys.alias("maze", "2"), made.digest)
    await redis.set(redis_keys.environment(made.digest), made.SerializeToString())
    await redis.set(redis_keys.alias("maze", "latest"), made.digest)
    await redis.zadd(redis_keys.ENVIRONMENTS, {"maze@2": 0})
    assert await names(registry, Query(tag="grid")) == ["maze@2"]
    assert (await add(registry, "maze", "three")).version == "3"


async def test_what_cannot_be_read_hides_nothing_else(
    redis: Redis, caplog: pytest.LogCaptureFixture
) -> None:
    registry = Registry(redis)
    await add(registry, "maze", "one")
    await redis.zadd(redis_keys.ENVIRONMENTS, {"ghost@1": 0, "torn@1": 0})
    await redis.set(redis_keys.alias("torn", "1"), "0" * 64)
    await redis.set(redis_keys.environment("0" * 64), b"\xff\xff\xff")
    assert await names(registry) == ["maze@1"]
    assert await names(registry) == ["maze@1"]
    warnings = [each for each in caplog.records if "indices" in each.message]
    assert len(warnings) == 1
    assert vars(warnings[0])["broken"] == ["ghost@1", "torn@1"]
    await add(registry, "sudoku", "two")
    assert await names(registry) == ["maze@1", "sudoku@1"]


async def test_several_servers_take_in_what_an_older_one_has_stored_at_once(redis: Redis) -> None:
    for number in range(250):
        await add(Registry(redis), "maze", f"source {number}")
    await forget_indices(redis)
    found = await asyncio.gather(*(names(Registry(redis)) for _ in range(4)))
    assert all(each == [f"maze@{number}" for number in range(1, 251)] for each in found)
    assert (await Registry(redis).get("maze")).version == "250"
