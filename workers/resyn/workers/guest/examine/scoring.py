"""The scores of one instance's answers: first, and again in other circumstances."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Any

from resyn.workers.guest import contract
from resyn.workers.guest.examine.allowance import Allowance
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


class Scoring:
    """The answers to one instance; nothing is put back to what it was in between."""

    def __init__(self, cell: Cell, texts: list[str]) -> None:
        self._cell = cell
        self._answers = [_Answer(text) for text in texts]

    def begin(self, allowance: Allowance) -> None:
        """Score all answers for the first time, and then in other circumstances."""
        cell, began = self._cell, monotonic()
        self._attempt("first", cell.decoded, allowance.is_left)
        allowance.kept_seconds += monotonic() - began
        self._attempt("original", cell.original, allowance.is_more_left)
        self._attempt("plain", cell.plain, allowance.is_more_left)
        with a_year_on(cell.module):
            self._attempt("later", cell.decoded, allowance.is_more_left)

    def end(self, allowance: Allowance) -> None:
        """Score them once more, from the last one to the first."""
        self._answers.reverse()
        self._attempt("again", self._cell.decoded, allowance.is_left)
        self._answers.reverse()

    def _attempt(self, name: str, instance: Callable[[], Any], is_left: Callable[[], bool]) -> None:
        for answer in self._answers:
            answer.attempts[name] = _score(self._cell, instance, answer) if is_left() else None

    def seen(self) -> list[dict[str, Any]]:
        """Return what is seen of each answer."""
        return [_seen(self._cell, answer, self._answers) for answer in self._answers]


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
        if not answer.attempts:  # it is the first
            cell.check_unchanged("verify", given)


def _seen(cell: Cell, answer: _Answer, answers: list[_Answer]) -> dict[str, Any]:
    heard = answer.heard
    others = [each for each in answers if each is not answer]
    compiled = [(each.text, each.heard.compiled) for each in others]
    executed = [(each.text, each.heard.executed) for each in others]
    return {
        "attempts": [answer.attempts.get(name) for name in ATTEMPTS],
        "compiled": own(heard.compiled, answer.text, cell.text, compiled),
        "executed": own(heard.executed, answer.text, cell.text, executed),
        "events": list(heard.events),
    }
