"""Calls that come one by one travel together, and each is still its own."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from resyn.client import (
    AsyncClient,
    Cancelled,
    Client,
    DeadlineExceeded,
    Fault,
    FaultKind,
    InternalError,
    NotFound,
    Verdict,
    VerifyItem,
    requests,
    retry,
    thread_coalescer,
)
from resyn.client.coalescer import Queue, Ticket
from resyn.client.flows import Score
from resyn.client.retry import Deadline
from resyn.client.settings import Settings
from resyn.client.testing import FakeService, fixture
from resyn.client.window import Window
from resyn.v1 import outcome_pb2

resyn_fake = fixture.resyn_fake


@pytest.fixture(autouse=True)
def double(resyn_fake: FakeService) -> None:
    resyn_fake.register("double", verify=lambda instance, answer: int(answer) == 2 * instance)


@pytest.fixture
def queued(monkeypatch: pytest.MonkeyPatch) -> threading.Semaphore:
    """Waiting calls go out only when an RPC ends; each releases this when it begins to wait."""
    begun = threading.Semaphore(0)
    add = Queue.add

    def add_and_tell(queue: Queue, ticket: Ticket) -> None:
        add(queue, ticket)
        begun.release()

    monkeypatch.setattr(Queue, "add", add_and_tell)
    monkeypatch.setattr(thread_coalescer, "LINGER_SECONDS", 3600.0)
    return begun


async def test_a_lone_call_goes_out_alone(resyn_fake: FakeService) -> None:
    async with AsyncClient(resyn_fake.address) as client:
        await client.verify("double", "2", instance=1)
    assert resyn_fake.rpcs == {"Verify": 1}


async def test_calls_of_one_tick_travel_together(resyn_fake: FakeService) -> None:
    async with AsyncClient(resyn_fake.address) as client:
        outcomes = await asyncio.gather(
            *(client.verify("double", str(2 * (i % 2)), instance=i % 3) for i in range(600))
        )
    expected = [float(i % 2 == i % 3) for i in range(600)]
    assert [o.score for o in outcomes if isinstance(o, Verdict)] == expected
    assert resyn_fake.rpcs == {"VerifyBatch": 3}


async def test_without_coalescing_each_call_is_an_rpc(resyn_fake: FakeService) -> None:
    async with AsyncClient(resyn_fake.address, coalesce=False) as client:
        await asyncio.gather(*(client.verify("double", "2", instance=1) for _ in range(10)))
    assert resyn_fake.rpcs == {"Verify": 10}


async def test_a_refused_call_touches_no_other(resyn_fake: FakeService) -> None:
    async with AsyncClient(resyn_fake.address) as client:
        good, bad = await asyncio.gather(
            client.verify("double", "2", instance=1),
            client.verify("absent", "2", instance=1),
            return_exceptions=True,
        )
    assert isinstance(good, Verdict)
    assert isinstance(bad, NotFound)
    assert resyn_fake.rpcs == {"VerifyBatch": 1}


async def test_a_failed_batch_fails_each_of_its_calls(resyn_fake: FakeService) -> None:
    resyn_fake.fail_next(status="INTERNAL")
    async with AsyncClient(resyn_fake.address) as client:
        calls = (client.verify("double", "2", instance=1) for _ in range(3))
        results = await asyncio.gather(*calls, return_exceptions=True)
    assert [type(result) for result in results] == [InternalError] * 3
    assert len({id(result) for result in results}) == 3


async def test_a_batch_that_is_too_large_goes_in_halves() -> None:
    with FakeService(max_batch_items=2) as small:
        small.register("double", verify=lambda instance, answer: int(answer) == 2 * instance)
        async with AsyncClient(small.address) as client:
            calls = (client.verify("double", str(2 * i), instance=i) for i in range(9))
            outcomes = await asyncio.gather(*calls)
    assert [o.score for o in outcomes if isinstance(o, Verdict)] == [1.0] * 9


async def test_a_cancelled_waiter_takes_no_other_with_it(resyn_fake: FakeService) -> None:
    async with AsyncClient(resyn_fake.address) as client:
        with resyn_fake.held():
            calls = [
                asyncio.create_task(client.verify("double", "2", instance=1)) for _ in range(3)
            ]
            await asyncio.to_thread(resyn_fake.wait_for, "VerifyBatch")
            calls[1].cancel()
            with pytest.raises(asyncio.CancelledError):
                await calls[1]
        first, last = await calls[0], await calls[2]
    assert isinstance(first, Verdict)
    assert isinstance(last, Verdict)
    assert resyn_fake.rpcs == {"VerifyBatch": 1}


async def test_a_waiter_that_is_cancelled_before_it_is_sent_is_never_sent(
    resyn_fake: FakeService,
) -> None:
    async with AsyncClient(resyn_fake.address) as client:
        await client.verify("double", "2", instance=1)
        # Two steps of the loop: one begins the call, and the flush of its tick comes after this.
        call = asyncio.create_task(client.verify("double", "2", instance=1))
        asyncio.get_running_loop().call_soon(call.cancel)
        with pytest.raises(asyncio.CancelledError):
            await call
    assert resyn_fake.rpcs == {"Verify": 1}


async def test_a_short_deadline_ends_only_its_own_call(resyn_fake: FakeService) -> None:
    async with AsyncClient(resyn_fake.address) as client:
        with resyn_fake.held():
            patient = asyncio.create_task(
                client.verify("double", "2", instance=1, timeout_seconds=63)
            )
            hasty = client.verify("double", "2", instance=1, timeout_seconds=0.2)
            with pytest.raises(DeadlineExceeded):
                await hasty
        assert isinstance(await patient, Verdict)


async def test_calls_in_different_loops_have_channels_of_their_own(
    resyn_fake: FakeService,
) -> None:
    client = AsyncClient(resyn_fake.address)

    async def once() -> object:
        try:
            return await client.verify("double", "2", instance=1)
        finally:
            await client._lines.pop(asyncio.get_running_loop()).close()

    outcomes = [await asyncio.to_thread(asyncio.run, once()) for _ in range(2)]
    assert all(isinstance(outcome, Verdict) for outcome in outcomes)


def test_a_lone_thread_calls_as_if_there_were_no_coalescer(resyn_fake: FakeService) -> None:
    with Client(resyn_fake.address) as client:
        for _ in range(5):
            client.verify("double", "2", instance=1)
    assert resyn_fake.rpcs == {"Verify": 5}


def test_calls_of_many_threads_travel_together(
    resyn_fake: FakeService, queued: threading.Semaphore
) -> None:
    with (
        Client(resyn_fake.address, max_inflight_batches=1) as client,
        ThreadPoolExecutor(20) as threads,
    ):
        with resyn_fake.held():
            first = threads.submit(client.verify, "double", "2", instance=1)
            resyn_fake.wait_for("Verify")
            others = [
                threads.submit(client.verify, "double", str(2 * (i % 2)), instance=1)
                for i in range(19)
            ]
            assert all(queued.acquire(timeout=30) for _ in range(19))
        assert isinstance(first.result(), Verdict)
        scores = [o.score for f in others if isinstance(o := f.result(), Verdict)]
    assert scores == [float(i % 2) for i in range(19)]
    assert resyn_fake.rpcs == {"Verify": 1, "VerifyBatch": 1}


def test_a_slow_verdict_does_not_hold_up_the_next_call(resyn_fake: FakeService) -> None:
    release = threading.Event()
    resyn_fake.register("slow", verify=lambda instance, answer: release.wait(30))
    with (
        Client(resyn_fake.address, max_inflight_batches=1) as client,
        ThreadPoolExecutor(1) as threads,
    ):
        slow = threads.submit(client.verify, "slow", "", instance=1)
        resyn_fake.wait_for("Verify")
        assert isinstance(client.verify("double", "2", instance=1), Verdict)
        release.set()
        assert isinstance(slow.result(), Verdict)


def test_a_thread_that_gives_up_takes_no_other_with_it(
    resyn_fake: FakeService, queued: threading.Semaphore
) -> None:
    with (
        Client(resyn_fake.address, max_inflight_batches=1) as client,
        ThreadPoolExecutor(2) as threads,
    ):
        with resyn_fake.held():
            first = threads.submit(client.verify, "double", "2", instance=1)
            resyn_fake.wait_for("Verify")
            with pytest.raises(DeadlineExceeded):
                client.verify("double", "2", instance=1, timeout_seconds=0.05)
            second = threads.submit(client.verify, "double", "2", instance=1)
            # The one that gave up, and this one.
            assert all(queued.acquire(timeout=30) for _ in range(2))
        assert isinstance(first.result(), Verdict)
        assert isinstance(second.result(), Verdict)
    assert resyn_fake.rpcs == {"Verify": 2}


def test_closing_the_client_ends_waiting_threads(resyn_fake: FakeService) -> None:
    client = Client(resyn_fake.address)
    with ThreadPoolExecutor(1) as threads, resyn_fake.held():
        call = threads.submit(client.verify, "double", "2", instance=1)
        resyn_fake.wait_for("Verify")
        client.close()
        with pytest.raises(Cancelled):
            call.result()
    with pytest.raises(Cancelled, match="closed"):
        client.verify("double", "2", instance=1)


async def test_closing_the_client_ends_waiting_tasks(resyn_fake: FakeService) -> None:
    client = AsyncClient(resyn_fake.address)
    with resyn_fake.held():
        call = asyncio.create_task(client.verify("double", "2", instance=1))
        await asyncio.to_thread(resyn_fake.wait_for, "Verify")
        await client.close()
        with pytest.raises(Cancelled):
            await call
    with pytest.raises(Cancelled, match="closed"):
        await client.verify("double", "2", instance=1)


def _ticket(answer: str, seconds: float) -> Ticket:
    request = requests.verify(VerifyItem("double", answer, 1))
    waiter: Future[outcome_pb2.Outcome] = Future()
    return Ticket(Score(request, Deadline.after(seconds), "id"), waiter)


def _queue(max_batch_items: int, max_inflight_batches: int) -> Queue:
    settings = Settings("nowhere:1", 60, 2, True, max_batch_items, max_inflight_batches)
    return Queue(settings, Window())


def test_very_different_deadlines_do_not_share_a_batch() -> None:
    queue = _queue(10, 10)
    for seconds in (60, 1.5, 59, float("inf"), 1.2):
        queue.add(_ticket("1", seconds))
    assert sorted(len(batch.tickets) for batch in queue.take()) == [1, 2, 2]


def test_a_batch_holds_no_more_than_a_message_can() -> None:
    queue = _queue(100, 10)
    for _ in range(5):
        queue.add(_ticket("x" * 1_400_000, 60))
    assert [len(batch.tickets) for batch in queue.take()] == [2, 2, 1]


def test_pauses_grow_and_stay_below_their_bound() -> None:
    patience = retry.Patience(Deadline.after(3600), 100)
    fault = Fault(FaultKind.INFRASTRUCTURE, retryable=True)
    pauses = [patience.after_faults([fault]) for _ in range(40)]
    assert all(pause is not None and pause <= retry.MAX_PAUSE_SECONDS for pause in pauses)
    assert (pauses[0] or 1) <= retry.FIRST_PAUSE_SECONDS
    assert (pauses[-1] or 0) >= retry.MAX_PAUSE_SECONDS / 2


@pytest.fixture
def long_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever pauses does so for longer than the test."""
    monkeypatch.setattr(retry, "FIRST_PAUSE_SECONDS", 20.0)
    monkeypatch.setattr(retry, "MAX_PAUSE_SECONDS", 20.0)


