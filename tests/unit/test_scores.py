"""What counts as a score: truth values and numbers in [0, 1], and nothing like them."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import pytest

from resyn.workers.guest import contract, wire
from resyn.workers.guest.contract import ContractError


def returning(result: Any) -> Any:
    return SimpleNamespace(verify=lambda instance, answer: result)


def score(result: Any) -> float:
    status, value = contract.verify(returning(result), "5", "answer", extract=False)
    assert status == wire.OK
    assert type(value) is float
    return value


class Float64(float):
    """As numpy's: a float by inheritance."""


class Bool8:
    """As numpy's: neither a bool nor a number, but convertible."""

    def __float__(self) -> float:
        return 1.0


class BooleanTrue:
    """As sympy's: only bool() says what it is."""


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (True, 1.0),
        (False, 0.0),
        (0, 0.0),
        (1, 1.0),
        (0.5, 0.5),
        (-0.0, 0.0),
        (5e-324, 5e-324),
        (Fraction(1, 4), 0.25),
        (Decimal("0.125"), 0.125),
        (Float64(0.75), 0.75),
        (Bool8(), 1.0),
        (BooleanTrue(), 1.0),
    ],
)
def test_numbers_and_truth_values_are_scores(result: Any, expected: float) -> None:
    assert score(result) == expected
    assert math.copysign(1.0, score(result)) == 1.0


class Unprintable:
    def __repr__(self) -> str:
        raise ZeroDivisionError


class Liar(float):
    """Compares as it likes; what counts is its value."""

    def __lt__(self, other: object) -> bool:
        return True

    __gt__ = __le__ = __ge__ = __lt__


@pytest.mark.parametrize(
    ("result", "message"),
    [
        (math.nan, "`verify` returned nan (float); it must lie in [0, 1]"),
        (math.inf, "`verify` returned inf (float); it must lie"),
        (7, "`verify` returned 7 (int); it must lie in [0, 1]"),
        (1 + 2**-52, "`verify` returned 1.0000000000000002 (float)"),
        (-1e-300, "`verify` returned -1e-300 (float)"),
        (10**400, "`verify` returned 1000000"),
        (Liar(7), "`verify` returned 7.0 (Liar); it must lie in [0, 1]"),
        (Fraction(10**400), "`verify` returned Fraction(1000"),
        (Decimal("NaN"), "`verify` returned nan (float); it must lie"),
        (Decimal("sNaN"), "`verify` returned Decimal('sNaN') (Decimal); cannot convert"),
        ("1.0", "`verify` returned '1.0' (str); it must return a bool or a float in [0, 1]"),
        (b"1", "`verify` returned b'1' (bytes); it must return a bool"),
        (None, "`verify` returned None (NoneType); it must return a bool"),
        (1j, "`verify` returned 1j (complex); it must return a bool"),
        ([1.0], "`verify` returned [1.0] (list); it must return a bool"),
        (Unprintable(), "`verify` returned <unprintable: ZeroDivisionError> (Unprintable); it"),
    ],
)
def test_anything_else_is_no_score(result: Any, message: str) -> None:
    with pytest.raises(ContractError) as caught:
        score(result)
    assert str(caught.value).startswith(message)
    assert len(str(caught.value)) < 300
