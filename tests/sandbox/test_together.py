"""REUSED: calls share a process only when nobody could tell, whichever layer is looked at."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Any

import pytest
from tests.leaks.corpus import HONEST, LEAKS, Leak
from tests.sandbox import pools
from tests.sandbox.conftest import pool_without_groups, request, until
from tests.sandbox.pools import MakePool, make_pool

from resyn.common import typed_json
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2
from resyn.workers import sessions
from resyn.workers.executor import Executor
from resyn.workers.guest import wire
from resyn.workers.host import FULL, NO_CGROUP
from resyn.workers.lane import Lane
from resyn.workers.nsjail import JailPlan
from resyn.workers.standing import HOT_CALLS, PROBATION_CALLS
from resyn.workers.together import Verification

__all__ = ["make_pool"]

#: Without proof and without any call that is run again, no look at the process notices these.
UNSEEN = {"a toggle on both sides", "the middle that restores itself"}


@pytest.fixture
async def executor(make_pool: MakePool) -> AsyncIterator[Executor]:
    """An executor with a pool of its own; nothing is left of it."""
    made = Executor(make_pool(max_jails=8), FULL, "worker")
    yield made
    await made.close()


def environment(source: str) -> environment_pb2.Environment:
    """An environment as it is stored when its proof was made elsewhere."""
    made = pools.environment(source)
    made.deterministic = True
    return made


def calls_of(leak: Leak) -> list[Verification]:
    """The program's calls, as they come from the queue."""
    return [
        (call_pb2.Call(verify=call_pb2.VerifyWork(answer=call.answer)), encode(call.instance))
        for call in leak.calls
    ]


def encode(instance: Any) -> str:
    return typed_json.encode(instance)


async def proved(executor: Executor, env: environment_pb2.Environment) -> bool:
    """Have the worker's own proof made; say whether calls may share a process then."""
    executor.most_together(env, 100)
    async with asyncio.timeout(30):
        while not (standing := executor.standings.of(env)).proved and not standing.refused:
            await asyncio.sleep(0.005)
    return executor.most_together(env, 100) > 1


async def released(executor: Executor, leak: Leak) -> list[float | None]:
    """Have a program's calls run together; None stands for those that have to run alone."""
    verdicts = await executor.run_together(calls_of(leak), environment(leak.source), 1)
    if verdicts is None:
        return [None] * len(leak.calls)
    return [
        score if status == wire.OK else None
        for status, score in zip(verdicts.statuses, verdicts.scores, strict=True)
    ]


def wrong(leak: Leak, scores: Sequence[float | None]) -> bool:
    """Whether a verdict came out that is not the call's own."""
    return any(
        score not in (None, call.score) for score, call in zip(scores, leak.calls, strict=True)
    )


async def each_leak(check: Callable[[Leak], Awaitable[None]]) -> None:
    """Check every program, a few at a time: most of it is waiting for jails."""
    room = asyncio.Semaphore(4)

    async def one(leak: Leak) -> None:
        async with room:
            await check(leak)

    await asyncio.gather(*map(one, LEAKS))


async def test_no_leak_is_proved_and_so_none_of_its_calls_shares_a_process(
    executor: Executor,
) -> None:
    let_through = []

    async def check(leak: Leak) -> None:
        if await proved(executor, environment(leak.source)):
            let_through.append(leak.name)

    await each_leak(check)
    assert let_through == []


async def test_honest_programs_share_a_process_and_keep_their_scores(executor: Executor) -> None:
    shared = 0
    for leak in HONEST:
        if await proved(executor, environment(leak.source)):
            scores = await released(executor, leak)
            assert not wrong(leak, scores), leak.name
            shared += any(score is not None for score in scores)
    assert shared >= len(HONEST) // 2


async def test_without_its_proof_a_leak_still_releases_no_wrong_verdict(
    executor: Executor,
) -> None:
    async def check(leak: Leak) -> None:
        executor.standings.prove(environment(leak.source), [])
        assert not wrong(leak, await released(executor, leak)), leak.name
        again = await released(executor, leak)
        assert not wrong(leak, again), leak.name

    await each_leak(check)


async def test_one_call_after_the_other_releases_no_wrong_verdict_either(
    executor: Executor,
) -> None:
    async def check(leak: Leak) -> None:
        env = environment(leak.source)
        executor.standings.prove(env, [])
        for call, known in zip(calls_of(leak), leak.calls, strict=True):
            verdicts = await executor.run_together([call], env, 1)
            if verdicts is None:
                break
            released = verdicts.scores[0] if verdicts.statuses[0] == wire.OK else None
            assert released in (None, known.score), leak.name

    await each_leak(check)


