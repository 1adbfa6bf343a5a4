"""All that is seen of one cell; what fails ends this one alone."""

from __future__ import annotations

from typing import Any

from resyn.workers.guest.examine.allowance import Allowance
from resyn.workers.guest.examine.cell import Cell, Failed
from resyn.workers.guest.examine.scoring import Scoring


class Look:
    """A look at one instance: `begin`, then `end`, and between them others' looks begin."""

    def __init__(self, module: Any, seed: int, difficulty: int, answers: list[str]) -> None:
        self._cell = Cell(module, seed, difficulty)
        self._answers = answers
        self._scoring: Scoring | None = None
        self._error = ""

    def begin(self, allowance: Allowance) -> None:
        """Make the instance, and score all answers in all circumstances but the last."""
        cell = self._cell
        try:
            if not allowance.is_left():
                raise Failed("examine: no time was left for this instance")
            cell.make()
        except Failed as failure:
            self._error = str(failure)
            return
        cell.call_again(allowance.is_more_left)
        own = [] if cell.reference is None else [cell.reference]
        self._scoring = Scoring(cell, self._answers + own)
        self._scoring.begin(allowance)

    def end(self, allowance: Allowance) -> None:
        """Score all answers once more."""
        if self._scoring is not None:
            self._scoring.end(allowance)

    def seen(self) -> dict[str, Any]:
        """Return what `resyn.workers.examination` reads."""
        cell, made = self._cell, not self._error
        return {
            "error": self._error,
            "instance": cell.text if made else "",
            "question": cell.question if made else "",
            "reference": cell.reference if made else None,
            "answers": self._scoring.seen() if self._scoring else [],
            "mutating": sorted(cell.mutating),
            "unstable": sorted(cell.unstable),
            "is_plain": cell.is_plain,
            "events": list(cell.heard.events),
        }
