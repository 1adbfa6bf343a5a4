"""Pools of real jails for tests."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Callable

import pytest
from tests.sandbox.conftest import LIMITS, request

from resyn.common.identity import environment_digest
from resyn.v1 import environment_pb2
from resyn.workers.evidence import Exit
from resyn.workers.groups.files import FolderGroup
from resyn.workers.host import FULL, Host
from resyn.workers.nsjail import JailPlan
from resyn.workers.pool import JailPool
from resyn.workers.settings import WorkerSettings
from resyn.workers.uids import UidRange

_NUMBERS = itertools.count()
MakePool = Callable[..., JailPool]


def environment(source: str, **limits: float) -> environment_pb2.Environment:
    """Return an environment as the registry would have it."""
    used = environment_pb2.Limits(**(LIMITS | limits))  # type: ignore[arg-type] # ints are whole
    digest = environment_digest(source, "standard", used)
    return environment_pb2.Environment(
        digest=digest, source=source, profile="standard", limits=used
    )


@pytest.fixture
async def make_pool(
    plan: JailPlan, worker_group: FolderGroup, uids: UidRange, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[MakePool]:
    """Makes pools, closes them, and checks that they leave no group."""
    monkeypatch.setattr(uids, "close", lambda: None)  # the other tests go on with them
    made: list[tuple[JailPool, FolderGroup]] = []

    def make(**settings: int) -> JailPool:
        group = worker_group.child(f"pool-{next(_NUMBERS)}")
        pool = JailPool({"standard": plan}, Host(FULL, group, uids), WorkerSettings(**settings))  # type: ignore[arg-type] # ints
        made.append((pool, group))
        return pool

    yield make
    for pool, group in made:
        await pool.close()
        assert not any(path.exists() for path in group.folders.values())


async def run(pool: JailPool, env: environment_pb2.Environment, answer: str) -> Exit:
    """Run one answer in the environment's jail."""
    async with pool.lend(env) as warm:
        return await warm.jail.run(request(answer))
