"""Pacing: who brings many calls leaves time for others' single ones, and only then."""

from __future__ import annotations

import asyncio
import math
import time

import pytest
from tests.unit.virtual_time import virtual_time

from resyn.server.fair_share import CLASS_WEIGHTS, Flow
from resyn.server.pacing import (
    CALLS_IN_GAP,
    FEW_CALLS,
    GAP_SECONDS,
    MOST_SECONDS,
    MOST_SHARE,
    RECENT_SECONDS,
    REST_SHARE,
    Pace,
)
from resyn.server.waiting import Caller
from resyn.v1 import call_pb2

PAUSES = 10.0
SLICE_SECONDS = 0.002
BULK, INTERACTIVE = call_pb2.WORK_CLASS_BULK, call_pb2.WORK_CLASS_INTERACTIVE


def flow(tenant: str, work_class: call_pb2.WorkClass.ValueType = INTERACTIVE) -> Flow:
    """A tenant's flow, with the weight of its class."""
    return Flow(tenant, work_class, CLASS_WEIGHTS[work_class])


def patient(seconds: float = math.inf) -> Caller:
    """A caller with so much time."""
    return Caller(time.monotonic() + seconds, "r")


async def pause(pace: Pace, of: Flow, caller: Caller | None = None, calls: int = 64) -> float:
    """Have a flow breathe after a slice; return how long that took."""
    began = time.monotonic()
    await pace.breathe(of, caller or patient(), SLICE_SECONDS, calls)
    return time.monotonic() - began


def test_a_flood_pauses_while_another_tenant_makes_single_calls() -> None:
    with virtual_time() as runner:
        pace, flood, single = Pace(PAUSES), flow("flood"), flow("single")
        assert pace.is_busy(flood, 256)
        assert not pace.is_busy(single, 1)
        waited = runner.run(pause(pace, flood))
        assert waited == pytest.approx(PAUSES * SLICE_SECONDS + GAP_SECONDS)


def test_a_flood_alone_does_not_pause() -> None:
    with virtual_time() as runner:
        pace, flood = Pace(PAUSES), flow("flood")
        assert pace.is_busy(flood, 256)
        assert runner.run(pause(pace, flood)) == 0


def test_a_tenant_does_not_pause_for_its_own_single_calls() -> None:
    with virtual_time() as runner:
        pace, both = Pace(PAUSES), flow("both")
        assert not pace.is_busy(both, 1)
        assert runner.run(pause(pace, both)) == 0


def test_a_flood_goes_on_soon_after_the_last_single_call() -> None:
    async def later(pace: Pace, flood: Flow) -> float:
        await asyncio.sleep(1.1 * RECENT_SECONDS)
        return await pause(pace, flood)

    with virtual_time() as runner:
        pace = Pace(PAUSES)
        pace.is_busy(flow("single"), 1)
        assert runner.run(later(pace, flow("flood"))) == 0


def test_nobody_pauses_for_a_job() -> None:
    with virtual_time() as runner:
        pace = Pace(PAUSES)
        pace.is_busy(flow("job", BULK), 1)
        assert runner.run(pause(pace, flow("trainer"))) == 0


def test_a_job_pauses_for_anybody_and_twice_as_long() -> None:
    with virtual_time() as runner:
        pace = Pace(PAUSES)
        pace.is_busy(flow("trainer"), 1)
        waited = runner.run(pause(pace, flow("job", BULK)))
        assert waited == pytest.approx(2 * PAUSES * SLICE_SECONDS + GAP_SECONDS)


def test_who_has_many_calls_waiting_is_busy_with_one_more() -> None:
    with virtual_time():
        pace, one_by_one = Pace(PAUSES), flow("one by one")
        one_by_one.waiting = FEW_CALLS
        assert pace.is_busy(one_by_one, 1)


def test_several_floods_take_their_slices_one_after_the_other() -> None:
    async def all_at_once(pace: Pace) -> list[float]:
        return await asyncio.gather(*(pause(pace, flow(f"flood {i}")) for i in range(5)))

    with virtual_time() as runner:
        pace = Pace(PAUSES)
        pace.is_busy(flow("single"), 1)
        waits = runner.run(all_at_once(pace))
    expected = [(i + 1) * PAUSES * SLICE_SECONDS + GAP_SECONDS for i in range(5)]
    assert waits == pytest.approx(expected)


