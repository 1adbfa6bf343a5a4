"""What a guest says of a close look is read as if anybody had said it."""

from __future__ import annotations

import copy
import json
import math
from typing import Any

import pytest
from tests.unit.examined import LIMITS, shown, work

from resyn.v1 import outcome_pb2
from resyn.v1.admission_pb2 import Examination
from resyn.workers import examination
from resyn.workers.evidence import End, Exit
from resyn.workers.guest import wire

#: An honest word on one cell with the answer "7".
SAID: dict[str, Any] = {
    "error": "",
    "instance": "[5]",
    "question": "What?",
    "reference": "5",
    "answers": [
        {
            "attempts": [0.0, "KeyError: 7", None, 0.25, 1.0],
            "compiled": True,
            "executed": False,
            "events": ["open", "import json"],
        },
        {"attempts": [1.0] * 5, "compiled": False, "executed": False, "events": []},
    ],
    "mutating": ["verify"],
    "unstable": [],
    "is_plain": True,
    "events": [],
}
ASKED = work("7")


def read(*said: Any) -> Examination | outcome_pb2.Fault:
    body = wire.join(json.dumps(list(said)).encode())
    return examination.read(ASKED, Exit(End.RESULT, status=wire.OK, body=body))


def assert_refused(found: Examination | outcome_pb2.Fault) -> None:
    assert isinstance(found, outcome_pb2.Fault), found
    assert found.kind == outcome_pb2.FAULT_KIND_INVALID_RESULT
    assert found.message.startswith("the result is not an examination: ")


def test_an_honest_word_is_taken() -> None:
    found = read(SAID)
    assert isinstance(found, Examination)
    (cell,) = found.cells
    assert (cell.seed, cell.difficulty, cell.instance_json) == (1, 3, "[5]")
    assert (cell.question, cell.reference_answer, list(cell.mutating)) == ("What?", "5", ["verify"])
    first, reference = cell.answers
    assert (first.answer, reference.answer) == ("7", "5")
    names = ("first", "again", "original", "plain", "later")
    tries = [shown(getattr(first, name)) for name in names]
    assert tries == [0.0, "KeyError: 7", None, 0.25, 1.0]
    assert (first.compiled, first.executed) == (True, False)
    assert list(first.events) == ["open", "import json"]


def test_a_cell_that_failed_has_no_answers() -> None:
    failed = SAID | {"error": "generate: no", "reference": None, "answers": []}
    found = read(failed)
    assert isinstance(found, Examination)
    assert found.cells[0].error == "generate: no"
    assert_refused(read(SAID | {"error": "generate: no"}))


CELL: list[dict[str, Any]] = [
    {"error": 5},
    {"error": None},
    {"error": "x" * 5000},
    {"instance": None},
    {"instance": "\ud800"},
    {"question": ["?"]},
    {"reference": 5},
    {"reference": None},
    {"answers": []},
    {"answers": SAID["answers"] * 2},
    {"answers": {}},
    {"mutating": "verify"},
    {"mutating": ["verify", "verify"]},
    {"mutating": ["__import__"]},
    {"unstable": [["verify"]]},
    {"is_plain": 1},
    {"events": ["open"] * 2},
    {"events": ["x" * 81]},
    {"events": ["a\nb"]},
    {"events": [f"import {number}" for number in range(21)]},
    {"seed": 7},
]


@pytest.mark.parametrize("change", CELL)
def test_a_cell_with_anything_else_is_refused(change: dict[str, Any]) -> None:
    assert_refused(read(SAID | change))


NO_ATTEMPTS: list[Any] = [True, 1, -0.1, 1.1, 1e400, [], {}, "x" * 5000]
ANSWER: list[dict[str, Any]] = [
    {"attempts": [1.0] * 4},
    {"attempts": [1.0] * 6},
    {"attempts": 1.0},
    *({"attempts": [each] * 5} for each in NO_ATTEMPTS),
    {"compiled": None},
    {"executed": "no"},
    {"events": [5]},
    {"score": 1.0},
]


@pytest.mark.parametrize("change", ANSWER)
def test_an_answer_with_anything_else_is_refused(change: dict[str, Any]) -> None:
    said = copy.deepcopy(SAID)
    said["answers"][1] |= change
    assert_refused(read(said))


@pytest.mark.parametrize("score", [math.nan, math.inf, -math.inf])
def test_numbers_that_are_no_json_are_refused(score: float) -> None:
    assert_refused(read(SAID | {"is_plain": score}))


@pytest.mark.parametrize("field", sorted(SAID))
def test_a_cell_needs_all_its_fields(field: str) -> None:
    assert_refused(read({key: value for key, value in SAID.items() if key != field}))


@pytest.mark.parametrize("said", [(), (SAID, SAID), (None,), ([],)])
def test_there_are_as_many_cells_as_were_asked_for(said: tuple[Any, ...]) -> None:
    assert_refused(read(*said))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\1",
        wire.join(b"[]", b"[]"),
        wire.join(b"\xff"),
        wire.join(b"{"),
        wire.join(b"[" * 100_000),
        wire.join(b"[" + b"9" * 10_000 + b"]"),
        wire.join(json.dumps({"cells": [SAID]}).encode()),
    ],
)
def test_what_is_no_list_is_refused(body: bytes) -> None:
    assert_refused(examination.read(ASKED, Exit(End.RESULT, status=wire.OK, body=body)))


def test_minus_nothing_is_nothing() -> None:
    said = copy.deepcopy(SAID)
    said["answers"][0]["attempts"][0] = -0.0
    found = read(said)
    assert isinstance(found, Examination)
    assert math.copysign(1, found.cells[0].answers[0].first.score) == 1


def test_a_request_holds_cells_and_half_of_the_time() -> None:
    (body,) = wire.split(examination.request(work("7", "\u20ac", seeds=(-1, 2**62)), LIMITS))
    assert json.loads(body) == {
        "cells": [[-1, 3, ["7", "\u20ac"]], [2**62, 3, ["7", "\u20ac"]]],
        "seconds": [LIMITS.wall_seconds / 2, LIMITS.cpu_seconds / 2],
    }
