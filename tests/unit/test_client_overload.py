"""An overloaded service gets less at a time, later and not in step; nothing is lost meanwhile."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Iterator

import pytest
from tests.unit import both_clients
from tests.unit.both_clients import CALLS, KINDS, Both, opened

from resyn.client import (
    Client,
    DeadlineExceeded,
    Fault,
    FaultKind,
    Overloaded,
    Rejected,
    VerifyItem,
)
from resyn.client.ledger import Act, Ledger
from resyn.client.pins import Pins
from resyn.client.retry import Deadline, Patience
from resyn.client.settings import Settings
from resyn.client.testing import FakeService
from resyn.client.window import Window

fake = both_clients.fake


@pytest.fixture(params=KINDS)
def both(request: pytest.FixtureRequest, fake: FakeService) -> Iterator[Both]:
    with opened(request.param, fake.address, max_batch_items=1) as both:
        yield both


@pytest.fixture
def stays_low(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers do not open the window again."""
    monkeypatch.setattr(Window, "answered", lambda window, mark, most: None)


class Crowd:
    """How many verifications ran at a time, at most."""

    def __init__(self) -> None:
        self.most = 0
        self._now = 0
        self._lock = threading.Lock()

    def verify(self, instance: object, answer: str) -> bool:
        with self._lock:
            self._now += 1
            self.most = max(self.most, self._now)
        time.sleep(0.001)  # long enough to meet others, if there are any
        with self._lock:
            self._now -= 1
        return True


def items(count: int, environment: str = "double") -> list[VerifyItem]:
    return [VerifyItem(environment, "4", 2) for _ in range(count)]


def lower(window: Window, most: int, times: int) -> None:
    for _ in range(times):
        window.overloaded(window.mark, most, most)


@pytest.mark.parametrize("rpc", CALLS)
def test_overload_is_waited_out(fake: FakeService, both: Both, rpc: str) -> None:
    fake.overload(seconds=0.3, retry_after_seconds=0.02)
    CALLS[rpc](both)


def test_many_calls_wait_overload_out_and_open_the_window_again(
    fake: FakeService, both: Both
) -> None:
    fake.overload(seconds=0.2, retry_after_seconds=0.02)
    assert both.verify_many(30) == [1.0] * 30
    both.verify_batch(items(100))
    assert both.window.is_open


def test_what_was_too_much_to_run_is_sent_again_until_the_deadline(
    fake: FakeService, both: Both
) -> None:
    fake.fault_next(7, FaultKind.OVERLOADED)
    assert both.verify("double", "4", instance=2).score == 1.0
    fake.fault_next(7, FaultKind.OVERLOADED)
    assert [result.score for result in both.verify_batch(items(2))] == [1.0, 1.0]
    fake.fault_next(7, FaultKind.OVERLOADED)
    assert [result.score for _, result in both.verify_stream(items(2))] == [1.0, 1.0]


def test_overload_that_does_not_end_is_a_fault_in_the_end(fake: FakeService) -> None:
    fake.fault_next(100_000, FaultKind.OVERLOADED)
    for kind in KINDS:
        with opened(kind, fake.address, timeout_seconds=0.2) as client:
            [(_, streamed)] = client.verify_stream(items(1))
            outcome = client.verify("double", "4", instance=2)
            [batched] = client.verify_batch(items(1))
        for result in (streamed, outcome, batched):
            assert isinstance(result, Fault)
            assert result.kind is FaultKind.OVERLOADED


@pytest.mark.usefixtures("stays_low")
def test_a_refused_request_halves_what_may_be_out(fake: FakeService, both: Both) -> None:
    for _ in range(2):
        fake.fail_next(status="RESOURCE_EXHAUSTED", retry_after_seconds=0.001)
        both.verify_batch(items(1))
    assert both.window.limit(4) == 1
    fake.fail_next(status="RESOURCE_EXHAUSTED", retry_after_seconds=0.001, rpc="VerifyStream item")
    list(both.verify_stream(items(1), max_inflight=1024))
    assert both.window.limit(1024) == 1


@pytest.mark.usefixtures("stays_low")
@pytest.mark.parametrize("method", ["verify", "verify_batch", "verify_stream"])
def test_a_call_that_was_too_much_to_run_lowers_what_may_be_out(
    fake: FakeService, both: Both, method: str
) -> None:
    fake.fault_next(1, FaultKind.OVERLOADED)
    if method == "verify":
        both.verify("double", "4", instance=2)
    else:
        list(getattr(both, method)(items(1)))
    assert not both.window.is_open
    assert both.window.limit(1024) <= 512


