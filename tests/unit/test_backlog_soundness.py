"""What a worker's backlog must not do to entries that look alike, or are long done."""

from __future__ import annotations

import gc
import weakref

from tests.unit.test_backlog import Bench, until

from resyn.v1 import call_pb2, environment_pb2
from resyn.workers.entries import Entry


def copy_of(entry: Entry) -> Entry:
    """The same calls again: their server has sent them twice."""
    batch = call_pb2.CallBatch()
    batch.CopyFrom(entry.batch)
    return Entry(entry.stream, b"2-0", batch, environment_pb2.Environment(digest="e"), 0.0)


async def test_a_copy_that_is_still_ours_is_answered_when_the_other_one_is_lost() -> None:
    bench = Bench(slots=2)
    lost = bench.add("e", "a")
    bench.backlog.add(copy_of(lost))
    await until(lambda: len(bench.began) == 2)
    bench.backlog.drop([lost])
    bench.go.set()
    await bench.backlog.finish()
    assert bench.reported == [([1.0], True)]


async def test_a_copy_that_waits_is_answered_when_the_one_that_runs_is_lost() -> None:
    bench = Bench(slots=1)
    lost = bench.add("e", "a")
    await until(lambda: len(bench.began) == 1)
    bench.backlog.add(copy_of(lost))
    bench.backlog.drop([lost])
    bench.go.set()
    await bench.backlog.finish()
    assert bench.reported == [([1.0], True)]


async def test_nothing_of_an_entry_stays_in_memory_when_it_is_answered() -> None:
    bench = Bench(slots=1)
    bench.go.set()
    batch = call_pb2.CallBatch(batch_id="b", instances=["0"])
    batch.calls.add(budget_seconds=60, queue_budget_seconds=50).verify.answer = "a"
    entry = Entry("stream", b"1-0", batch, environment_pb2.Environment(digest="e"), 0.0)
    bench.backlog.add(entry)
    await bench.backlog.finish()
    assert bench.reported == [([1.0], True)]
    gone = weakref.ref(entry)
    del entry, batch
    gc.collect()
    assert gone() is None
