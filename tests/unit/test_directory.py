"""Which worker gets an environment's calls: the one that is warm for it, unless it is busy."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

import pytest

from resyn.common import redis_keys
from resyn.server.directory import AFFINITY_SECONDS, WorkerDirectory
from resyn.v1 import call_pb2


class Beats:
    """As a Redis, in which workers have said something."""

    def __init__(self) -> None:
        self.said: dict[str, bytes] = {}
        self.leases: set[str] = set()

    def worker(self, name: str, dead: bool = False, **fields: Any) -> None:
        """Let a worker have beaten some time ago."""
        said: dict[str, Any] = {
            "profiles": ["standard"],
            "slots": 1,
            "schema_version": redis_keys.SCHEMA_VERSION,
        }
        status = call_pb2.WorkerStatus(worker=name, **(said | fields))
        self.said[name] = status.SerializeToString()
        if not dead:
            self.leases.add(redis_keys.lease(name))

    async def hgetall(self, key: str) -> dict[str, bytes]:
        """Return what all have said."""
        assert key == redis_keys.WORKERS
        return self.said

    async def mget(self, keys: list[str]) -> list[bytes | None]:
        """Say whose lease is there."""
        return [b"" if key in self.leases else None for key in keys]


@pytest.fixture
def beats() -> Beats:
    """What workers say."""
    return Beats()


async def looked(beats: Any) -> WorkerDirectory:
    """A directory that has looked."""
    directory = WorkerDirectory(beats)
    await directory.look()
    return directory


async def test_without_workers_nobody_is_chosen(beats: Beats) -> None:
    directory = await looked(beats)
    assert directory.choose("digest", "standard") is None
    assert (directory.profiles(), directory.slots("standard")) == (set(), 0)


async def test_slots_and_profiles_are_those_of_the_living(beats: Beats) -> None:
    beats.worker("one", slots=2)
    beats.worker("two", slots=3, profiles=["standard", "scientific"])
    beats.worker("dead", dead=True, slots=64)
    beats.worker("newer", slots=64, schema_version=redis_keys.SCHEMA_VERSION + 1)
    beats.worker("leaving", draining=True, slots=64)
    beats.worker("failing", ejected="no uid is left", slots=64)
    beats.said["garbage"] = b"\xff\xff"
    directory = await looked(beats)
    assert directory.profiles() == {"standard", "scientific"}
    assert (directory.slots("standard"), directory.slots("scientific")) == (5, 3)
    assert directory.choose("digest", "scientific") == "two"
    assert directory.choose("digest", "another") is None


async def test_who_failed_at_a_call_gets_it_again_only_if_it_is_the_only_one(beats: Beats) -> None:
    beats.worker("one")
    assert (await looked(beats)).choose("digest", "standard", avoid="one") == "one"
    beats.worker("two")
    directory = await looked(beats)
    assert {directory.choose(f"d{i}", "standard", avoid="one") for i in range(20)} == {"two"}


async def test_every_server_chooses_the_same_worker_for_an_environment(beats: Beats) -> None:
    for index in range(8):
        beats.worker(f"worker-{index}")
    one, two = await looked(beats), await looked(beats)
    digests = [f"digest-{index}" for index in range(100)]
    chosen = [one.choose(digest, "standard") for digest in digests]
    assert chosen == [two.choose(digest, "standard") for digest in digests]
    assert len(Counter(chosen)) == 8  # and environments spread


async def test_when_a_worker_goes_only_its_environments_move(beats: Beats) -> None:
    for index in range(8):
        beats.worker(f"worker-{index}")
    directory = await looked(beats)
    digests = [f"digest-{index}" for index in range(200)]
    before = {digest: directory.choose(digest, "standard") for digest in digests}
    del beats.said["worker-3"]
    await directory.look()
    for digest, worker in before.items():
        now = directory.choose(digest, "standard")
        assert now != "worker-3"
        assert worker in (now, "worker-3")


async def test_a_worker_with_clearly_more_to_do_loses_the_next_calls(beats: Beats) -> None:
    beats.worker("one")
    beats.worker("two")
    directory = await looked(beats)
    first = directory.choose("digest", "standard") or ""
    directory.add_work(first, AFFINITY_SECONDS * 0.9)
    assert directory.choose("digest", "standard") == first
    directory.add_work(first, AFFINITY_SECONDS * 0.2)
    second = directory.choose("digest", "standard")
    assert second != first
    directory.add_work(first, -AFFINITY_SECONDS)
    assert directory.choose("digest", "standard") == first


async def test_work_counts_by_the_slots_that_share_it(beats: Beats) -> None:
    beats.worker("small", slots=1)
    beats.worker("large", slots=10)
    directory = await looked(beats)
    given: Counter[str] = Counter()
    for _ in range(1100):
        worker = directory.choose("digest", "standard") or ""
        directory.add_work(worker, 0.01)
        given[worker] += 1
    assert math.isclose(given["large"] / given["small"], 10, rel_tol=0.2)


async def test_finished_work_never_makes_a_worker_cheaper_than_idle(beats: Beats) -> None:
    beats.worker("one")
    beats.worker("two")
    directory = await looked(beats)
    first = directory.choose("digest", "standard") or ""
    directory.add_work(first, -1000.0)
    directory.add_work(first, AFFINITY_SECONDS * 1.1)
    assert directory.choose("digest", "standard") != first


async def test_a_worker_that_is_forgotten_comes_back_when_it_is_seen(beats: Beats) -> None:
    beats.worker("one")
    directory = await looked(beats)
    directory.forget("one")
    assert directory.choose("digest", "standard") is None
    await directory.look()
    assert directory.choose("digest", "standard") == "one"
