"""The close look at an environment: what is asked of the guest, and what it says read strictly.

A process that has run the environment wrote it: it may be anything. What was asked for is taken
from the question, and not from the answer.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any, NoReturn

from resyn.common.faults import fault
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2
from resyn.v1.admission_pb2 import AnswerExamination, Attempt, CellExamination, Examination
from resyn.v1.outcome_pb2 import FaultKind
from resyn.workers import outcome
from resyn.workers.evidence import Exit
from resyn.workers.guest import wire
from resyn.workers.guest.contract import FUNCTIONS

# Of a call's limits, so much may pass before the guest begins nothing more.
_SHARE_OF_LIMITS = 0.5
_ATTEMPTS = ("first", "again", "original", "plain", "later")
_CELL = {
    "error", "instance", "question", "reference", "answers", "mutating", "unstable", "is_plain",
    "events",
}  # fmt: skip
_ANSWER = {"attempts", "compiled", "executed", "events"}
_MOST_EVENTS, _MOST_EVENT_CHARACTERS = 20, 80


def request(work: call_pb2.ExamineWork, limits: environment_pb2.Limits) -> bytes:
    """Write the body of the guest's request."""
    cells = [[cell.seed, cell.difficulty, list(cell.answers)] for cell in work.cells]
    seconds = [_SHARE_OF_LIMITS * each for each in (limits.wall_seconds, limits.cpu_seconds)]
    return wire.join(json.dumps({"cells": cells, "seconds": seconds}).encode())


def read(work: call_pb2.ExamineWork, done: Exit) -> Examination | outcome_pb2.Fault:
    """Return what was seen, or that the guest has not said it as it should."""
    sections = outcome.texts(done, 1, 1)
    try:
        if sections is None:
            _refuse("not one text")
        said = json.loads(sections[0], parse_constant=_refuse)
        cells = [_cell(*pair) for pair in _pairs(work.cells, said)]
    except (ValueError, RecursionError) as error:
        text = f"the result is not an examination: {error}"[: wire.MAX_TEXT]
        return fault(FaultKind.FAULT_KIND_INVALID_RESULT, text)
    return Examination(cells=cells)


def _refuse(why: str) -> NoReturn:
    raise ValueError(why)


def _pairs(asked: Any, said: Any) -> list[tuple[Any, Any]]:
    """Put what was said beside what was asked for."""
    if not isinstance(said, list) or len(said) != len(asked):
        _refuse(f"{len(asked)} parts were asked for")
    return list(zip(asked, said, strict=True))


def _cell(asked: call_pb2.ExamineCell, said: Any) -> CellExamination:
    _check_keys(said, _CELL)
    error = _text(said["error"], wire.MAX_TEXT + 100)
    answers = list(asked.answers)
    cell = CellExamination(
        seed=asked.seed,
        difficulty=asked.difficulty,
        instance_json=_text(said["instance"]),
        question=_text(said["question"]),
        error=error,
        mutating=_texts(said["mutating"], FUNCTIONS.__contains__),
        unstable=_texts(said["unstable"], FUNCTIONS.__contains__),
        is_plain_json=_flag(said["is_plain"]),
        events=_texts(said["events"], _is_event),
    )
    if said["reference"] is not None:
        cell.reference_answer = _text(said["reference"])
        answers.append(cell.reference_answer)
    scored = _pairs([] if error else answers, said["answers"])
    cell.answers.extend(_answer(*pair) for pair in scored)
    return cell


def _answer(answer: str, said: Any) -> AnswerExamination:
    _check_keys(said, _ANSWER)
    seen = AnswerExamination(
        answer=answer,
        compiled=_flag(said["compiled"]),
        executed=_flag(said["executed"]),
        events=_texts(said["events"], _is_event),
    )
    for name, attempt in _pairs(_ATTEMPTS, said["attempts"]):
        if attempt is not None:
            getattr(seen, name).CopyFrom(_attempt(attempt))
    return seen


def _attempt(said: Any) -> Attempt:
    if isinstance(said, str):
        return Attempt(error=_text(said, wire.MAX_TEXT))
    if type(said) is not float or not math.isfinite(said) or not 0.0 <= said <= 1.0:
        _refuse("a score that is none")
    return Attempt(score=said + 0.0)  # -0.0 becomes 0.0


def _check_keys(said: Any, keys: set[str]) -> None:
    if not isinstance(said, dict) or said.keys() != keys:
        _refuse("a part with other fields")


def _flag(said: Any) -> bool:
    return said if isinstance(said, bool) else _refuse("neither true nor false")


def _text(said: Any, most_characters: int | None = None) -> str:
    """Check a text; what UTF-8 cannot hold raises UnicodeEncodeError, which is a ValueError."""
    if not isinstance(said, str) or (most_characters and len(said) > most_characters):
        _refuse("no text, or too long a one")
    said.encode()
    return said


def _texts(said: Any, is_known: Callable[[str], bool]) -> list[str]:
    if not isinstance(said, list) or len(said) > _MOST_EVENTS:
        _refuse("no list of names, or too long a one")
    found = [_text(each, _MOST_EVENT_CHARACTERS) for each in said]
    if len(set(found)) != len(found) or not all(map(is_known, found)):
        _refuse("names that are not known, or repeat")
    return found


def _is_event(name: str) -> bool:
    return name.isprintable()