@pytest.mark.usefixtures("stays_low")
def test_all_kinds_of_calls_have_less_out_then(fake: FakeService, both: Both) -> None:
    crowd = Crowd()
    fake.register("crowd", verify=crowd.verify)
    lower(both.window, 4, 2)
    both.verify_batch(items(30, "crowd"))
    both.verify_many(30, environment="crowd")
    assert crowd.most == 1


def test_all_places_are_used_when_nothing_is_overloaded(fake: FakeService, both: Both) -> None:
    together = threading.Barrier(4)
    fake.register("meet", verify=lambda instance, answer: together.wait(30) >= 0)
    assert len(both.verify_batch(items(4, "meet"))) == 4


@pytest.mark.usefixtures("stays_low")
def test_a_stream_ends_with_all_its_results_through_a_narrow_window(both: Both) -> None:
    lower(both.window, 1024, 10)
    assert both.window.limit(1024) == 1
    assert len(both.verify_stream(items(50))) == 50


@pytest.mark.usefixtures("stays_low")
def test_who_waits_for_a_turn_waits_within_the_deadline(fake: FakeService, both: Both) -> None:
    lower(both.window, 4, 2)
    with fake.held(), pytest.raises(DeadlineExceeded):
        both.verify_many(3, timeout_seconds=0.2)
    assert both.verify_many(3) == [1.0] * 3


def test_pauses_respect_the_hint_and_differ() -> None:
    error = Overloaded()
    error.retry_after_seconds = 2.0
    pauses = [Patience(Deadline.after(60), 2).after_error(error) for _ in range(100)]
    assert all(2.0 <= pause <= 3.1 for pause in pauses)
    assert max(pauses) - min(pauses) > 0.5


def test_a_service_may_come_back_shortly_before_the_deadline() -> None:
    patience = Patience(Deadline.after(1.0), 2)
    for _ in range(20):
        patience._next_pause(None)
    # The usual pause by now is 1 to 2 seconds.
    assert patience.after_error(Overloaded()) < 0.7


def ledger(max_inflight: int, window: Window) -> Ledger:
    settings = Settings("nowhere:1", 60, 2, True, 1, 1)
    return Ledger(max_inflight, Deadline.after(60), settings, window, Pins())


def fill(books: Ledger, item: VerifyItem) -> tuple[int, int]:
    """How many items a ledger takes and sends while no reply comes."""
    taken = sent = 0
    for _ in range(10_000):
        act = books.plan(time.monotonic())
        if act is Act.PULL:
            books.add(item, time.monotonic())
            taken += 1
        elif isinstance(act, Act):
            return taken, sent
        else:
            sent += 1
    raise AssertionError("it takes items without an end")


def test_an_unread_stream_holds_no_more_than_may_be_in_flight() -> None:
    assert fill(ledger(16, Window()), VerifyItem("double", "4", 2)) == (16, 16)


def test_unread_refusals_are_no_more_than_may_be_in_flight() -> None:
    assert fill(ledger(16, Window()), VerifyItem("double", "\ud800", 2)) == (16, 0)


def test_a_stream_has_as_many_items_out_as_the_window_allows() -> None:
    window = Window()
    lower(window, 16, 2)
    assert fill(ledger(16, window), VerifyItem("double", "4", 2)) == (4, 4)


def test_refusals_are_handed_out_while_the_caller_has_more(both: Both) -> None:
    bad = [VerifyItem("double", "\ud800", 2, item_id=f"bad{n}") for n in range(20)]
    mixed = [*bad, VerifyItem("double", "4", 2), *bad]
    results = both.verify_stream(mixed, max_inflight=4)
    assert sum(isinstance(result, Rejected) for _, result in results) == 40
    assert len(results) == 41


def test_refusals_are_read_before_more_items_are_taken(fake: FakeService) -> None:
    taken = 0

    def endless() -> Iterator[VerifyItem]:
        nonlocal taken
        while True:
            taken += 1
            yield VerifyItem("double", "\ud800", 2)

    with Client(fake.address) as client:
        results = client.verify_stream(endless(), max_inflight=4)
        assert len(list(itertools.islice(results, 100))) == 100
        assert taken <= 100 + 4
