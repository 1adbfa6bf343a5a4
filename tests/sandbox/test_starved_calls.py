"""A call that got no CPU is run again by itself: outcomes do not depend on who else is busy."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator, Iterator

import pytest
from prometheus_client import REGISTRY
from tests.conftest import need
from tests.sandbox.busy import busy_host
from tests.sandbox.conftest import SLOPPY, pool_without_groups, verified
from tests.sandbox.pools import MakePool, environment, make_pool

from resyn.v1 import call_pb2
from resyn.workers import loading
from resyn.workers.executor import Executor, kind_of
from resyn.workers.groups import throttling
from resyn.workers.groups.parents import mounts_of_groups, own_groups
from resyn.workers.host import FULL, NO_CGROUP
from resyn.workers.nsjail import JailPlan

__all__ = ["make_pool"]

#: Uses so much CPU time, whatever the clock says.
BUSY = """
import time
def generate(rng, difficulty):
    return verify(None, "0.4")
def verify(instance, answer):
    until = time.process_time() + float(answer)
    while time.process_time() < until: pass
    return 1.0
"""
_NEIGHBOURS = 7


@pytest.fixture
def executor(make_pool: MakePool) -> Executor:
    """What runs calls in a worker with a slot for everybody."""
    return Executor(make_pool(slots=_NEIGHBOURS + 1, max_jails=_NEIGHBOURS + 1), FULL, "worker")


@pytest.fixture
def quota() -> Iterator[None]:
    """Let this process and its jails have 15 % of one CPU: less than busy neighbours leave it."""
    mount = mounts_of_groups()[0].get("cpu")
    if mount is None:
        need("the controller cpu of version 1", "this host has no tree of it")
    own = mount / own_groups()["cpu"].lstrip("/")
    folder = own / f"tests-of-resyn-{os.getpid()}"
    folder.mkdir()
    (folder / "cpu.cfs_quota_us").write_text("15000")
    (folder / "cgroup.procs").write_text(str(os.getpid()))
    throttling._files.cache_clear()
    yield
    (own / "cgroup.procs").write_text(str(os.getpid()))
    throttling._files.cache_clear()
    folder.rmdir()


def second_runs(when: str) -> float:
    """Return how many calls had one."""
    count = REGISTRY.get_sample_value("resyn_worker_starved_calls_total", {"when": when})
    assert count is not None
    return count


@contextlib.asynccontextmanager
async def busy_neighbours(executor: Executor) -> AsyncIterator[None]:
    """Have other calls of this worker use all of its CPUs for about 3 seconds.

    Each has its own jail: the kernel gives all processes of a jail the share of one.
    """
    sources = [f"{BUSY}\n# {number}\n" for number in range(_NEIGHBOURS)]
    others = [environment(source, wall_seconds=30.0, cpu_seconds=5.0) for source in sources]
    await asyncio.gather(*(verified(executor, other, "0") for other in others))
    calls = [asyncio.create_task(verified(executor, other, "0.8")) for other in others]
    yield
    results = await asyncio.gather(*calls)
    assert [each.verdict.score for each in results] == [1.0] * _NEIGHBOURS


async def test_a_call_among_busy_neighbours_gets_the_verdict_of_a_quiet_worker(
    executor: Executor,
) -> None:
    before = second_runs("once")
    async with busy_neighbours(executor):
        env = environment(BUSY, wall_seconds=1.0, cpu_seconds=5.0)
        result = await verified(executor, env, "0.4")
    assert result.verdict.score == 1.0, result
    assert second_runs("once") == before + 1


async def test_instances_are_generated_among_busy_neighbours_too(executor: Executor) -> None:
    env = environment(BUSY + "def observe(instance): return ''", wall_seconds=1.0, cpu_seconds=5.0)
    call = call_pb2.Call(generate=call_pb2.GenerateWork(seed=1, difficulty=3))
    async with busy_neighbours(executor):
        result = await executor.run(call, env, 1)
    assert result.generated.instance_json == "1.0", result


async def test_code_that_a_verifier_runs_is_no_slower_for_busy_neighbours(
    executor: Executor,
) -> None:
    """A verifier would score a time-out 0: nobody could tell that from a wrong answer."""
    source = """
def generate(rng, difficulty): return 5
def verify(instance, answer):
    return run_untrusted(answer, wall_seconds=0.9, cpu_seconds=5.0).fault is None
