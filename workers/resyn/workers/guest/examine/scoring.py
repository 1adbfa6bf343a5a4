"""The scores of one instance's answers: first, and again in other circumstances."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from resyn.workers.guest import contract
from resyn.workers.guest.examine.clocks import a_year_on
from resyn.workers.guest.examine.ears import Heard, listen, own

if TYPE_CHECKING:
    from resyn.workers.guest.examine.cell import Cell

# In the order in which they travel.
ATTEMPTS = ("first", "again", "original", "plain", "later")
MOST_ERROR_CHARACTERS = 500
# A score, why there is none, or nothing: it was not tried.
Attempt = float | str | None


class NoInstance(Exception):
    """The instance cannot be had in this form, or would be no other one."""


class _Answer:
    def __init__(self, text: str) -> None:
        self.text = text
        self.heard = Heard()
        self.attempts: dict[str, Attempt] = {}


def score_all(cell: Cell, texts: list[str], left: Callable[[], bool]) -> list[dict[str, Any]]:
    """Return what is seen of each answer; nothing is put back to what it was in between."""
    answers = [_Answer(text) for text in texts]

    def attempt(name: str, instance: Callable[[], Any], ordered: list[_Answer]) -> None:
        for answer in ordered:
            answer.attempts[name] = _score(cell, instance, answer) if left() else None

    attempt("first", cell.decoded, answers)
    attempt("original", cell.original, answers)
    attempt("plain", cell.plain, answers)
    with a_year_on(cell.module):
        attempt("later", cell.decoded, answers)
    attempt("again", cell.decoded, answers[::-1])
    return [_seen(answer, answers) for answer in answers]


def _score(cell: Cell, instance: Callable[[], Any], answer: _Answer) -> Attempt:
    """Score once; None if there is no such instance."""
    try:
        given = instance()
    except NoInstance:
        return None
    try:
        return contract.score(listen(answer.heard, cell.module.verify, given, answer.text))
    except MemoryError:
        raise
    except BaseException as error:
        return contract.explain(error)[:MOST_ERROR_CHARACTERS]
    finally:
        if instance == cell.decoded:
            cell.check_unchanged("verify", given)


def _seen(answer: _Answer, answers: list[_Answer]) -> dict[str, Any]:
    others = [each for each in answers if each is not answer]
    compiled = [(each.text, each.heard.compiled) for each in others]
    executed = [(each.text, each.heard.executed) for each in others]
    return {
        "attempts": [answer.attempts.get(name) for name in ATTEMPTS],
        "compiled": own(answer.heard.compiled, answer.text, compiled),
        "executed": own(answer.heard.executed, answer.text, executed),
        "events": list(answer.heard.events),
    }