def test_no_slice_waits_for_longer_than_a_second_however_many_there_are() -> None:
    async def all_at_once(pace: Pace) -> list[float]:
        return await asyncio.gather(*(pause(pace, flow(f"flood {i}")) for i in range(200)))

    with virtual_time() as runner:
        pace = Pace(PAUSES)
        pace.is_busy(flow("single"), 1)
        assert max(runner.run(all_at_once(pace))) == pytest.approx(MOST_SECONDS + GAP_SECONDS)


def test_a_pause_leaves_the_caller_most_of_its_time() -> None:
    with virtual_time() as runner:
        pace = Pace(PAUSES)
        pace.is_busy(flow("single"), 1)
        waited = runner.run(pause(pace, flow("flood"), patient(0.05)))
        assert waited == pytest.approx(MOST_SHARE * 0.05 + GAP_SECONDS)


async def pauses_beside_answers(pace: Pace, flood: Flow, slices: int, calls: int) -> list[float]:
    """Have a single call answered each 8 ms; return how long each of so many slices waited."""

    async def answers() -> None:
        while True:
            await asyncio.sleep(0.008)
            pace.is_busy(single, 1)
            pace.answered()

    single = flow("single")
    pace.is_busy(single, 1)
    task = asyncio.create_task(answers())
    waits = await asyncio.gather(*(pause(pace, flood, calls=calls) for _ in range(slices)))
    task.cancel()
    return waits


def test_a_slice_goes_on_when_a_single_call_has_just_been_answered() -> None:
    with virtual_time() as runner:
        [waited] = runner.run(pauses_beside_answers(Pace(1.0), flow("flood"), 1, 64))
    assert 0.008 < waited < 0.009


def test_each_single_call_that_is_answered_lets_one_slice_go_on() -> None:
    with virtual_time() as runner:
        waits = runner.run(pauses_beside_answers(Pace(1.0), flow("flood"), 3, 64))
    assert [round(waited / 0.008) for waited in waits] == [1, 2, 3]


def test_a_few_calls_of_their_own_go_on_together() -> None:
    with virtual_time() as runner:
        pace = Pace(0.1)  # so short that the gaps decide
        waits = runner.run(pauses_beside_answers(pace, flow("flood"), 2 * CALLS_IN_GAP, 1))
    assert [round(waited / 0.008) for waited in waits] == [1] * CALLS_IN_GAP + [2] * CALLS_IN_GAP


def test_who_has_many_calls_that_pause_is_busy_with_one_more() -> None:
    async def beside(pace: Pace, flood: Flow) -> bool:
        pausing = asyncio.create_task(pause(pace, flood, calls=FEW_CALLS))
        await asyncio.sleep(0)
        busy = pace.is_busy(flood, 1)
        await pausing
        return busy

    with virtual_time() as runner:
        pace, flood = Pace(PAUSES), flow("flood")
        pace.is_busy(flow("single"), 1)
        assert runner.run(beside(pace, flood))
        assert not pace.is_busy(flood, 1)


def test_long_work_rests_beside_single_calls() -> None:
    async def work(pace: Pace) -> float:
        began = time.monotonic()
        async with pace.long_work(flow("examination", BULK)):
            await asyncio.sleep(0.3)
        return time.monotonic() - began

    with virtual_time() as runner:
        pace = Pace(PAUSES)
        assert runner.run(work(pace)) == pytest.approx(0.3)
        pace.is_busy(flow("single"), 1)
        assert runner.run(work(pace)) == pytest.approx((1 + 2 * REST_SHARE) * 0.3)


@pytest.mark.parametrize(("beside", "most"), [(False, 3), (True, 1)])
def test_long_work_goes_one_at_a_time_beside_single_calls(beside: bool, most: int) -> None:
    running: list[int] = []
    examinations = flow("examination", BULK)

    async def work(pace: Pace) -> int:
        async with pace.long_work(examinations):
            running.append(1)
            await asyncio.sleep(0.01)
            count = len(running)
            running.pop()
        return count

    async def several(pace: Pace) -> list[int]:
        return await asyncio.gather(*(work(pace) for _ in range(3)))

    with virtual_time() as runner:
        pace = Pace(PAUSES)
        if beside:
            pace.is_busy(flow("single"), 1)
        assert max(runner.run(several(pace))) == most


def test_without_pauses_others_still_have_their_turn() -> None:
    async def beside(pace: Pace) -> bool:
        turn = asyncio.Event()
        asyncio.get_running_loop().call_soon(turn.set)
        await pace.breathe(flow("flood"), patient(), SLICE_SECONDS, 64)
        return turn.is_set()

    with virtual_time() as runner:
        pace = Pace(0.0)
        pace.is_busy(flow("single"), 1)
        assert runner.run(beside(pace))
