"""The circuit of one environment, as a pure state machine."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resyn.common.faults import fault
from resyn.server.circuit import (
    FIRST_SECONDS,
    MOST_SECONDS,
    WEIGHTS,
    Circuit,
    Evidence,
    Probe,
    evidence,
    open_seconds,
)
from resyn.v1 import call_pb2
from resyn.v1.outcome_pb2 import FaultKind

THRESHOLD = 50
KINDS = [kind for kind in FaultKind.values() if kind]
CHEAP = [kind for kind in KINDS if kind not in WEIGHTS]
ENOUGH = Evidence(weight=THRESHOLD)
# What answers can cause; load errors and poison open it sooner.
OF_ANSWERS = [kind for kind in KINDS if WEIGHTS.get(kind, 0) <= 1]
rows_of_faults = st.lists(st.lists(st.sampled_from(OF_ANSWERS), max_size=49), max_size=8)


def failed(kind: FaultKind.ValueType, cached: bool = False) -> call_pb2.CallResult:
    result = call_pb2.CallResult(fault=fault(kind, "why"))
    result.execution.cached = cached
    return result


def worked() -> call_pb2.CallResult:
    result = call_pb2.CallResult()
    result.verdict.score = 0.0
    return result


class Server:
    """Runs calls one after the other, a second each, through a circuit."""

    def __init__(self) -> None:
        self.circuit = Circuit()
        self.now = 1000.0
        self.refused = 0

    def call(self, *results: call_pb2.CallResult) -> bool:
        """Run one request of calls with these results, if they may run; say whether they did."""
        self.now += 1.0
        circuit, began = self.circuit, self.now
        probe = None
        if circuit.openings:
            probe = circuit.admit(self.now)
            if probe is None:
                self.refused += 1
                return False
            results = results[:1]
        found = evidence(results)
        if found.worked:
            circuit.worked(self.now)
        elif probe is None and found.fault is not None:
            circuit.failed(found, began, self.now, "why", THRESHOLD)
        if probe is not None:
            circuit.end(probe, found.fault is not None, self.now, "why")
        return True

    @property
    def is_open(self) -> bool:
        return self.circuit.openings > 0


@pytest.mark.parametrize(
    ("kind", "most"),
    [
        (FaultKind.FAULT_KIND_LOAD_ERROR, 5),
        (FaultKind.FAULT_KIND_POISON, 2),
        (FaultKind.FAULT_KIND_CRASHED, 50),
        (FaultKind.FAULT_KIND_TIMEOUT, 50),
        (FaultKind.FAULT_KIND_CPU_LIMIT, 50),
        (FaultKind.FAULT_KIND_MEMORY_LIMIT, 50),
        (FaultKind.FAULT_KIND_PIDS_LIMIT, 50),
        (FaultKind.FAULT_KIND_POLICY_VIOLATION, 50),
    ],
)
def test_so_many_faults_of_a_kind_in_a_row_open_it_and_not_one_less(
    kind: FaultKind.ValueType, most: int
) -> None:
    server = Server()
    for _ in range(most - 1):
        assert server.call(failed(kind))
    assert not server.is_open
    server.call(failed(kind))
    assert server.is_open
    assert not server.call(worked())


@pytest.mark.parametrize("kind", CHEAP)
def test_what_is_cheap_of_load_or_ours_never_counts(kind: FaultKind.ValueType) -> None:
    server = Server()
    for _ in range(10 * THRESHOLD):
        server.call(failed(kind))
    assert not server.is_open
    assert server.circuit.weight == 0


@pytest.mark.parametrize("kind", CHEAP)
def test_what_does_not_count_takes_nothing_back_either(kind: FaultKind.ValueType) -> None:
    server = Server()
    for _ in range(5):
        server.call(failed(FaultKind.FAULT_KIND_LOAD_ERROR))
        server.call(failed(kind))
    assert server.is_open


def test_every_kind_of_fault_is_of_one_sort_or_the_other() -> None:
    assert set(CHEAP) == {
        FaultKind.FAULT_KIND_OUTPUT_LIMIT,
        FaultKind.FAULT_KIND_VERIFIER_ERROR,
        FaultKind.FAULT_KIND_INVALID_RESULT,
        FaultKind.FAULT_KIND_QUARANTINED,
        FaultKind.FAULT_KIND_QUEUE_DEADLINE,
        FaultKind.FAULT_KIND_EXECUTION_DEADLINE,
        FaultKind.FAULT_KIND_OVERLOADED,
        FaultKind.FAULT_KIND_INFRASTRUCTURE,
    }


def test_faults_of_different_kinds_add_up() -> None:
    server = Server()
    server.call(failed(FaultKind.FAULT_KIND_POISON))
    server.call(failed(FaultKind.FAULT_KIND_LOAD_ERROR), failed(FaultKind.FAULT_KIND_LOAD_ERROR))
    for _ in range(5):
        assert not server.is_open
        server.call(failed(FaultKind.FAULT_KIND_TIMEOUT))
    assert server.is_open


def test_equal_calls_that_shared_an_execution_count_once() -> None:
    kind = FaultKind.FAULT_KIND_TIMEOUT
    found = evidence([failed(kind), *[failed(kind, cached=True)] * 63])
    assert (found.weight, found.of_answers) == (0, 1)


def test_one_verdict_among_the_calls_of_a_request_outweighs_all_faults() -> None:
    server = Server()
    poison = [failed(FaultKind.FAULT_KIND_POISON)] * 100
    server.call(*poison[:50], worked(), *poison[50:])
    assert not server.is_open


def test_an_instance_that_was_generated_is_a_call_that_worked() -> None:
    generated = call_pb2.CallResult(generated=call_pb2.GeneratedInstance(instance_json="1"))
    assert evidence([failed(FaultKind.FAULT_KIND_POISON), generated]).worked


def test_the_slow_faults_of_a_burst_whose_verdicts_came_first_do_not_count() -> None:
    circuit = Circuit()
    circuit.worked(now=11.0)  # of a call that began with those below
    for _ in range(10 * THRESHOLD):
        assert not circuit.failed(Evidence(weight=1), 10.0, 20.0, "why", THRESHOLD)
    assert circuit.failed(ENOUGH, 12.0, 21.0, "why", THRESHOLD)


@given(rows_of_faults)
def test_verdicts_from_the_cache_show_that_answers_are_not_all_bad(
    rows: list[list[FaultKind.ValueType]],
) -> None:
    server = Server()
    for row in rows:
        for kind in row:
            server.call(failed(kind))
        server.circuit.remembered(server.now)
        assert not server.is_open


def test_in_one_request_they_come_before_the_slow_faults_and_count_all_the_same() -> None:
    circuit = Circuit()
    hung = Evidence(of_answers=10 * THRESHOLD)
    circuit.remembered(10.1)
    assert not circuit.failed(hung, 10.0, 20.0, "why", THRESHOLD)
    assert circuit.failed(hung, 10.2, 20.0, "why", THRESHOLD)


def test_they_do_not_show_that_it_still_loads() -> None:
    server = Server()
    for _ in range(5):
        server.call(failed(FaultKind.FAULT_KIND_LOAD_ERROR))
        server.circuit.remembered(server.now)
    assert server.is_open
    server.circuit.remembered(server.now)
    assert server.is_open


@given(rows_of_faults)
def test_no_faults_of_answers_open_it_while_one_call_in_fifty_works(
    rows: list[list[FaultKind.ValueType]],
) -> None:
    server = Server()
    for row in rows:
        for kind in row:
            server.call(failed(kind))
        server.call(worked())
        assert not server.is_open
    assert server.refused == 0


@given(st.integers(1, 40), st.sampled_from(sorted(WEIGHTS)))
def test_each_failed_probe_doubles_the_time_up_to_the_most(
    probes: int, kind: FaultKind.ValueType
) -> None:
    circuit = Circuit()
    assert circuit.failed(ENOUGH, 0.0, 0.0, "why", THRESHOLD)
    now = 0.0
    for openings in range(1, probes + 1):
        seconds = min(MOST_SECONDS, FIRST_SECONDS * 2 ** (openings - 1))
        assert math.isclose(circuit.until - now, seconds)
        assert circuit.admit(circuit.until - 0.001) is None
        now = circuit.until
        probe = circuit.admit(now)
        assert probe is not None
        assert circuit.end(probe, True, now, "why")
    assert circuit.openings == probes + 1


def test_the_time_that_it_is_open_has_no_overflow() -> None:
    assert open_seconds(10**9) == MOST_SECONDS


def opened() -> Circuit:
    """A circuit that is half-open from the second 10."""
    circuit = Circuit()
    assert circuit.failed(ENOUGH, 0.0, 0.0, "why", THRESHOLD)
    return circuit


events = st.lists(st.sampled_from(["call", "worked", "failed", "nothing", "later"]), max_size=60)


@given(events)
def test_while_it_is_not_closed_there_is_never_more_than_one_probe(happened: list[str]) -> None:
    circuit, now = opened(), 0.0
    out: Probe | None = None
    for event in happened:
        if event == "later":
            now += 6.0
        elif event == "call":
            due = now >= circuit.until
            admitted = circuit.admit(now)
            assert (admitted is not None) == (due and out is None)
            out = admitted or out
        elif out is not None:
            assert circuit.end(out, event == "failed", now, "why") == (event == "failed")
            if event == "worked":
                assert circuit.worked(now)
                assert circuit.failed(ENOUGH, now, now, "why", THRESHOLD)
            out = None


def test_a_probe_that_says_nothing_makes_room_for_the_next_one() -> None:
    circuit = opened()
    probe = circuit.admit(10.0)
    assert probe is not None
    assert circuit.admit(11.0) is None
    assert not circuit.end(probe, False, 12.0, "")
    assert circuit.openings == 1
    assert circuit.admit(12.0) is not None


def test_a_call_that_works_closes_it_whenever_it_comes_and_forgets_all() -> None:
    circuit = opened()
    assert circuit.worked(5.0)
    assert (circuit.openings, circuit.weight, circuit.reason) == (0, 0, "")
    assert not circuit.worked(6.0), "no news"
    assert not circuit.failed(Evidence(weight=THRESHOLD - 1), 7.0, 8.0, "why", THRESHOLD)
    assert circuit.failed(Evidence(weight=1), 9.0, 9.5, "why", THRESHOLD)
    assert math.isclose(circuit.until, 9.5 + FIRST_SECONDS)


def test_a_probe_that_fails_after_another_servers_does_not_make_it_longer_still() -> None:
    circuit = opened()
    probe = circuit.admit(10.0)
    assert probe is not None
    circuit.openings, circuit.until = 2, 31.0  # heard from the other server
    assert not circuit.end(probe, True, 12.0, "why")
    assert (circuit.openings, circuit.until) == (2, 31.0)
