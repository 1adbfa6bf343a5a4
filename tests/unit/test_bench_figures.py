"""The benchmark's statistics: spread, percentiles, ratios within a round, targets."""

from __future__ import annotations

import pytest
from bench.figures import Spread, measured, percentile, spread, unknown
from bench.rows import ROWS, Against, Row

SERVICE = Row(
    "service", "calls/s", "what it does", (Against("bare", 0.5), Against("slow", 2, at_most=True))
)
BARE = Row("bare", "calls/s", "a reference")
SLOW = Row("slow", "calls/s", "another one")
MEMORY = Row("memory", "MB", "held to a number", (Against("", 12, at_most=True),))
TABLE = (BARE, SLOW, SERVICE, MEMORY)


def test_a_spread_is_median_least_and_most() -> None:
    assert spread([3.0, 1.0, 2.0, 10.0]) == Spread(2.5, 1.0, 10.0, 4)


@pytest.mark.parametrize(("share", "expected"), [(0.0, 1), (0.5, 50), (0.99, 99), (1.0, 100)])
def test_a_percentile_is_a_value_that_was_measured(share: float, expected: float) -> None:
    assert percentile(list(range(100, 0, -1)), share) == expected


def test_ratios_are_taken_within_a_round() -> None:
    rounds = [{"service": 10.0, "bare": 10.0}, {"service": 50.0, "bare": 100.0}]
    (ratio,) = measured(rounds, TABLE)[1].ratios
    assert ratio.spread == Spread(0.75, 0.5, 1.0, 2)
    assert ratio.met


def test_a_round_without_the_reference_gives_no_ratio() -> None:
    rounds = [{"service": 1.0}, {"bare": 2.0}, {"service": 1.0, "bare": 4.0}]
    (ratio,) = measured(rounds, TABLE)[1].ratios
    assert ratio.spread == Spread(0.25, 0.25, 0.25, 1)
    assert ratio.met is False


def test_a_figure_can_be_held_to_a_number() -> None:
    assert [each.ratios[0].met for each in measured([{"memory": 12.0}], TABLE)] == [True]
    assert [each.ratios[0].met for each in measured([{"memory": 12.1}], TABLE)] == [False]


def test_what_has_no_target_is_not_judged() -> None:
    row = Row("x", "s", "shown", (Against("bare"),))
    (found,) = measured([{"x": 1.0, "bare": 1.0}], (row,))
    assert found.ratios[0].met is None


def test_nothing_is_divided_by_a_reference_of_zero() -> None:
    found = measured([{"service": 1.0, "slow": 0.0}], TABLE)
    assert [each.ratios for each in found if each.row is SERVICE] == [()]


def test_rows_that_were_not_measured_are_left_out_and_strangers_found() -> None:
    rounds = [{"bare": 1.0, "stranger": 2.0}]
    assert [each.row for each in measured(rounds, TABLE)] == [BARE]
    assert unknown(rounds, TABLE) == {"stranger"}


def test_every_reference_is_a_row_of_the_same_unit() -> None:
    rows = {row.name: row for row in ROWS}
    assert len(rows) == len(ROWS)
    for row in ROWS:
        for against in row.against:
            assert not against.reference or rows[against.reference].unit == row.unit
