"""Fair share at the server: whose calls may wait, and how much of whose work may be out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resyn.common.settings import SettingError
from resyn.server.fair_share import OPEN_ENTRIES, FairShare, Flow, parse_weights
from resyn.server.waiting import Caller
from resyn.v1 import call_pb2

BULK = call_pb2.WORK_CLASS_BULK


def flow(share: FairShare, tenant: str, bulk: bool = False) -> Flow:
    """A tenant's flow."""
    kind = BULK if bulk else call_pb2.WORK_CLASS_INTERACTIVE
    return share.flow_of(Caller(0.0, "r", tenant=tenant, work_class=kind))


def fill(share: FairShare, of: Flow, most: int = 1_000_000) -> int:
    """Bring as many calls as may wait; return how many did."""
    calls = min(most, share.room(of))
    share.add(of, calls)
    return calls


def test_a_lone_tenant_gets_most_of_the_room_and_leaves_some() -> None:
    share = FairShare(10_000, {})
    assert fill(share, flow(share, "flood")) == 8000
    assert fill(share, flow(share, "flood")) <= 1
    assert fill(share, flow(share, "late")) == 1600


def test_a_job_gets_half_of_the_room() -> None:
    share = FairShare(10_000, {})
    assert fill(share, flow(share, "job", bulk=True)) == 5000
    assert fill(share, flow(share, "trainer")) == 4000


def test_nothing_comes_in_while_the_intake_is_closed() -> None:
    share = FairShare(10_000, {})
    share.closed = "Redis is full"
    assert share.room(flow(share, "t")) == 0


@given(
    st.lists(st.tuples(st.sampled_from("abcd"), st.booleans(), st.integers(1, 500)), max_size=60)
)
def test_never_more_wait_than_there_is_room_for(brought: list[tuple[str, bool, int]]) -> None:
    share = FairShare(1000, {})
    for tenant, bulk, calls in brought:
        fill(share, flow(share, tenant, bulk), calls)
        assert share.waiting <= 1000


def test_the_first_call_always_finds_room() -> None:
    for most in (1, 2, 3, 10):
        share = FairShare(most, {})
        assert share.room(flow(share, "t")) >= 1


def test_a_flow_sends_until_its_share_of_work_is_out() -> None:
    one = Flow("t", BULK, 1.0)
    sent = 0
    while one.may_send(slots=2):
        one.opened(0.05)
        sent += 1
    assert sent == OPEN_ENTRIES * 2
    one.closed(0.05)
    assert one.may_send(slots=2)


def test_many_small_entries_may_be_out() -> None:
    one = Flow("t", BULK, 1.0)
    for _ in range(100):
        assert one.may_send(slots=2)
        one.opened(0.001)


def test_weights_of_tenants_multiply_those_of_classes() -> None:
    share = FairShare(10, parse_weights(("big=2", "small=0.5")))
    assert flow(share, "big").weight == 2 * flow(share, "other").weight
    assert flow(share, "small").weight == 0.5 * flow(share, "other").weight
    assert flow(share, "other").weight > flow(share, "other", bulk=True).weight


@pytest.mark.parametrize("text", ["", "name", "=2", "name=", "name=much", "name=0", "name=nan"])
def test_a_weight_that_is_none_is_refused_with_what_would_be_right(text: str) -> None:
    with pytest.raises(SettingError, match="tenant=weight"):
        parse_weights((text,))
