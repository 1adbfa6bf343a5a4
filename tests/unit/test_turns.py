"""Whose turn it is: flows share slots by weight, whatever they bring and whatever it costs."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resyn.v1 import call_pb2, environment_pb2
from resyn.workers.entries import Entry, Item, calls_of
from resyn.workers.turns import Flow, Line, Turns

BULK = call_pb2.WORK_CLASS_BULK


def entry(tenant: str, calls: int, weight: float = 1.0, environment: str = "e") -> Entry:
    """An entry of a tenant."""
    batch = call_pb2.CallBatch(batch_id=f"{tenant} {environment}", tenant=tenant, weight=weight)
    for index in range(calls):
        batch.calls.add(call_id=index, budget_seconds=60)
    return Entry("stream", b"1-0", batch, environment_pb2.Environment(digest=environment), 0.0)


def anyone(flow: Flow, digest: str, line: Line) -> bool:
    """Nobody has to wait."""
    return True


def serve(turns: Turns, count: int, seconds: dict[str, float]) -> list[str]:
    """Give so many turns, one after the other; return whose they were."""
    served: list[str] = []
    for _ in range(count):
        turn = turns.next(anyone)
        if turn is None:
            break
        flow, line = turn
        item = line.popleft()
        turns.behind(flow, line)
        tenant = item.entry.batch.tenant
        flow.begin()
        flow.end(seconds.get(tenant, 0.01))
        served.append(tenant)
    return served


def test_a_tenant_with_much_to_do_does_not_hold_up_one_with_little() -> None:
    turns = Turns()
    turns.add(calls_of(entry("flood", 1000)))
    serve(turns, 100, {})
    turns.add(calls_of(entry("other", 3)))
    assert serve(turns, 8, {}).count("other") == 3


def test_tenants_share_time_and_not_calls() -> None:
    turns = Turns()
    turns.add(calls_of(entry("slow", 1000)))
    turns.add(calls_of(entry("quick", 1000)))
    served = Counter(serve(turns, 550, {"slow": 0.1, "quick": 0.01}))
    assert served["quick"] == pytest.approx(10 * served["slow"], rel=0.2)


def test_a_weight_is_a_share() -> None:
    turns = Turns()
    turns.add(calls_of(entry("heavy", 1000, weight=4.0)))
    turns.add(calls_of(entry("light", 1000, weight=1.0)))
    served = Counter(serve(turns, 500, {}))
    assert served["heavy"] == pytest.approx(4 * served["light"], rel=0.1)


def test_who_was_away_has_saved_nothing_up() -> None:
    turns = Turns()
    turns.add(calls_of(entry("early", 10)))
    serve(turns, 10, {})
    turns.add(calls_of(entry("steady", 2000)))
    serve(turns, 1000, {})
    turns.add(calls_of(entry("early", 500)))
    served = Counter(serve(turns, 200, {}))
    assert served["early"] == pytest.approx(100, abs=5)


def test_in_a_flow_environments_take_turns() -> None:
    turns = Turns()
    turns.add(calls_of(entry("t", 50, environment="a")))
    turns.add(calls_of(entry("t", 2, environment="b")))
    began: list[str] = []
    for _ in range(4):
        turn = turns.next(anyone)
        assert turn is not None
        flow, line = turn
        began.append(line.popleft().entry.environment.digest)
        turns.behind(flow, line)
    assert began == ["a", "b", "a", "b"]


def test_who_may_not_run_is_passed_over() -> None:
    turns = Turns()
    turns.add(calls_of(entry("t", 5, environment="a")))
    turns.add(calls_of(entry("t", 5, environment="b")))
    turn = turns.next(lambda flow, digest, line: digest == "b")
    assert turn is not None
    assert turn[1][0].entry.environment.digest == "b"
    assert turns.next(lambda flow, digest, line: False) is None


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from("xy"), st.integers(1, 5)), max_size=12
    ),
    st.integers(0, 40),
    st.randoms(use_true_random=False),
)
def test_every_call_gets_exactly_one_turn(
    entries: list[tuple[str, str, int]], taken: int, random: object
) -> None:
    turns = Turns()
    added: list[Item] = []
    for tenant, environment, calls in entries:
        items = calls_of(entry(tenant, calls, environment=environment))
        added += items
        turns.add(items)
    removed = turns.remove(lambda item: item.call.call_id == 4)
    served: list[Item] = []
    while (turn := turns.next(anyone)) is not None:
        flow, line = turn
        served.append(line.popleft())
        flow.begin()
        turns.behind(flow, line)
        flow.end(0.001)
        assert turns.count == len(added) - len(served) - len(removed)
    assert {id(item) for item in served + removed} == {id(item) for item in added}
    assert len(served) + len(removed) == len(added)
