"""The calls in a worker's hands: turns, cancellations, and an end that loses nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from resyn.v1 import call_pb2, environment_pb2
from resyn.workers.backlog import ENTRIES_AHEAD, Backlog, Entry


class Bench:
    """A backlog whose calls run until the test lets them, and whose reports are kept."""

    def __init__(self, slots: int) -> None:
        self.began: list[str] = []
        self.reported: list[tuple[list[float], bool]] = []
        self.go = asyncio.Event()
        self.backlog = Backlog(self.run, self.report, slots)

    async def run(
        self, call: call_pb2.Call, _: environment_pb2.Environment, __: int
    ) -> call_pb2.CallResult:
        self.began.append(call.verify.answer)
        await self.go.wait()
        result = call_pb2.CallResult(call_id=call.call_id)
        result.verdict.score = 1.0
        return result

    async def report(self, entry: Entry, results: list[call_pb2.CallResult], last: bool) -> None:
        self.reported.append(([result.verdict.score for result in results], last))

    def add(self, environment: str, *answers: str, budget_seconds: float = 60.0) -> Entry:
        """Add an entry of one environment."""
        batch = call_pb2.CallBatch(batch_id=f"{environment} {answers}")
        for index, answer in enumerate(answers):
            call = batch.calls.add(call_id=index, budget_seconds=budget_seconds)
            call.verify.answer = answer
        entry = Entry("stream", b"1-0", batch, environment_pb2.Environment(digest=environment), 0.0)
        self.backlog.add(entry)
        return entry


async def until(condition: Callable[[], bool]) -> None:
    """Let everything run that can, until a condition holds."""
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0)


async def test_environments_take_turns() -> None:
    bench = Bench(slots=1)
    bench.go.set()
    bench.add("slow", "s1", "s2", "s3")
    bench.add("quick", "q1")
    await bench.backlog.finish()
    assert bench.began == ["s1", "q1", "s2", "s3"] or bench.began == ["s1", "s2", "q1", "s3"]


async def test_every_result_is_reported_once_and_the_last_one_is_marked() -> None:
    bench = Bench(slots=2)
    bench.go.set()
    bench.add("a", "1", "2", "3")
    await bench.backlog.finish()
    assert sum(len(scores) for scores, _ in bench.reported) == 3
    assert [last for _, last in bench.reported].count(True) == 1
    assert bench.reported[-1][1]


async def test_a_cancelled_call_ends_and_one_that_waits_never_begins() -> None:
    bench = Bench(slots=1)
    entry = bench.add("a", "running", "waiting")
    await until(lambda: bench.began == ["running"])
    bench.backlog.cancel(call_pb2.Cancellation(batch_id=entry.batch.batch_id, call_ids=[0, 1]))
    await bench.backlog.finish()
    assert bench.began == ["running"]
    assert bench.reported == [([], True)]


async def test_a_cancellation_that_meets_the_deadline_hurts_nobody() -> None:
    bench = Bench(slots=1)
    entry = bench.add("a", "late", budget_seconds=0.02)
    await until(lambda: bool(bench.began))
    cancellation = call_pb2.Cancellation(batch_id=entry.batch.batch_id, call_ids=[0])
    async with asyncio.timeout(5):
        while bench.backlog.running:
            bench.backlog.cancel(cancellation)
            await asyncio.sleep(0)
    await bench.backlog.finish()


async def test_what_is_abandoned_is_not_reported_so_that_it_runs_elsewhere() -> None:
    bench = Bench(slots=1)
    bench.add("a", "running", "waiting")
    await until(lambda: bool(bench.began))
    await bench.backlog.abandon()
    assert bench.reported == []
    assert bench.began == ["running"]


async def test_a_call_whose_deadline_passed_while_it_waited_never_begins() -> None:
    bench = Bench(slots=1)
    bench.add("a", "late", budget_seconds=-1.0)
    await bench.backlog.finish()
    assert bench.began == []
    assert len(bench.reported) == 1


async def test_more_is_taken_only_when_little_waits_or_nothing_moves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("resyn.workers.backlog.STUCK_SECONDS", 0.01)
    bench = Bench(slots=1)
    for index in range(1 + ENTRIES_AHEAD):
        async with asyncio.timeout(5):
            await bench.backlog.wants_more()
        bench.add(f"environment-{index}", "slow", "slower")
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            await bench.backlog.wants_more()
    bench.go.set()
    await bench.backlog.wants_more()
    await bench.backlog.finish()
