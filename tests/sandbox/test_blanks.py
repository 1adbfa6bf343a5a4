"""Jails booted ahead: who gets them, and that nobody notices when they end."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest
from tests.sandbox.conftest import SLOPPY, request, until
from tests.sandbox.pools import MakePool, environment, make_pool, run

from resyn.workers import metrics
from resyn.workers.groups.files import FolderGroup
from resyn.workers.host import FULL, Host
from resyn.workers.jail import Jail
from resyn.workers.nsjail import JailPlan
from resyn.workers.pool import JailPool
from resyn.workers.settings import WorkerSettings
from resyn.workers.uids import UID_STRIDE, UidRange
from resyn.workers.yard import Blank

__all__ = ["make_pool"]

FROM_BLANK = metrics.COLD_STARTS.labels("blank")._value


def blanks(pool: JailPool) -> list[Blank]:
    return [blank for waiting in pool._blanks._waiting.values() for blank in waiting]


async def booted(pool: JailPool, count: int = 2) -> list[Blank]:
    """Wait until so many blank jails are ready, and return them."""
    await until(lambda: len(blanks(pool)) == count and all(b.boot.done() for b in blanks(pool)))
    return blanks(pool)


async def warmed(pool: JailPool) -> list[Blank]:
    """Have an environment called, and return the blank jails that this brings."""
    assert (await run(pool, environment(SLOPPY), "score = 1.0")).score == 1.0
    return await booted(pool)


async def test_a_cold_environment_gets_a_jail_that_was_booted_before(make_pool: MakePool) -> None:
    pool = make_pool()
    first, _ = await warmed(pool)
    other = environment(SLOPPY + "# another")
    async with pool.lend(other) as warm:
        assert warm.jail is first.jail
        assert (await warm.jail.run(request("score = 0.5"))).score == 0.5
    assert first not in await booted(pool)


async def test_before_anybody_calls_none_is_booted(make_pool: MakePool) -> None:
    pool = make_pool()
    await pool.probe()
    assert pool._blanks.wanted() == ""
    assert blanks(pool) == []


async def test_the_setting_says_how_many(make_pool: MakePool) -> None:
    pool = make_pool(blank_jails=0)
    await run(pool, environment(SLOPPY), "score = 1.0")
    assert (pool._blanks.wanted(), blanks(pool)) == ("", [])


async def test_blank_jails_take_a_share_of_all_jails_and_no_more(make_pool: MakePool) -> None:
    pool = make_pool(max_jails=8)
    folders = pool._host.group.folders["pids"]  # type: ignore[attr-defined] # of a FolderGroup
    for number in range(12):
        await run(pool, environment(SLOPPY + f"# {number}"), "score = 1.0")
        await booted(pool, 1)
        assert len(pool) + len(blanks(pool)) <= 8
    await until(lambda: len(list(folders.glob("jail-*"))) == 8)


async def test_a_jail_of_a_calls_own_and_one_for_untrusted_code_were_booted_before(
    make_pool: MakePool,
) -> None:
    pool = make_pool()
    for alone, blank in ((True, False), (False, True), (True, True)):
        await warmed(pool)
        before = FROM_BLANK.get()
        async with pool.lend(environment(SLOPPY), alone=alone, blank=blank):
            assert FROM_BLANK.get() == before + 1


async def test_a_jail_booted_before_has_the_limits_of_its_environment(make_pool: MakePool) -> None:
    pool = make_pool()
    await warmed(pool)
    env = environment(SLOPPY + "# other limits", memory_bytes=100 << 20, processes=3)
    eat = "pages = bytearray({}); pages[::4096] = b'x' * len(pages[::4096]); score = 1.0"
    assert (await run(pool, env, eat.format(80 << 20))).score == 1.0
    assert (await run(pool, env, eat.format(120 << 20))).oom_kills > 0
    fork = "import os\nfor _ in range({}):\n    if not os.fork(): os.read(3, 1)\nscore = 1.0"
    assert (await run(pool, env, fork.format(2))).score == 1.0
    assert (await run(pool, env, fork.format(3))).refused_forks > 0


async def test_a_blank_jail_that_dies_while_it_waits_is_replaced_unseen(
    make_pool: MakePool,
) -> None:
    pool = make_pool()
    dead = await warmed(pool)
    for blank in dead:
        os.kill(blank.jail._zygote_pid, 9)
    # At once, before anybody can have heard of it:
    assert (await run(pool, environment(SLOPPY + "# 1"), "score = 0.5")).score == 0.5
    await until(lambda: not set(dead) & set(blanks(pool)))
    await booted(pool)
    assert (await run(pool, environment(SLOPPY + "# 2"), "score = 0.5")).score == 0.5


async def test_a_dead_blank_jail_is_noticed_without_a_call(make_pool: MakePool) -> None:
    pool = make_pool()
    dead, other = await warmed(pool)
    os.kill(dead.jail._zygote_pid, 9)
    await until(lambda: dead not in blanks(pool))
    assert other in await booted(pool)


async def test_a_blank_jail_that_does_not_boot_costs_no_call(
    make_pool: MakePool, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = make_pool()
    start = Jail.start
    failed: list[Jail] = []

    async def fail_twice(jail: Jail) -> None:
        if len(failed) == 2:
            return await start(jail)
        failed.append(jail)
        raise OSError("no process")

    async with pool.lend(environment(SLOPPY)):
        monkeypatch.setattr(Jail, "start", fail_twice)
    await until(lambda: len(blanks(pool)) == 2)
    assert (await run(pool, environment(SLOPPY + "# 1"), "score = 0.5")).score == 0.5
    assert not {blank.jail for blank in await booted(pool)} & set(failed)
    assert len(failed) == 2


async def test_a_pool_closes_while_blank_jails_boot(make_pool: MakePool) -> None:
    """The fixture checks that nothing is left."""
    pool = make_pool()
    await run(pool, environment(SLOPPY), "score = 1.0")
    await until(lambda: blanks(pool) != [])
    assert not all(blank.boot.done() for blank in blanks(pool))
    await pool.close()
    assert blanks(pool) == []


async def test_blank_jails_give_their_uids_to_environments(
    plan: JailPlan, worker_group: FolderGroup, tmp_path: Path
) -> None:
    settings = WorkerSettings()
    beyond = settings.uid_base + settings.uid_count
    uids = UidRange(tmp_path, beyond, 16 * UID_STRIDE)
    pool = JailPool({"standard": plan}, Host(FULL, worker_group.child("few"), uids), settings)
    try:
        for number in range(20):
            done = await run(pool, environment(SLOPPY + f"# {number}"), "score = 1.0")
            assert done.score == 1.0
    finally:
        await pool.close()
    assert len(uids._free) == 16


async def test_many_cold_environments_at_once_get_a_verdict_each(make_pool: MakePool) -> None:
    pool = make_pool()
    await warmed(pool)
    calls = (run(pool, environment(SLOPPY + f"# {number}"), "score = 0.5") for number in range(8))
    assert [done.score for done in await asyncio.gather(*calls)] == [0.5] * 8
