"""The books of a chaos run: what counts as lost, wrong and disagreeing, and what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bench.chaos.calls import quick, slow
from bench.chaos.ledger import Ledger

from resyn.client import (
    DeadlineExceeded,
    Fault,
    FaultKind,
    InternalError,
    NotFound,
    Outcome,
    Rejected,
    ResynError,
    Verdict,
)

CALL = quick(7)
RIGHT = Verdict((7 * 31 + 7 * 17 + 5) % 101 / 100)


def booked(got: Outcome | Rejected | ResynError) -> Ledger:
    """Return the books after one call with this outcome."""
    ledger = Ledger()
    ledger.submit(CALL)
    ledger.answer(CALL, got)
    ledger.close()
    return ledger


def test_a_call_with_its_own_verdict_is_right() -> None:
    ledger = booked(RIGHT)
    assert ledger.holds
    assert ledger.verdicts == 1


@pytest.mark.parametrize(
    "got",
    [
        Fault(FaultKind.INFRASTRUCTURE),
        Fault(FaultKind.QUEUE_DEADLINE),
        Fault(FaultKind.OVERLOADED),
        DeadlineExceeded(),
    ],
)
def test_typed_faults_of_the_service_are_counted_and_are_not_wrong(
    got: Outcome | ResynError,
) -> None:
    ledger = booked(got)
    assert ledger.holds
    assert ledger.service_faults.total() == 1


@pytest.mark.parametrize(
    "got",
    [
        Verdict(0.123),
        Fault(FaultKind.TIMEOUT),
        Fault(FaultKind.POISON),
        Rejected(NotFound()),
        NotFound(),
        InternalError(),
    ],
)
def test_everything_else_is_wrong(got: Outcome | Rejected | ResynError) -> None:
    ledger = booked(got)
    assert ledger.wrong == 1
    assert not ledger.holds
    assert "instead of" in str(ledger.examples[0])


def test_a_call_without_an_outcome_is_lost() -> None:
    ledger = Ledger()
    ledger.submit(CALL)
    ledger.submit(slow(8, 0.1))
    ledger.answer(CALL, RIGHT)
    ledger.close()
    assert ledger.lost == 1
    assert not ledger.holds


def test_a_second_outcome_is_wrong() -> None:
    ledger = booked(RIGHT)
    ledger.answer(CALL, RIGHT)
    assert ledger.wrong == 1


def test_equal_calls_with_different_verdicts_disagree() -> None:
    ledger = booked(RIGHT)
    again = replace(CALL, number=8)
    ledger.submit(again)
    ledger.answer(again, Verdict(0.123))
    assert ledger.disagreeing == 1
