"""The calls in a worker's hands: turns, cancellations, and an end that loses nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from contextvars import Context, copy_context

import pytest

from resyn.v1 import call_pb2, environment_pb2, outcome_pb2
from resyn.workers.backlog import ENTRIES_AHEAD, Backlog
from resyn.workers.entries import Entry
from resyn.workers.guest import wire
from resyn.workers.quiet import Quiet
from resyn.workers.slots import sleeps
from resyn.workers.together import Verdicts, Verification


class Bench:
    """A backlog whose calls run until the test lets them, and whose reports are kept."""

    def __init__(self, slots: int, most_asleep: int = 0) -> None:
        self.began: list[str] = []
        self.inside: list[str] = []  # of those that began
        self.quiet = Quiet()
        self.contexts: dict[str, Context] = {}
        self.reported: list[tuple[list[float], bool]] = []
        self.suspects: list[Entry] = []
        self.go = asyncio.Event()
        self.together = 1
        self.single = False
        self.groups: list[list[str]] = []
        self.verdicts: Verdicts | None = None
        self.backlog = Backlog(self, self, slots, most_asleep)

    def most_together(self, environment: environment_pb2.Environment, waiting: int) -> int:
        return self.together

    def takes_single(self, environment: environment_pb2.Environment) -> bool:
        return self.single

    async def run_together(
        self, calls: Sequence[Verification], environment: environment_pb2.Environment, attempt: int
    ) -> Verdicts | None:
        self.groups.append([call.verify.answer for call, _ in calls])
        return self.verdicts

    async def run(
        self,
        call: call_pb2.Call,
        environment: environment_pb2.Environment,
        attempt: int,
        instance_json: str,
    ) -> call_pb2.CallResult:
        self.began.append(call.verify.answer)
        self.contexts[call.verify.answer] = copy_context()
        async with self.quiet.among_others():
            self.inside.append(call.verify.answer)
            await self.go.wait()
        result = call_pb2.CallResult(call_id=call.call_id)
        result.verdict.score = 1.0
        return result

    def alone(self) -> AbstractAsyncContextManager[None]:
        return self.quiet.alone()

    async def begin_suspect(self, entry: Entry) -> None:
        self.suspects.append(entry)

    async def reply(self, entry: Entry, reply: call_pb2.CallReply, last: bool) -> None:
        scores = [result.verdict.score for result in reply.results]
        self.reported.append(([*scores, *(x for each in reply.scores for x in each.scores)], last))

    def sleep(self, answer: str) -> None:
        """See that a call uses no CPU."""
        self.contexts[answer].run(sleeps)

    def add(self, environment: str, *answers: str, budget_seconds: float = 60.0) -> Entry:
        """Add an entry of one environment."""
        batch = call_pb2.CallBatch(batch_id=f"{environment} {answers}", instances=["0"])
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


def suspect(bench: Bench, answer: str, lost_to_suspect: int = 0) -> Entry:
    """Add an entry whose only call was in a worker's hands when that died."""
    batch = call_pb2.CallBatch(batch_id=answer, instances=["0"], lost_workers=["dead"])
    batch.lost_to_suspect = lost_to_suspect
    batch.calls.add(call_id=0, budget_seconds=60).verify.answer = answer
    entry = Entry("stream", b"1-0", batch, environment_pb2.Environment(digest=answer), 0.0)
    bench.backlog.add(entry)
    return entry


async def test_suspects_run_one_at_a_time_beside_calls_that_are_none() -> None:
    bench = Bench(slots=3)
    first, second = suspect(bench, "suspect 1"), suspect(bench, "suspect 2")
    bench.add("a", "1", "2", "3")
    await until(lambda: len(bench.began) == 3)
    assert sorted(bench.began) == ["1", "2", "suspect 1"]
    assert bench.suspects == [first]
    bench.go.set()
    await bench.backlog.finish()
    assert bench.suspects == [first, second]
    assert sorted(bench.began) == ["1", "2", "3", "suspect 1", "suspect 2"]


async def test_what_a_worker_died_of_twice_runs_with_nothing_beside_it() -> None:
    bench = Bench(slots=3)
    bench.add("a", "before")
    await until(lambda: bench.inside == ["before"])
    culprit = suspect(bench, "culprit", lost_to_suspect=1)
    bench.add("b", "beside")
    await until(lambda: bench.began == ["before", "beside"])
    assert (bench.inside, bench.suspects) == (["before"], [])
    bench.go.set()
    await bench.backlog.finish()
    assert bench.inside == ["before", "culprit", "beside"]
    assert bench.suspects == [culprit]


async def test_a_call_that_sleeps_gives_its_slot_away_and_takes_none_back() -> None:
    bench = Bench(slots=1, most_asleep=1)
    bench.add("a", "sleeper")
    bench.add("b", "1")
    bench.add("c", "2")
    await until(lambda: bench.began == ["sleeper"])
    bench.sleep("sleeper")
    await until(lambda: bench.began == ["sleeper", "1"])
    bench.sleep("1")  # one too many
    for _ in range(10):
        await asyncio.sleep(0)
    assert bench.began == ["sleeper", "1"]
    bench.go.set()
    await bench.backlog.finish()
    assert bench.began == ["sleeper", "1", "2"]
    assert bench.backlog.running == 0


