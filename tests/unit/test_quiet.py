"""The gate before a worker's calls: one may be alone, and nobody waits for ever."""

from __future__ import annotations

import asyncio
import time
import timeit
from collections.abc import Awaitable, Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resyn.workers.quiet import Quiet

Steps = st.integers(0, 6)
#: Who comes: alone or not, after how many turns of the loop, for how many, cancelled after how
#: many.
PEOPLE = st.lists(st.tuples(st.booleans(), Steps, Steps, st.none() | Steps), max_size=12)


async def turns(count: int) -> None:
    for _ in range(count):
        await asyncio.sleep(0)


class House:
    """Calls of a worker, and who is inside."""

    def __init__(self) -> None:
        self.quiet = Quiet()
        self.inside = 0
        self.alone = False
        self.log: list[str] = []

    async def ordinary(self, work: Callable[[], Awaitable[None]], name: str = "ordinary") -> None:
        if not self.quiet.try_enter():
            await self.quiet.enter()
        try:
            assert not self.alone
            self.inside += 1
            self.log.append(name)
            try:
                await work()
            finally:
                self.inside -= 1
        finally:
            self.quiet.leave()

    async def by_itself(self, work: Callable[[], Awaitable[None]], name: str = "alone") -> None:
        async with self.quiet.alone():
            assert not self.alone
            assert self.inside == 0
            self.alone = True
            self.log.append(name)
            try:
                await work()
                assert self.inside == 0
            finally:
                self.alone = False


class Held:
    """Work that begins, and ends when it is told to."""

    def __init__(self) -> None:
        self.begun, self.end = asyncio.Event(), asyncio.Event()

    async def __call__(self) -> None:
        self.begun.set()
        await self.end.wait()


@pytest.fixture
async def house() -> House:
    """A worker without calls."""
    return House()


async def nothing() -> None:
    pass


async def cancel(task: asyncio.Task[None]) -> None:
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


@settings(deadline=None)
@given(PEOPLE)
def test_however_they_come_and_go_one_is_alone_and_nobody_waits_for_ever(
    people: list[tuple[bool, int, int, int | None]],
) -> None:
    async def one(house: House, alone: bool, after: int, length: int) -> None:
        await turns(after)
        enter = house.by_itself if alone else house.ordinary
        await enter(lambda: turns(length))

    async def cancel_later(task: asyncio.Task[None], after: int) -> None:
        await turns(after)
        task.cancel()

    async def all_of_them() -> None:
        house = House()
        tasks: list[asyncio.Task[None]] = []
        for alone, after, length, patience in people:
            tasks.append(asyncio.create_task(one(house, alone, after, length)))
            if patience is not None:
                tasks.append(asyncio.create_task(cancel_later(tasks[-1], patience)))
        async with asyncio.timeout(10):
            results = await asyncio.gather(*tasks, return_exceptions=True)
        assert [each for each in results if isinstance(each, Exception)] == []
        await house.ordinary(nothing)
        await house.by_itself(nothing)

    asyncio.run(all_of_them())


def test_passing_the_open_gate_costs_next_to_nothing() -> None:
    quiet = Quiet()

    def pass_through() -> None:
        quiet.try_enter()
        quiet.leave()

    assert min(timeit.repeat(pass_through, number=1000, repeat=50)) / 1000 < 1e-6


async def test_who_wants_to_be_alone_waits_for_those_inside_while_others_wait_for_him(
    house: House,
) -> None:
    first, alone = Held(), Held()
    tasks = [asyncio.create_task(house.ordinary(first, "first"))]
    await first.begun.wait()
    tasks.append(asyncio.create_task(house.by_itself(alone)))
    await turns(5)
    tasks.append(asyncio.create_task(house.ordinary(nothing, "second")))
    await turns(5)
    assert house.log == ["first"]
    first.end.set()
    await alone.begun.wait()
    assert house.log == ["first", "alone"]
    alone.end.set()
    await asyncio.gather(*tasks)
    assert house.log == ["first", "alone", "second"]


