"""Streams: unordered results, bounded in flight, whole after a broken connection."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Iterator

import pytest

from resyn.client import (
    AsyncClient,
    Client,
    Fault,
    InvalidRequest,
    Rejected,
    ServiceUnavailable,
    Verdict,
    VerifyItem,
    retry,
)
from resyn.client.testing import FakeService, fixture

resyn_fake = fixture.resyn_fake


@pytest.fixture(autouse=True)
def double(resyn_fake: FakeService, monkeypatch: pytest.MonkeyPatch) -> None:
    resyn_fake.register("double", verify=lambda instance, answer: int(answer) == 2 * instance)
    monkeypatch.setattr(retry, "FIRST_PAUSE_SECONDS", 0.001)


def items(count: int) -> Iterator[VerifyItem]:
    for number in range(count):
        yield VerifyItem("double", str(2 * number), number, item_id=f"n{number}")


def test_each_item_has_one_result(resyn_fake: FakeService) -> None:
    with Client(resyn_fake.address) as client:
        results = list(client.verify_stream(items(500), max_inflight=20))
    assert sorted(item_id for item_id, _ in results) == sorted(f"n{i}" for i in range(500))
    assert all(isinstance(r, Verdict) and r.score == 1.0 for _, r in results)


async def test_each_item_has_one_result_in_asyncio(resyn_fake: FakeService) -> None:
    async def later() -> AsyncIterator[VerifyItem]:
        for item in items(500):
            yield item

    async with AsyncClient(resyn_fake.address) as client:
        results = [pair async for pair in client.verify_stream(later(), max_inflight=20)]
        plain = [pair async for pair in client.verify_stream(items(3))]
    assert sorted(item_id for item_id, _ in results) == sorted(f"n{i}" for i in range(500))
    assert len(plain) == 3


def test_no_more_items_are_taken_than_may_be_in_flight(resyn_fake: FakeService) -> None:
    taken: list[int] = []
    unanswered_at_most = 0

    def watched() -> Iterator[VerifyItem]:
        for number in range(50):
            taken.append(number)
            yield VerifyItem("double", "0", 0)

    with Client(resyn_fake.address) as client:
        for answered, _ in enumerate(client.verify_stream(watched(), max_inflight=4)):
            unanswered_at_most = max(unanswered_at_most, len(taken) - answered)
    # One more than max_inflight: the result at hand is settled, but not counted yet.
    assert unanswered_at_most <= 4 + 1


def test_a_result_comes_while_the_next_item_is_waited_for(resyn_fake: FakeService) -> None:
    first_came = threading.Event()

    def live() -> Iterator[VerifyItem]:
        yield VerifyItem("double", "0", 0)
        assert first_came.wait(30)
        yield VerifyItem("double", "0", 0)

    with Client(resyn_fake.address) as client:
        for _ in client.verify_stream(live()):
            first_came.set()
    assert first_came.is_set()


def test_a_broken_connection_loses_and_doubles_nothing(resyn_fake: FakeService) -> None:
    resyn_fake.fail_next(3, rpc="VerifyStream item")
    with Client(resyn_fake.address) as client:
        results = list(client.verify_stream(items(100), max_inflight=10))
    assert sorted(item_id for item_id, _ in results) == sorted(f"n{i}" for i in range(100))
    assert resyn_fake.rpcs["VerifyStream"] == 4


async def test_a_broken_connection_loses_nothing_in_asyncio(resyn_fake: FakeService) -> None:
    resyn_fake.fail_next(3, rpc="VerifyStream item")
    async with AsyncClient(resyn_fake.address) as client:
        results = [pair async for pair in client.verify_stream(items(100), max_inflight=10)]
    assert sorted(item_id for item_id, _ in results) == sorted(f"n{i}" for i in range(100))


def test_a_retryable_fault_is_sent_again_in_the_stream(resyn_fake: FakeService) -> None:
    resyn_fake.fault_next(5)
    with Client(resyn_fake.address) as client:
        results = [result for _, result in client.verify_stream(items(20))]
    assert not any(isinstance(result, Fault) for result in results)


def test_bad_items_are_rejected_in_their_place(resyn_fake: FakeService) -> None:
    bad = [
        VerifyItem("double", "\ud800", 1, item_id="surrogate"),
        VerifyItem("absent", "1", 1, item_id="absent"),
        VerifyItem("double", "2", 1, item_id="fine"),
    ]
    with Client(resyn_fake.address) as client:
        results = dict(client.verify_stream(bad))
    assert isinstance(results["surrogate"], Rejected)
    assert isinstance(results["absent"], Rejected)
    assert isinstance(results["fine"], Verdict)


def test_an_id_must_not_repeat_among_unanswered_items(resyn_fake: FakeService) -> None:
    def twice() -> Iterator[VerifyItem]:
        yield VerifyItem("double", "0", 0, item_id="a")
        yield VerifyItem("double", "0", 0, item_id="a")
        resyn_fake._state.open.set()

    with Client(resyn_fake.address) as client, resyn_fake.held():
        results = [result for _, result in client.verify_stream(twice())]
    [rejected] = [r for r in results if isinstance(r, Rejected)]
    assert isinstance(rejected.error, InvalidRequest)
    assert rejected.error.field == "item_id"


def test_what_the_items_raise_is_raised_after_their_results(resyn_fake: FakeService) -> None:
    def broken() -> Iterator[VerifyItem]:
        yield from items(3)
        raise LookupError("no more")

    with Client(resyn_fake.address) as client:
        stream = client.verify_stream(broken())
        assert [next(stream)[0] for _ in range(3)] == ["n0", "n1", "n2"]
        with pytest.raises(LookupError, match="no more"):
            next(stream)


async def test_what_the_items_raise_is_raised_in_asyncio(resyn_fake: FakeService) -> None:
    async def broken() -> AsyncIterator[VerifyItem]:
        yield VerifyItem("double", "0", 0)
        raise LookupError("no more")

    async with AsyncClient(resyn_fake.address) as client:
        with pytest.raises(LookupError, match="no more"):
            [pair async for pair in client.verify_stream(broken())]


def test_a_stream_gives_up_on_a_service_that_stays_away(resyn_fake: FakeService) -> None:
    resyn_fake.fail_next(100_000)
    client = Client(resyn_fake.address, timeout_seconds=0.2)
    with client, pytest.raises(ServiceUnavailable):
        list(client.verify_stream(items(3)))


def test_a_stream_may_be_left_early(resyn_fake: FakeService) -> None:
    with Client(resyn_fake.address) as client:
        for _ in client.verify_stream(items(10_000), max_inflight=8):
            break
        assert client.verify("double", "2", instance=1) == client.verify("double", "2", instance=1)
