"""How often guesses are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from resyn.server.admission.batteries import Kind
from resyn.server.admission.figures import wilson
from resyn.server.admission.observations import Cell, Observations
from resyn.server.admission.perturbing import normal


@dataclass(frozen=True, slots=True)
class Chance:
    """Guesses, and how many of them were right."""

    guesses: int = 0
    accepted: int = 0
    what: str = ""

    @property
    def low(self) -> float:
        """The lower end of the share's interval; 0 without guesses."""
        return wilson(self.accepted, self.guesses)[0] if self.guesses else 0.0

    @property
    def high(self) -> float:
        """The upper end of the share's interval; 0 without guesses."""
        return wilson(self.accepted, self.guesses)[1] if self.guesses else 0.0


def chance_of(seen: Observations) -> Chance:
    """Return the best way to guess that was tried: others' right answers, or their pattern."""
    ways = {
        "right answers of other instances of the same level": list(_others(seen)),
        "random answers of the right answer's pattern": [
            tried.accepted for _, tried in seen.of_kind(Kind.GUESS)
        ],
    }
    chances = [Chance(len(tries), sum(tries), what) for what, tries in ways.items()]
    if seen.more_references:
        chances[0] = _common(seen)
    return max(chances, key=lambda chance: chance.low)


def _common(seen: Observations) -> Chance:
    """Return how often the most common right answer is right."""
    every = [normal(answer) for answer in (*seen.references.values(), *seen.more_references)]
    answer, count = Counter(every).most_common(1)[0]
    return Chance(len(every), count, f"always {answer[:40]!r}")


def _others(seen: Observations) -> Iterator[bool]:
    """Say of each pair of instances of a level whether the one's answer is right for the other."""
    for cell in seen.base:
        if cell.reference is None:
            continue
        for spot, answer in seen.references.items():
            if spot.difficulty == cell.spot.difficulty and spot != cell.spot:
                yield from _known(cell, answer)


def _known(cell: Cell, answer: str) -> Iterator[bool]:
    assert cell.reference is not None
    if normal(answer) == normal(cell.reference):
        yield True
        return
    for tried in cell.tried:
        if tried.probe.kind is Kind.OTHER and normal(tried.probe.answer) == normal(answer):
            yield tried.accepted
            return