async def test_between_two_who_are_alone_others_have_as_long_as_the_first_had(
    house: House,
) -> None:
    ends: list[float] = []

    async def a_while() -> None:
        await asyncio.sleep(0.1)
        ends.append(time.monotonic())

    second = Held()
    tasks = [asyncio.create_task(house.by_itself(a_while))]
    await turns(5)
    tasks.append(asyncio.create_task(house.by_itself(second)))
    await tasks[0]
    await house.ordinary(nothing, "between")
    await second.begun.wait()
    assert time.monotonic() - ends[0] >= 0.1
    second.end.set()
    await asyncio.gather(*tasks)
    assert house.log == ["alone", "between", "alone"]


async def test_a_wait_for_those_inside_can_be_given_up(house: House) -> None:
    first = Held()
    inside = asyncio.create_task(house.ordinary(first))
    await first.begun.wait()
    alone = asyncio.create_task(house.by_itself(nothing))
    await turns(5)
    waiting = asyncio.create_task(house.ordinary(nothing, "waited"))
    await turns(5)
    await cancel(alone)
    await waiting
    assert house.log == ["ordinary", "waited"]
    first.end.set()
    await inside
    await house.by_itself(nothing)


async def test_a_wait_for_ones_turn_can_be_given_up(house: House) -> None:
    first = Held()
    alone = asyncio.create_task(house.by_itself(first))
    await first.begun.wait()
    second = asyncio.create_task(house.by_itself(nothing))
    outside = asyncio.create_task(house.ordinary(nothing))
    await turns(5)
    await cancel(second)
    await cancel(outside)
    first.end.set()
    await alone
    await house.ordinary(nothing, "later")
    assert house.log == ["alone", "later"]


async def test_a_wait_for_the_others_time_to_be_over_can_be_given_up(house: House) -> None:
    await house.by_itself(lambda: asyncio.sleep(0.2))
    second = asyncio.create_task(house.by_itself(nothing))
    await turns(5)
    await cancel(second)
    await house.ordinary(nothing)
    assert house.log == ["alone", "ordinary"]


async def test_who_is_cancelled_or_fails_while_he_is_alone_opens_the_gate(house: House) -> None:
    held = Held()
    alone = asyncio.create_task(house.by_itself(held))
    await held.begun.wait()
    await cancel(alone)
    await house.ordinary(nothing)

    async def fail() -> None:
        raise ValueError("as any")

    with pytest.raises(ValueError, match="as any"):
        await house.by_itself(fail)
    await house.ordinary(nothing)


async def test_who_is_alone_may_enter_and_be_alone_again(house: House) -> None:
    quiet = house.quiet
    async with asyncio.timeout(5), quiet.alone():
        assert quiet.try_enter()
        quiet.leave()
        async with quiet.alone():
            assert await asyncio.create_task(_enters(quiet))
        outside = asyncio.create_task(house.ordinary(nothing))
        await turns(5)
    await outside


async def _enters(quiet: Quiet) -> bool:
    entered = quiet.try_enter()
    quiet.leave()
    return entered


async def test_what_was_begun_by_one_who_was_alone_is_not_the_next_one(house: House) -> None:
    """A task keeps the mark of the one who began it, who has gone."""
    go_on = asyncio.Event()

    async def late() -> None:
        await go_on.wait()
        await house.ordinary(nothing, "late")

    tasks: list[asyncio.Task[None]] = []

    async def begin() -> None:
        tasks.append(asyncio.create_task(late()))

    await house.by_itself(begin)
    held = Held()
    tasks.append(asyncio.create_task(house.by_itself(held, "next")))
    await held.begun.wait()
    go_on.set()
    await turns(5)
    assert house.log == ["alone", "next"]
    held.end.set()
    await asyncio.gather(*tasks)
    assert house.log == ["alone", "next", "late"]