async def test_a_suspect_that_slept_lets_the_next_one_begin_when_it_ends() -> None:
    bench = Bench(slots=1, most_asleep=1)
    suspect(bench, "suspect 1")
    suspect(bench, "suspect 2")
    await until(lambda: bench.began == ["suspect 1"])
    bench.sleep("suspect 1")
    bench.go.set()
    await until(lambda: bench.began == ["suspect 1", "suspect 2"])
    await bench.backlog.finish()


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


def verdicts(*statuses: int) -> Verdicts:
    """What a group got: each score is 0.5."""
    return Verdicts(bytes(statuses), [0.5] * len(statuses), outcome_pb2.Execution(attempt=1))


async def test_calls_that_may_share_a_process_do_and_each_has_its_score() -> None:
    bench = Bench(slots=1)
    bench.together, bench.verdicts = 8, verdicts(wire.OK, wire.OK, wire.OK)
    bench.add("a", "1", "2", "3")
    await bench.backlog.finish()
    assert bench.groups == [["1", "2", "3"]]
    assert bench.began == []
    assert bench.reported == [([0.5, 0.5, 0.5], True)]


async def test_what_has_no_verdict_in_a_shared_process_runs_again_by_itself() -> None:
    bench = Bench(slots=1)
    bench.go.set()
    bench.together, bench.verdicts = 8, verdicts(wire.OK, wire.RAISED, wire.ANSWER_MISSING)
    bench.add("a", "1", "2", "3")
    await bench.backlog.finish()
    assert bench.began == ["2"]
    assert sorted(score for scores, _ in bench.reported for score in scores) == [0.0, 0.5, 1.0]
    assert [last for _, last in bench.reported].count(True) == 1


async def test_when_a_group_is_thrown_away_each_of_its_calls_runs_by_itself_and_once() -> None:
    bench = Bench(slots=1)
    bench.go.set()
    bench.together, bench.verdicts = 8, None
    bench.add("a", "1", "2", "3")
    await bench.backlog.finish()
    assert bench.groups == [["1", "2", "3"]]
    assert bench.began == ["1", "2", "3"]
    assert sum(len(scores) for scores, _ in bench.reported) == 3


async def test_calls_of_several_entries_share_a_process_and_go_back_to_their_own() -> None:
    bench = Bench(slots=1)
    bench.add("slow", "s")
    await until(lambda: bench.began == ["s"])
    bench.together, bench.verdicts = 8, verdicts(wire.OK, wire.OK, wire.OK)
    bench.add("a", "1", "2")
    bench.add("a", "3")
    bench.go.set()
    await bench.backlog.finish()
    assert bench.groups == [["1", "2", "3"]]
    assert sorted(bench.reported) == [([0.5], True), ([0.5, 0.5], True), ([1.0], True)]


async def test_what_demands_a_process_of_its_own_or_took_a_worker_down_shares_none() -> None:
    bench = Bench(slots=1)
    bench.go.set()
    bench.together = 8
    batch = call_pb2.CallBatch(batch_id="b", instances=["0"])
    for index in range(3):
        call = batch.calls.add(call_id=index, budget_seconds=60)
        call.verify.answer = str(index)
        call.isolation_mode = outcome_pb2.ISOLATION_MODE_FORK
    environment = environment_pb2.Environment(digest="a")
    bench.backlog.add(Entry("stream", b"1-0", batch, environment, 0.0))
    await bench.backlog.finish()
    for call in batch.calls:
        call.isolation_mode = outcome_pb2.ISOLATION_MODE_UNSPECIFIED
    batch.lost_workers.append("worker")
    bench.backlog.add(Entry("stream", b"2-0", batch, environment, 0.0))
    await bench.backlog.finish()
    batch.ClearField("lost_workers")
    batch.calls[1].hash_seed = 1
    bench.backlog.add(Entry("stream", b"3-0", batch, environment, 0.0))
    await bench.backlog.finish()
    assert bench.groups == []
    assert bench.began == ["0", "1", "2"] * 3


async def test_a_call_that_is_over_takes_no_process_from_the_others() -> None:
    bench = Bench(slots=1)
    bench.go.set()
    bench.together, bench.verdicts = 8, verdicts(wire.OK, wire.OK, wire.OK)
    entry = bench.add("a", "1", "2", "3", "4")
    cancelled = call_pb2.Cancellation(batch_id=entry.batch.batch_id, call_ids=[1])
    bench.backlog._cancelled[entry.batch.batch_id] = set(cancelled.call_ids)
    await bench.backlog.finish()
    assert bench.groups == [["1", "3", "4"]]
    assert "2" not in bench.began
