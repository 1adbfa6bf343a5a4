"""A line of calls: entries of about 50 ms work, by what a call was measured to cost."""

from __future__ import annotations

import asyncio

import pytest

from resyn.server.coalescer import (
    ENTRY_SECONDS,
    MOST_BYTES,
    MOST_CALLS,
    Line,
    Waiting,
    resolve,
)
from resyn.v1 import call_pb2, environment_pb2


def line(count: int, answer: str = "1") -> Line:
    """A line in which so many calls wait."""
    made = Line(environment_pb2.Environment(), candidate=False)
    for index in range(count):
        work = call_pb2.VerifyWork(answer=answer, instance_json=str(index))
        future = asyncio.get_running_loop().create_future()
        made.waiting.append(Waiting(call_pb2.Call(verify=work), 0.0, future))
    return made


def packed(made: Line) -> list[list[str]]:
    """What each entry holds."""
    return [[each.call.verify.instance_json for each in entry] for entry in made.pack()]


async def test_calls_leave_in_the_order_that_they_came_in() -> None:
    entries = packed(line(35))
    assert [index for entry in entries for index in entry] == [str(index) for index in range(35)]


async def test_an_entry_of_unknown_cost_is_small() -> None:
    assert 1 < len(packed(line(100))[0]) <= 20


@pytest.mark.parametrize("seconds", [0.005, 0.02, 0.1, 1.0, 600.0])
async def test_an_entry_holds_about_its_work_or_one_call(seconds: float) -> None:
    made = line(MOST_CALLS)
    for _ in range(200):
        made.learn(seconds)
    size = len(packed(made)[0])
    assert size == 1 or size * seconds <= ENTRY_SECONDS
    assert size >= min(1, int(ENTRY_SECONDS / seconds) - 1)


async def test_cheap_calls_make_large_entries_but_never_too_large_ones() -> None:
    made = line(1000)
    for _ in range(200):
        made.learn(0.0)
    assert 20 < len(packed(made)[0]) <= MOST_CALLS


async def test_one_slow_call_does_not_make_a_cheap_environment_slow() -> None:
    made = line(0)
    for _ in range(200):
        made.learn(0.0001)
    before = made.calls_per_entry()
    made.learn(0.05)
    for _ in range(50):
        made.learn(0.0001)
    assert made.calls_per_entry() > before * 0.8


async def test_large_calls_travel_apart() -> None:
    made = line(6, answer="x" * (MOST_BYTES // 2))
    assert [len(entry) for entry in packed(made)] == [2, 2, 2]


async def test_calls_whose_callers_have_gone_do_not_leave() -> None:
    made = line(10)
    for index in (0, 4, 9):
        made.waiting[index].result.cancel()
    assert packed(made) == [["1", "2", "3", "5", "6", "7", "8"]]


async def test_when_all_callers_have_gone_no_entry_leaves() -> None:
    made = line(3)
    for waiting in made.waiting:
        waiting.result.cancel()
    assert packed(made) == []


async def test_a_taker_that_stops_leaves_the_rest_in_line() -> None:
    made = line(100)
    first = next(made.pack())
    assert len(first) + len(made.waiting) == 100


async def test_what_is_settled_can_be_forgotten_without_a_worker() -> None:
    made = line(10)
    for waiting in list(made.waiting)[:7]:
        resolve(waiting, call_pb2.CallResult())
    made.drop_settled()
    assert [each.call.verify.instance_json for each in made.waiting] == ["7", "8", "9"]


async def test_the_first_result_is_kept() -> None:
    [waiting] = line(1).waiting
    resolve(waiting, call_pb2.CallResult(call_id=1))
    resolve(waiting, call_pb2.CallResult(call_id=2))
    assert (await waiting.result).call_id == 1


async def test_a_caller_that_has_gone_gets_nothing() -> None:
    [waiting] = line(1).waiting
    waiting.result.cancel()
    resolve(waiting, call_pb2.CallResult(call_id=1))
    assert waiting.result.cancelled()
