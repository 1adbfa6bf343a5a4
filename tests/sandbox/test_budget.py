"""The memory of all jails: kept under the budget, and never at the cost of a running call."""

from __future__ import annotations

import asyncio

import pytest
from tests.sandbox.conftest import SLOPPY, request, until
from tests.sandbox.pools import MakePool, environment, make_pool, run

from resyn.workers import budget, metrics

__all__ = ["make_pool"]

MEGABYTE = 1_000_000
BALLAST = "BALLAST = b'x' * {}\n"
#: Handlers of the zygote's signals run between calls, too.
GROWS_LATER = """
import signal
LATER = []
signal.signal(signal.SIGALRM, lambda *_: LATER.append(b"x" * {}))
signal.setitimer(signal.ITIMER_REAL, 0.3)
"""


@pytest.fixture(autouse=True)
def quick_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at the memory more often than a worker does."""
    monkeypatch.setattr(budget, "LOOK_SECONDS", 0.05)


async def test_more_environments_than_fit_stay_within_the_budget(make_pool: MakePool) -> None:
    pool = make_pool(jail_memory_bytes=150 * MEGABYTE)
    for number in range(8):
        env = environment(f"{SLOPPY}# {number}\n{BALLAST.format(30 * MEGABYTE)}")
        assert (await run(pool, env, "score = 1.0")).score == 1.0
        await until(lambda: pool.memory_bytes() <= 150 * MEGABYTE)
    assert 1 <= len(pool) <= 4


async def test_a_jail_that_grows_while_it_is_idle_is_seen(make_pool: MakePool) -> None:
    pool = make_pool(jail_memory_bytes=150 * MEGABYTE, blank_jails=0)
    grows = environment(SLOPPY + GROWS_LATER.format(200 * MEGABYTE))
    await run(pool, environment(SLOPPY), "score = 1.0")
    await run(pool, grows, "score = 1.0")
    await until(lambda: grows.digest not in pool._warm)
    await until(lambda: pool.memory_bytes() <= 150 * MEGABYTE)


async def test_what_is_in_use_may_exceed_the_budget_and_a_metric_says_so(
    make_pool: MakePool,
) -> None:
    pool = make_pool(jail_memory_bytes=60 * MEGABYTE)
    env = environment(SLOPPY + BALLAST.format(100 * MEGABYTE), wall_seconds=20)
    over = metrics.JAIL_MEMORY_OVER_BYTES._value
    await run(pool, environment(SLOPPY), "score = 1.0")
    async with pool.lend(env) as warm:
        await until(lambda: over.get() > 40 * MEGABYTE)
        assert len(pool) == 1  # whoever was idle has gone
        assert (await warm.jail.run(request("score = 0.5"))).score == 0.5
    await until(lambda: len(pool) == 0 and over.get() == 0)


async def test_jails_in_use_do_not_make_room(make_pool: MakePool) -> None:
    pool = make_pool(max_jails=1)
    slow = "import time; time.sleep(0.3); score = 0.5"
    envs = [environment(SLOPPY + f"# {number}") for number in range(3)]
    done = await asyncio.gather(*(run(pool, env, slow) for env in envs))
    assert [each.score for each in done] == [0.5] * 3
    await until(lambda: len(pool) == 1)