async def test_two_orders_fingerprint_and_hook_alone_let_through_what_is_known(
    executor: Executor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resyn.workers.together.PROBATION_CALLS", 0)
    monkeypatch.setattr("resyn.workers.together.AUDITED_SHARE", 0)
    monkeypatch.setattr("resyn.workers.orders.REVERSED_SHARE", 1)  # else luck decides on some
    passed = set()

    async def check(leak: Leak) -> None:
        executor.standings.prove(environment(leak.source), [])
        for _ in range(2):
            if wrong(leak, await released(executor, leak)):
                passed.add(leak.name)

    await each_leak(check)
    assert passed <= UNSEEN


COUNTS = """
def generate(rng, difficulty): return 5
def verify(instance, answer):
    if answer == "slow":
        while True: pass
    if answer == "raise":
        return 1 / 0
    return "x" if answer == "crash" else answer == str(instance)
"""


def asked(*answers: str) -> list[Verification]:
    """Calls of the instance 5."""
    return [(call_pb2.Call(verify=call_pb2.VerifyWork(answer=each)), "5") for each in answers]


async def test_a_call_without_a_score_takes_nothing_from_the_others(executor: Executor) -> None:
    env = environment(COUNTS)
    executor.standings.prove(env, [])
    verdicts = await executor.run_together(asked("5", "raise", "6", "crash", "5"), env, 1)
    assert verdicts is not None
    ok = [status == wire.OK for status in verdicts.statuses]
    assert ok == [True, False, True, False, True]
    assert [verdicts.scores[index] for index in (0, 2, 4)] == [1.0, 0.0, 1.0]
    assert verdicts.execution.isolation_mode == outcome_pb2.ISOLATION_MODE_REUSED
    assert verdicts.execution.worker == "worker"


async def test_a_call_that_hangs_sends_the_group_apart_and_the_environment_for_a_while(
    executor: Executor,
) -> None:
    env = environment(COUNTS)
    executor.standings.prove(env, [])
    executor.standings.of(env).pause_seconds = 60.0  # longer than a busy host takes to look
    async with asyncio.timeout(100):
        while executor.most_together(env, 100) > 1:
            # On a busy host it may be for want of a CPU, which says nothing.
            assert await executor.run_together(asked("5", "slow", "6"), env, 1) is None
    assert not executor.standings.of(env).refused  # it comes back
    executor.standings.of(env).paused_until = 0.0
    assert executor.most_together(env, 100) > 1
    assert await executor.run_together(asked("5", "6", "7"), env, 1) is not None, (
        executor.standings.of(env)
    )


@pytest.mark.parametrize(
    "changed",
    [
        {"isolation_mode": outcome_pb2.ISOLATION_MODE_FORK},
        {"isolation_mode": outcome_pb2.ISOLATION_MODE_FRESH_JAIL},
        {"deterministic": False},
        {"doubts": ["line 3 in verify: ..."]},
    ],
    ids=str,
)
async def test_what_the_record_says_against_it_is_enough(
    executor: Executor, changed: dict[str, Any]
) -> None:
    env = environment(COUNTS)
    env.MergeFrom(environment_pb2.Environment(**changed))
    if "deterministic" in changed:
        env.deterministic = False
    assert not await proved(executor, env)


async def test_an_audit_that_disagrees_demotes_and_releases_nothing(executor: Executor) -> None:
    # Knows whether it shares its process: every look at the process itself sees nothing.
    source = """
import sys
def generate(rng, difficulty): return 5
def verify(instance, answer):
    frame = sys._getframe()
    while frame:
        if frame.f_code.co_name == "_verify_all":
            return 1.0
        frame = frame.f_back
    return 0.0
"""
    env = environment(source)
    executor.standings.prove(env, [])
    told: list[str] = []
    executor.standings.on_demoted = lambda digest, why: told.append(digest)
    assert await executor.run_together(asked("1", "2", "3"), env, 1) is None
    assert told == [env.digest]
    assert executor.most_together(env, 100) == 1


async def test_an_environment_whose_proof_cannot_be_made_in_time_stays_apart(
    executor: Executor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resyn.workers.together._PROOF_SECONDS", 0.001)
    env = environment(COUNTS)
    assert not await proved(executor, env)
    assert "the proof could not be made" in executor.standings.of(env).refused


@pytest.fixture
def prepared(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What the children that were prepared are for: groups, or not."""
    found: list[bool] = []
    prepare = Lane.prepare

    async def prepare_and_tell(lane: Lane, for_group: bool = False) -> None:
        found.append(for_group)
        await prepare(lane, for_group)

    monkeypatch.setattr(Lane, "prepare", prepare_and_tell)
    return found


async def test_processes_serve_several_groups_and_end_when_none_comes(
    executor: Executor, prepared: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    env = environment(COUNTS)
    executor.standings.prove(env, [])
    executor.standings.of(env).calls = PROBATION_CALLS
    monkeypatch.setattr("resyn.workers.together.AUDITED_SHARE", 0)
    for _ in range(sessions.LEAST_GROUPS - 1):
        assert await executor.run_together(asked("5", "6", "7"), env, 1) is not None
    # Two processes a group would be twice as many; some are prepared for calls that never come.
    assert len(prepared) < 2 * (sessions.LEAST_GROUPS - 1)
    monkeypatch.setattr(sessions, "IDLE_SECONDS", 0.02)
    assert await executor.run_together(asked("5", "6", "7"), env, 1) is not None
    async with executor._pool.lend(env) as warm:
        jail = warm.jail
    await until(lambda: not jail._sessions._idle and len(jail._lanes) <= jail._most_lanes)
    assert await executor.run_together(asked("5", "6", "7"), env, 1) is not None


async def test_a_jail_from_before_the_proof_makes_way_when_its_last_call_has_ended(
    executor: Executor,
) -> None:
    env = environment(COUNTS)
    pool = executor._pool
    async with pool.lend(env) as old:  # nobody knew yet
        async with pool.lend(env, for_groups=True) as new:
            assert new is not old
            assert new.for_groups
            assert not old.for_groups
        async with pool.lend(env) as third:
            assert third is new  # single calls share it, too
        assert not old.closing
        assert (await old.jail.run(request("5"))).score == 1.0
    assert old.closing
    async with pool.lend(env, for_groups=True) as fourth:
        assert fourth is new


async def test_while_groups_come_a_prepared_process_waits_for_the_next_session_that_ends(
    executor: Executor, prepared: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resyn.workers.together.AUDITED_SHARE", 0)
    env = environment(COUNTS)
    executor.standings.prove(env, [])
    executor.standings.of(env).calls = PROBATION_CALLS
    async with executor._pool.lend(env, for_groups=True) as warm:
        jail = warm.jail
    monkeypatch.setattr(jail, "_most_lanes", 1)
    for _ in range(2 * sessions.LEAST_GROUPS):
        assert await executor.run_together(asked("5", "6", "7"), env, 1) is not None
    await until(lambda: jail._sessions.kept + jail._ready.qsize() > sessions.KEPT_SESSIONS)
    assert len(jail._lanes) > sessions.KEPT_SESSIONS


async def test_a_process_ends_after_so_many_groups(
    executor: Executor, prepared: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "LEAST_GROUPS", 1)
    monkeypatch.setattr(sessions, "MOST_GROUPS", 1)
    env = environment(COUNTS)
    executor.standings.prove(env, [])
    executor.standings.of(env).calls = PROBATION_CALLS
    for _ in range(5):
        assert await executor.run_together(asked("5", "6", "7"), env, 1) is not None
    await until(lambda: len(prepared) >= 10)


async def test_calls_of_their_own_get_the_lanes_of_idle_processes(executor: Executor) -> None:
    env = environment(COUNTS)
    executor.standings.prove(env, [])
    for _ in range(3):
        assert await executor.run_together(asked("5", "6", "7"), env, 1) is not None
    calls = [executor.run(call, env, 1, text) for call, text in asked(*map(str, range(40)))]
    results = await asyncio.gather(*calls)
    assert [result.verdict.score for result in results] == [float(n == 5) for n in range(40)]
    assert await executor.run_together(asked("5", "6", "7"), env, 1) is not None


async def test_a_killed_process_costs_its_group_and_nothing_else(
    executor: Executor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resyn.workers.together.AUDITED_SHARE", 0)
    env = environment(COUNTS)
    executor.standings.prove(env, [])
    executor.standings.of(env).calls = PROBATION_CALLS
    for _ in range(3):
        assert await executor.run_together(asked("5", "6", "7"), env, 1) is not None
    async with executor._pool.lend(env) as warm:
        idle = warm.jail._sessions._idle
        assert len(idle) == sessions.KEPT_SESSIONS
        for session in idle:
            session.lane._members.kill_others()
        assert await executor.run_together(asked("5", "6", "7"), env, 1) is None
        while idle:  # the third one is dead, too
            warm.jail._sessions.retire_one()
    assert await executor.run_together(asked("5", "6", "7"), env, 1) is not None


async def test_a_series_of_calls_that_come_alone_gets_processes_that_stay(
    executor: Executor,
) -> None:
    env = environment(COUNTS)
    executor.standings.prove(env, [])
    executor.standings.of(env).asked = True
    taken = [executor.takes_single(env) for _ in range(HOT_CALLS + 1)]
    assert not any(taken[: HOT_CALLS - 1])
    assert taken[-1]
    [call] = asked("5")
    for _ in range(20):
        verdicts = await executor.run_together([call], env, 1)
        assert verdicts is not None
        assert list(verdicts.scores) == [1.0]


async def test_without_control_groups_calls_share_a_process_one_group_after_the_other(
    plan: JailPlan,
) -> None:
    async with pool_without_groups(plan) as pool:
        executor = Executor(pool, NO_CGROUP, "worker")
        env = environment(COUNTS)
        executor.standings.prove(env, [])
        for _ in range(3):
            verdicts = await executor.run_together(asked("5", "6", "7"), env, 1)
            assert verdicts is not None
            assert list(verdicts.scores) == [1.0, 0.0, 0.0]
        call, text = asked("5")[0]
        assert (await executor.run(call, env, 1, text)).verdict.score == 1.0
        await executor.close()