@pytest.mark.usefixtures("long_pauses")
def test_closing_the_client_ends_threads_that_wait_for_the_service(
    resyn_fake: FakeService, queued: threading.Semaphore
) -> None:
    client = Client(resyn_fake.address, max_inflight_batches=1)
    with ThreadPoolExecutor(3) as threads:
        with resyn_fake.held():
            first = threads.submit(client.verify, "double", "2", instance=1)
            resyn_fake.wait_for("Verify")
            others = [threads.submit(client.verify, "double", "2", instance=1) for _ in "ab"]
            assert all(queued.acquire(timeout=30) for _ in "ab")
            resyn_fake.fail_next(rpc="VerifyBatch")
        assert isinstance(first.result(), Verdict)
        resyn_fake.wait_for("VerifyBatch")
        client.close()
        for call in others:
            with pytest.raises(Cancelled):
                call.result(timeout=10)


@pytest.mark.usefixtures("long_pauses")
async def test_closing_the_client_ends_tasks_that_wait_for_the_service(
    resyn_fake: FakeService,
) -> None:
    resyn_fake.unavailable_for(60)
    client = AsyncClient(resyn_fake.address)
    calls = [asyncio.create_task(client.verify("double", "2", instance=1)) for _ in range(3)]
    await asyncio.to_thread(resyn_fake.wait_for, "VerifyBatch")
    await client.close()
    async with asyncio.timeout(10):
        results = await asyncio.gather(*calls, return_exceptions=True)
    assert [type(result) for result in results] == [Cancelled] * 3


@pytest.mark.usefixtures("long_pauses")
async def test_a_batch_that_pauses_does_not_outlive_its_last_waiter(
    resyn_fake: FakeService,
) -> None:
    resyn_fake.unavailable_for(60)
    async with AsyncClient(resyn_fake.address) as client:
        calls = [asyncio.create_task(client.verify("double", "2", instance=1)) for _ in range(3)]
        await asyncio.to_thread(resyn_fake.wait_for, "VerifyBatch")
        for call in calls:
            call.cancel()
        await asyncio.gather(*calls, return_exceptions=True)
        resyn_fake.unavailable_for(0)
        assert isinstance(await client.verify("double", "2", instance=1), Verdict)
    assert resyn_fake.rpcs == {"VerifyBatch": 1, "Verify": 1}
