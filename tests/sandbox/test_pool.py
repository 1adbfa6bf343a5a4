"""The pool of warm jails: what it lends, what it lets go, and that it leaves nothing."""

from __future__ import annotations

import asyncio
import os

import pytest
from tests.sandbox.conftest import SLOPPY, until
from tests.sandbox.pools import MakePool, environment, make_pool, run

from resyn.v1 import call_pb2, outcome_pb2
from resyn.workers.errors import LoadError
from resyn.workers.executor import Executor
from resyn.workers.host import FULL

__all__ = ["make_pool"]


async def test_calls_of_one_environment_share_a_jail_and_others_get_their_own(
    make_pool: MakePool,
) -> None:
    pool = make_pool()
    one, other = environment(SLOPPY), environment(SLOPPY + "# another")
    done = await asyncio.gather(*(run(pool, env, "score = 1.0") for env in (one, one, other)))
    assert [each.score for each in done] == [1.0, 1.0, 1.0]
    assert len(pool) == 2


async def test_the_idle_jail_of_least_use_makes_room(make_pool: MakePool) -> None:
    pool = make_pool(max_jails=2)
    first, second, third = (environment(SLOPPY + f"# {index}") for index in range(3))
    for env in (first, second, first, third):
        await run(pool, env, "score = 1.0")
    assert set(pool._warm) == {first.digest, third.digest}


async def test_a_load_that_nobody_waits_for_any_more_leaves_no_jail(make_pool: MakePool) -> None:
    pool = make_pool()
    looping = environment("while True: pass", load_seconds=0.5)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await run(pool, looping, "")
    await until(lambda: len(pool) == 0)
    with pytest.raises(LoadError, match="load_seconds"):
        await run(pool, looping, "")


#: Handlers of the zygote's signals run between calls, too.
ENDS_LATER = """
import os, signal
signal.signal(signal.SIGALRM, lambda *_: os._exit(1))
signal.setitimer(signal.ITIMER_REAL, 0.3)
"""


async def test_a_jail_that_ends_while_it_is_idle_is_replaced_unseen(make_pool: MakePool) -> None:
    pool = make_pool()
    ends = environment(SLOPPY + ENDS_LATER)
    assert (await run(pool, ends, "score = 1.0")).score == 1.0
    (warm,) = pool._warm.values()
    await until(lambda: warm.jail.lost != "")
    assert (await run(pool, ends, "score = 0.5")).score == 0.5


async def test_what_a_cancelled_call_left_is_not_taken_for_the_next_ones_end(
    make_pool: MakePool,
) -> None:
    pool = make_pool(slots=1)
    env = environment(SLOPPY)
    for _ in range(5):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await run(pool, env, "while True: pass")
        done = await run(pool, env, "import ctypes; ctypes.CDLL(None).ptrace(0, 0, 0, 0)")
        assert done.wait_status == 31  # SIGSYS


async def test_an_answer_that_costs_its_jail_costs_no_neighbour_its_verdict(
    make_pool: MakePool,
) -> None:
    pool = make_pool(slots=4)
    env = environment(SLOPPY)
    executor = Executor(pool, FULL, "worker")

    def call(answer: str) -> call_pb2.Call:
        return call_pb2.Call(verify=call_pb2.VerifyWork(answer=answer))

    slow = "import time; time.sleep(0.5); score = 0.75"
    neighbours = [asyncio.create_task(executor.run(call(slow), env, 1, "1")) for _ in range(3)]
    await until(lambda: len(pool) == 1 and len(next(iter(pool._warm.values())).jail._lanes) >= 1)
    (warm,) = pool._warm.values()
    await until(lambda: warm.jail._zygote_pid > 0)
    os.kill(warm.jail._zygote_pid, 9)  # as the worst that an answer could do
    for result in await asyncio.gather(*neighbours):
        assert result.verdict.score == 0.75, result
        assert result.execution.isolation_mode in (
            outcome_pb2.ISOLATION_MODE_FRESH_JAIL,
            outcome_pb2.ISOLATION_MODE_FORK,
        )


async def test_limits_above_four_gibibytes_work(make_pool: MakePool) -> None:
    pool = make_pool()
    done = await run(pool, environment(SLOPPY, memory_bytes=8 << 30), "score = 1.0")
    assert done.score == 1.0
