"""Calls end a little before their RPC does, so that what is known by then reaches the caller."""

from __future__ import annotations

import time
from typing import Any

import pytest

from resyn.server.rpc import deadline_of


class Context:
    """As a gRPC context with so much time left."""

    def __init__(self, remaining: float | None) -> None:
        self._remaining = remaining

    def time_remaining(self) -> float | None:
        """Return the seconds until the RPC ends."""
        return self._remaining


def left(remaining: float | None) -> float:
    """Seconds that a call has."""
    context: Any = Context(remaining)
    return deadline_of(context, 300.0) - time.monotonic()


@pytest.mark.parametrize(
    ("asked", "travels_as"),
    # What gRPC makes of a deadline on its way: it is rounded up, to ever larger units.
    [
        (0.1, 0.1),
        (1.0, 1.01),
        (9.9, 9.91),
        (10.0, 10.1),
        (60.0, 60.1),
        (99.0, 99.1),
        (100.0, 101.0),
    ],
)
def test_a_call_ends_before_its_callers_patience_although_grpc_rounds_up(
    asked: float, travels_as: float
) -> None:
    assert asked * 0.8 - 0.01 < left(travels_as) < asked - min(0.04, asked * 0.05)


def test_without_a_deadline_the_servers_default_holds() -> None:
    assert 299.0 < left(None) <= 300.0


@pytest.mark.parametrize("remaining", [0.0, -0.001, -5.0])
def test_a_deadline_that_has_passed_leaves_no_time(remaining: float) -> None:
    assert left(remaining) <= 0.0
