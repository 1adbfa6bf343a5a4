"""Which environments' calls may share a process, and when they may not for a while, or ever."""

from __future__ import annotations

from contextlib import nullcontext
from types import SimpleNamespace
from typing import Any
from unittest.mock import AsyncMock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resyn.v1 import call_pb2, environment_pb2, outcome_pb2
from resyn.workers import orders, together
from resyn.workers.evidence import End, Exit
from resyn.workers.quiet import Quiet
from resyn.workers.standing import Standings


def environment(**fields: Any) -> environment_pb2.Environment:
    """An environment that nothing speaks against."""
    chosen: dict[str, Any] = {"digest": "d", "deterministic": True} | fields
    return environment_pb2.Environment(**chosen)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, which the test moves."""
    now = [1000.0]
    monkeypatch.setattr("resyn.workers.standing.time.monotonic", lambda: now[0])
    return now


def test_without_a_proof_nothing_is_shared() -> None:
    standings = Standings()
    assert not standings.shares(environment())
    standings.prove(environment(), [])
    assert standings.shares(environment())
    standings.prove(environment(digest="other"), ["line 3 in verify: ..."])
    assert not standings.shares(environment(digest="other"))


@pytest.mark.parametrize(
    "fields",
    [
        {"isolation_mode": outcome_pb2.ISOLATION_MODE_FORK},
        {"deterministic": False},
        {"doubts": ["line 3 in verify: ..."]},
        {"digest": ""},
    ],
    ids=str,
)
def test_what_the_record_says_against_it_goes_before_the_proof(fields: dict[str, Any]) -> None:
    standings = Standings()
    standings.prove(environment(**fields), [])
    assert not standings.shares(environment(**fields))


def test_each_pause_is_twice_as_long_and_success_makes_the_next_one_shorter(
    clock: list[float],
) -> None:
    standings, env = Standings(), environment()
    standings.prove(env, [])
    lengths = []
    for _ in range(3):
        standings.pause(env, "it hung")
        assert not standings.shares(env)
        lengths.append(standings.of(env).paused_until - clock[0])
        clock[0] += lengths[-1]
        assert standings.shares(env)
    assert lengths == [1.0, 2.0, 4.0]
    for _ in range(10):
        standings.learn(env, 256, 1e-5)
    standings.pause(env, "it hung")
    assert standings.of(env).paused_until - clock[0] == 1.0


def test_several_groups_of_one_cause_make_one_pause(clock: list[float]) -> None:
    standings, env = Standings(), environment()
    for _ in range(8):
        standings.pause(env, "the jail was lost")
    assert standings.of(env).paused_until - clock[0] == 1.0


def test_a_pause_is_never_longer_than_ten_minutes(clock: list[float]) -> None:
    standings, env = Standings(), environment()
    for _ in range(30):
        clock[0] = max(clock[0], standings.of(env).paused_until)
        standings.pause(env, "it hung")
    assert standings.of(env).paused_until - clock[0] == 600.0


def test_calls_that_cost_more_than_a_process_stay_apart_and_are_tried_again(
    clock: list[float],
) -> None:
    standings, env = Standings(), environment()
    standings.prove(env, [])
    standings.learn(env, 256, 0.1)
    assert not standings.shares(env)
    clock[0] += 2.0
    assert standings.shares(env)


def test_what_few_calls_cost_says_little() -> None:
    standings, env = Standings(), environment()
    standings.prove(env, [])
    standings.learn(env, 1, 0.1)
    assert standings.shares(env)


def test_a_demotion_is_told_once_and_lasts() -> None:
    standings, env, told = Standings(), environment(), []
    standings.on_demoted = lambda digest, why: told.append((digest, why))
    standings.prove(env, [])
    for _ in range(2):
        standings.demote(env.digest, "the order matters")
    standings.prove(env, [])
    assert told == [("d", "the order matters")]
    assert not standings.shares(env)


def test_what_is_slow_is_known_before_groups_are_given_up_for_it() -> None:
    standings, env = Standings(), environment()
    standings.prove(env, [])
    standings.learn(env, 16, 0.0007)
    expected = 256 * standings.of(env).call_seconds
    limit = together.CPU_SLACK_SECONDS + together.CPU_FACTOR * expected
    assert limit > 256 * 0.0007


def test_where_each_call_needs_its_own_jail_a_proof_made_elsewhere_changes_nothing() -> None:
    pool: Any = SimpleNamespace(
        needs_own_jail=lambda _: True, code=lambda _: "same", serves_groups=lambda _: False
    )
    made = together.Together(pool, Standings(), AsyncMock(), Quiet())
    assert [made.most(environment(proof="same"), 100) for _ in range(3)] == [1, 1, 1]
    pool.needs_own_jail = lambda _: False
    assert made.most(environment(proof="same"), 100) > 1


async def test_a_group_that_got_no_cpu_keeps_no_calls_apart() -> None:
    """On a busy host that would make it busier: processes of their own cost more."""
    done = Exit(End.WALL, wall_seconds=0.3, starved_seconds=0.2)
    jail = SimpleNamespace(run_groups=AsyncMock(return_value=[done, Exit(End.RESULT)]))
    pool: Any = SimpleNamespace(lend=lambda _, for_groups: nullcontext(SimpleNamespace(jail=jail)))
    standings, env = Standings(), environment()
    standings.prove(env, [])
    made = together.Together(pool, standings, AsyncMock(), Quiet())
    calls = [(call_pb2.Call(verify=call_pb2.VerifyWork(answer="1")), "1")] * 2
    assert await made.run(calls, env) is None
    assert standings.shares(env)
    done.starved_seconds = 0.0
    assert await made.run(calls, env) is None
    assert not standings.shares(env)


@given(st.integers(1, 300))
def test_two_orders_hold_each_call_once(count: int) -> None:
    for first, step in orders.two_orders(count):
        order = [(first + index * step) % count for index in range(count)]
        assert sorted(order) == list(range(count))


def test_most_pairs_of_orders_are_each_others_reverse() -> None:
    reversed_pairs = 0
    for _ in range(400):
        there, back = (
            [(first + index * step) % 100 for index in range(100)]
            for first, step in orders.two_orders(100)
        )
        reversed_pairs += there == back[::-1]
    assert 240 < reversed_pairs < 360
