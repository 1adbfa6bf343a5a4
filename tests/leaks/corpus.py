"""Verifiers whose state leaks from a call to later ones, and some that leak nothing."""

from __future__ import annotations

from tests.leaks import evaluated, hidden, honest, interpreter, patches, plain_data
from tests.leaks.programs import Call, Leak

__all__ = ["HONEST", "LEAKS", "Call", "Leak"]

LEAKS: list[Leak] = [
    *plain_data.LEAKS,
    *interpreter.LEAKS,
    *patches.LEAKS,
    *evaluated.LEAKS,
    *hidden.LEAKS,
]
HONEST: list[Leak] = honest.HONEST
