"""The soak's judgement: what grows, and what is noise."""

from __future__ import annotations

import random

import pytest
from bench.slopes import Series

CALLS = [1000.0 * number for number in range(1, 61)]


def series(values: list[float], allowance: float | None = 0.9) -> Series:
    """Return a figure with these samples."""
    return Series("figure", CALLS, values, allowance)


def test_one_more_of_something_every_ten_thousand_calls_is_found() -> None:
    leak = series([24 + calls // 10_000 for calls in CALLS])
    assert leak.grows
    assert leak.per_thousand_calls == pytest.approx(0.1, rel=0.1)


def test_what_grows_only_at_the_beginning_does_not_grow() -> None:
    assert not series([min(20.0, number) for number in range(60)]).grows


def test_noise_does_not_grow() -> None:
    noise = random.Random(1)
    assert not series([70_000 + noise.uniform(-6000, 6000) for _ in CALLS], 1024).grows


def test_a_leak_is_found_below_noise() -> None:
    noise = random.Random(1)
    values = [70_000 + calls / 5 + noise.uniform(-2000, 2000) for calls in CALLS]
    assert series(values, 4096).grows


def test_a_figure_of_the_whole_host_is_only_shown() -> None:
    assert not series(list(CALLS), None).grows
