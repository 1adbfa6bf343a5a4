"""A worker on a host that starts no process any more stops to serve, until it does again."""

from __future__ import annotations

import asyncio

import pytest
from tests.sandbox.conftest import SLOPPY
from tests.sandbox.pools import MakePool, environment, make_pool

from resyn.v1 import call_pb2, outcome_pb2
from resyn.workers import pool as pools
from resyn.workers.ejection import FAULTS_IN_A_ROW, Ejection, WatchedRunner
from resyn.workers.errors import SandboxError
from resyn.workers.executor import Executor
from resyn.workers.groups.files import FolderGroup
from resyn.workers.guest import wire
from resyn.workers.host import FULL
from resyn.workers.pool import JailPool

__all__ = ["make_pool"]


def allow_processes(pool: JailPool, most: str) -> None:
    """Say how many processes all jails of a pool may have."""
    group = pool._host.group
    assert isinstance(group, FolderGroup)
    (group.folders["pids"] / "pids.max").write_text(most)


async def test_calls_fail_it_leaves_probes_fail_and_when_they_pass_it_is_back(
    make_pool: MakePool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resyn.workers.ejection.FIRST_PAUSE_SECONDS", 0.05)
    pool = make_pool(blank_jails=0)
    left = asyncio.Event()

    async def withdraw() -> None:
        left.set()

    async def nothing() -> None: ...

    ejection = Ejection(pool.probe, withdraw, nothing)
    executor = Executor(pool, FULL, "w")
    runner = WatchedRunner(executor, ejection)
    environments = [environment(SLOPPY + f"# {index}") for index in range(2)]
    deciding = asyncio.create_task(ejection.run())

    async def call(index: int) -> call_pb2.CallResult:
        asked = call_pb2.Call(verify=call_pb2.VerifyWork(answer="score = 0.5"))
        return await runner.run(asked, environments[index % 2], 1, "0")

    await pool.probe()
    allow_processes(pool, "0")
    for index in range(FAULTS_IN_A_ROW):
        assert (await call(index)).fault.kind == outcome_pb2.FAULT_KIND_INFRASTRUCTURE
    await asyncio.wait_for(left.wait(), 10)
    assert "out of service" in (await call(0)).fault.message
    allow_processes(pool, "max")
    await asyncio.wait_for(ejection.in_service(), 30)
    assert (await call(0)).verdict.score == 0.5
    deciding.cancel()
    await executor.close()


async def test_a_probe_whose_call_ends_badly_has_failed(
    make_pool: MakePool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pools, "_PROBE", bytes([wire.INSPECT]) + wire.join(b"what?"))
    pool = make_pool()
    with pytest.raises(SandboxError, match="a call that asks for nothing ended with"):
        await pool.probe()