"""
    env = environment(source, wall_seconds=8.0, cpu_seconds=8.0)
    slow = "import time\nwhile time.process_time() < 0.4: pass"
    assert (await verified(executor, env, "result = 1")).verdict.score == 1.0
    before = second_runs("once")
    async with busy_neighbours(executor):
        result = await verified(executor, env, slow)
    assert result.verdict.score == 1.0, result
    assert second_runs("once") == before + 1


async def test_an_endless_loop_among_busy_neighbours_ends_at_its_own_limit(
    executor: Executor,
) -> None:
    env = environment(BUSY, wall_seconds=1.0, cpu_seconds=0.5)
    async with busy_neighbours(executor):
        result = await verified(executor, env, "60")
    assert result.fault.message == "cpu_seconds = 0.5 used up", result


async def test_an_environment_loads_among_busy_neighbours(executor: Executor) -> None:
    env = environment(f"{BUSY}\nverify(None, '0.4')", load_seconds=1.0)
    async with busy_neighbours(executor):
        result = await verified(executor, env, "0")
    assert result.verdict.score == 1.0, result


async def test_what_times_out_by_itself_too_has_timed_out_and_says_how(executor: Executor) -> None:
    env = environment(SLOPPY, wall_seconds=1.0, cpu_seconds=5.0)
    slow = "import time\nwhile time.process_time() < 0.1: pass\ntime.sleep(60)"
    async with busy_neighbours(executor):
        result = await verified(executor, env, slow)
    assert kind_of(result) == "timeout", result
    start = "wall_seconds = 1 passed, in a second run by itself; of the first: the host gave it no"
    assert result.fault.message.startswith(start)
    assert not result.fault.retryable


async def test_a_second_run_is_not_waited_for_beyond_the_calls_deadline(executor: Executor) -> None:
    env = environment(BUSY, wall_seconds=0.5, cpu_seconds=5.0)
    async with busy_neighbours(executor):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(1.0):
                await verified(executor, env, "0.4")
        assert executor.quiet.try_enter()
        executor.quiet.leave()


async def test_without_control_groups_starvation_is_seen_too(plan: JailPlan) -> None:
    env = environment(BUSY, wall_seconds=0.6, cpu_seconds=5.0)
    async with pool_without_groups(plan) as pool:
        executor = Executor(pool, NO_CGROUP, "worker")
        with busy_host(4):
            result = await verified(executor, env, "0.4")
        assert result.verdict.score == 1.0, result
        assert result.execution.execution_seconds > 0.6


async def test_a_sleep_is_a_time_out_at_once_however_busy_the_host_is(executor: Executor) -> None:
    env = environment(SLOPPY, wall_seconds=0.5)
    before = second_runs("once"), second_runs("again")
    with busy_host():
        result = await verified(executor, env, "import time; time.sleep(60)")
    assert (kind_of(result), result.fault.message) == ("timeout", "wall_seconds = 0.5 passed")
    assert (second_runs("once"), second_runs("again")) == before
    assert result.execution.starved_seconds < 0.05


async def test_a_call_by_itself_on_a_busy_host_has_its_time_on_a_cpu(executor: Executor) -> None:
    env = environment(BUSY, wall_seconds=0.6, cpu_seconds=5.0)
    before = second_runs("once")
    with busy_host(4):
        result = await verified(executor, env, "0.4")
    assert result.verdict.score == 1.0, result
    assert result.execution.execution_seconds > 0.6
    assert second_runs("once") == before + 1


async def test_what_a_busy_host_keeps_from_the_cpu_twice_is_no_time_out(
    executor: Executor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resyn.workers.executor.QUIET_WALL_TIMES", 1.2)
    env = environment(BUSY, wall_seconds=0.5, cpu_seconds=5.0)
    before = second_runs("again")
    with busy_host():
        result = await verified(executor, env, "0.4")
    assert (kind_of(result), result.fault.retryable) == ("infrastructure", True), result
    assert result.fault.message.startswith("the host gave it no CPU: wall_seconds = 0.5 passed")
    assert 0.05 < result.execution.starved_seconds <= result.execution.execution_seconds
    assert second_runs("again") == before + 1
    assert (await verified(executor, env, "0")).verdict.score == 1.0


async def test_a_busy_host_has_more_time_to_load(executor: Executor) -> None:
    env = environment(f"{BUSY}\nverify(None, '0.4')", load_seconds=0.6)
    with busy_host(4):
        result = await verified(executor, env, "0")
    assert result.verdict.score == 1.0, result


async def test_what_a_busy_host_does_not_let_load_is_no_load_error(
    executor: Executor, monkeypatch: pytest.MonkeyPatch
) -> None:
    env = environment(f"{BUSY}\nverify(None, '0.4')", load_seconds=0.5)
    with monkeypatch.context() as patch, busy_host():
        patch.setattr(loading, "MOST_TIMES", 1)
        result = await verified(executor, env, "0")
    assert kind_of(result) == "infrastructure", result
    assert "load_seconds = 0.5 passed" in result.fault.message
    assert (await verified(executor, env, "0")).verdict.score == 1.0


async def test_a_quota_that_stops_the_worker_is_seen(
    quota: None, make_pool: MakePool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resyn.workers.executor.QUIET_WALL_TIMES", 1.0)
    executor = Executor(make_pool(), FULL, "worker")
    env = environment(BUSY, wall_seconds=0.6, cpu_seconds=5.0)
    result = await verified(executor, env, "0.55")
    assert kind_of(result) == "infrastructure", result
    assert 0.0 < result.execution.throttled_seconds <= result.execution.execution_seconds
