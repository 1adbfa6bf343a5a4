"""A line of calls: entries of about 50 ms work, by what a call was measured to cost."""

from __future__ import annotations

import pytest

from resyn.server import coalescer
from resyn.server.coalescer import (
    ENTRY_SECONDS,
    MOST_BYTES,
    MOST_CALLS,
    WORTH_AN_ENTRY,
    Line,
)
from resyn.server.fair_share import Flow
from resyn.server.replies import spread
from resyn.server.waiting import Caller, Execution, Group, Verification
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2

_FASTEST = outcome_pb2.ISOLATION_MODE_UNSPECIFIED
FLOW = Flow("", call_pb2.WORK_CLASS_INTERACTIVE, 1.0)
NOBODY = Caller(0.0, "request")


def line(count: int, answer: str = "1") -> Line:
    """A line in which so many calls wait."""
    made = Line(environment_pb2.Environment(), FLOW, candidate=False)
    for index in range(count):
        work = Verification("request", str(index), answer, False, _FASTEST)
        made.waiting.append(Execution(work, 0.0, 0.0, [(Group(1, NOBODY), 0)], made))
    return made


def leave(execution: Execution) -> None:
    """Nobody waits any more."""
    for group, _ in list(execution.seats):
        execution.leave(group)


def measured(seconds: float) -> outcome_pb2.Execution:
    """What a call took."""
    return outcome_pb2.Execution(execution_seconds=seconds)


def instance(execution: Execution) -> str:
    """What tells the calls apart."""
    assert isinstance(execution.work, Verification)
    return execution.work.instance_json


def packed(made: Line) -> list[list[str]]:
    """What each entry holds."""
    return [[instance(each) for each in entry] for entry in made.pack()]


async def test_calls_leave_in_the_order_that_they_came_in() -> None:
    entries = packed(line(35))
    assert [index for entry in entries for index in entry] == [str(index) for index in range(35)]


async def test_an_entry_of_unknown_cost_is_small() -> None:
    assert 1 < len(packed(line(100))[0]) <= 20


@pytest.mark.parametrize("seconds", [0.005, 0.02, 0.1, 1.0, 600.0])
async def test_an_entry_holds_about_its_work_or_one_call(seconds: float) -> None:
    made = line(MOST_CALLS)
    for _ in range(200):
        made.learn(measured(seconds))
    size = len(packed(made)[0])
    assert size == 1 or size * seconds <= ENTRY_SECONDS
    assert size >= min(1, int(ENTRY_SECONDS / seconds) - 1)


async def test_cheap_calls_make_large_entries_but_never_too_large_ones() -> None:
    made = line(1000)
    for _ in range(200):
        made.learn(measured(0.0))
    assert 20 < len(packed(made)[0]) <= MOST_CALLS


async def test_one_slow_call_does_not_make_a_cheap_environment_slow() -> None:
    made = line(0)
    for _ in range(200):
        made.learn(measured(0.0001))
    before = made.calls_per_entry()
    made.learn(measured(0.05))
    for _ in range(50):
        made.learn(measured(0.0001))
    assert made.calls_per_entry() > before * 0.8


async def test_large_calls_travel_apart() -> None:
    made = line(6, answer="x" * (MOST_BYTES // 2))
    assert [len(entry) for entry in packed(made)] == [2, 2, 2]


async def test_calls_whose_callers_have_gone_do_not_leave() -> None:
    made = line(10)
    for index in (0, 4, 9):
        leave(made.waiting[index])
    assert packed(made) == [["1", "2", "3", "5", "6", "7", "8"]]


async def test_when_all_callers_have_gone_no_entry_leaves() -> None:
    made = line(3)
    for waiting in made.waiting:
        leave(waiting)
    assert packed(made) == []


async def test_a_taker_that_stops_leaves_the_rest_in_line() -> None:
    made = line(100)
    first = next(made.pack())
    assert len(first) + len(made.waiting) == 100


async def test_what_is_settled_can_be_forgotten_without_a_worker() -> None:
    made = line(10)
    for waiting in list(made.waiting)[:7]:
        waiting.resolve(call_pb2.CallResult())
    made.drop_settled()
    assert [instance(each) for each in made.waiting] == ["7", "8", "9"]


async def test_the_first_result_is_kept() -> None:
    [execution] = line(1).waiting
    [(group, _)] = execution.seats
    group.resolve(0, call_pb2.CallResult(call_id=1))
    execution.resolve(call_pb2.CallResult(call_id=2))
    await group.done
    assert [result.call_id for result in group.results if result] == [1]


async def test_a_result_reaches_all_who_wait_and_only_the_first_has_had_it_run() -> None:
    [execution] = line(1).waiting
    other = Group(2, NOBODY)
    execution.join(other, 1)
    execution.resolve(call_pb2.CallResult(call_id=7))
    [(first, _), _] = execution.seats
    await first.done
    assert [result and result.execution.cached for result in first.results] == [False]
    assert [result and result.execution.cached for result in other.results] == [None, True]
    assert not other.done.done()


async def test_who_leaves_takes_nothing_from_those_who_stay() -> None:
    [execution] = line(1).waiting
    [(first, _)] = execution.seats
    other = Group(1, NOBODY)
    execution.join(other, 0)
    execution.leave(first)
    assert not execution.settled
    execution.resolve(call_pb2.CallResult(call_id=7))
    await other.done
    assert first.results == [None]


async def test_before_it_is_sent_an_execution_gets_the_time_of_its_latest_caller() -> None:
    [execution] = line(1).waiting
    execution.join(Group(1, Caller(5.0, "a")), 0)
    assert execution.deadline == 5.0
    execution.batch_id = "sent"
    execution.join(Group(1, Caller(9.0, "b")), 0)
    assert execution.deadline == 5.0


def test_verdicts_side_by_side_are_spread_and_equal_ones_share_a_message() -> None:
    scores = call_pb2.Scores(call_ids=[3, 1, 2], scores=[0.5, 1.0, 0.5])
    scores.execution.worker = "w"
    found = dict(spread(scores))
    assert {call_id: result.verdict.score for call_id, result in found.items()} == {
        3: 0.5,
        1: 1.0,
        2: 0.5,
    }
    assert found[3] is found[2]
    assert found[1].execution.worker == "w"


async def test_calls_that_share_a_process_cost_no_process_each() -> None:
    made = line(0)
    for _ in range(200):
        ran = measured(0.00001)
        ran.isolation_mode = outcome_pb2.ISOLATION_MODE_REUSED
        made.learn(ran)
    assert made.calls_per_entry() == MOST_CALLS


def sharing(count: int) -> Line:
    """A line whose calls share processes, beside an open entry."""
    made = line(count)
    made.shared = True
    assert made.may_send(4)
    made.opened(0.0)
    return made


async def test_calls_that_share_processes_gather_beside_an_open_entry() -> None:
    few, many = sharing(WORTH_AN_ENTRY - 1), sharing(WORTH_AN_ENTRY)
    assert not few.may_send(4)
    assert 0 < few.gather_seconds() <= coalescer.GATHER_SECONDS
    assert many.may_send(4)
    many.opened(0.0)
    assert not many.may_send(4)  # two for four slots: more would only be smaller
    few.closed(0.0)
    assert few.may_send(4)


async def test_an_entry_that_takes_long_holds_up_no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    made = sharing(1)
    monkeypatch.setattr(coalescer, "GATHER_SECONDS", 0.0)
    assert made.may_send(4)


async def test_calls_that_share_nothing_do_not_gather() -> None:
    made = line(1)
    made.opened(0.0)
    assert made.may_send(1)
    assert made.gather_seconds() == 0
