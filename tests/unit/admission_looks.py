"""Observations that were made by nobody: what judges say of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from resyn.server.admission.batteries import Kind, Probe
from resyn.server.admission.findings import Finding
from resyn.server.admission.observations import (
    LEVELS,
    Attempt,
    Cell,
    Made,
    Observations,
    Spot,
    Tried,
)

Judge = Callable[[Observations], Iterator[Finding]]
SPOTS = [Spot(level, seed) for seed in range(3) for level in LEVELS]


def made(spot: Spot, **fields: object) -> Made:
    """Return an instance whose answer is a number of its own."""
    number = 1000 * spot.difficulty + spot.seed
    plain: dict[str, object] = {
        "instance_json": f'{{"n": {number}}}',
        "question": f"What comes before {number + 1}?",
        "reference": str(number),
    }
    return Made(spot, **{**plain, **fields})  # type: ignore[arg-type] # any field will do


def tried(kind: Kind, answer: str, score: float, name: str = "", **fields: object) -> Tried:
    """Return an answer with the same score each time."""
    attempt = Attempt(score)
    same: dict[str, object] = {"first": attempt, "again": attempt}
    return Tried(Probe(kind, name or answer, answer), **{**same, **fields})  # type: ignore[arg-type]


def cell(spot: Spot, answers: Iterable[Tried] = (), **fields: object) -> Cell:
    """Return a close look at an instance; its reference answer is right."""
    one = made(spot)
    assert one.reference is not None
    plain: dict[str, object] = {
        "instance_json": one.instance_json,
        "question": one.question,
        "reference": one.reference,
    }
    own = tried(Kind.REFERENCE, one.reference, 1.0)
    return Cell(spot, tried=(*answers, own), **{**plain, **fields})  # type: ignore[arg-type]


def looks(answers: Callable[[int], Sequence[Tried]], count: int = 30) -> Observations:
    """Return looks at instances; each place has the answers that the function says."""
    spots = SPOTS[:count]
    cells = tuple(cell(spot, answers(place)) for place, spot in enumerate(spots))
    return Observations(made=tuple(made(spot) for spot in spots), cells=cells)


def codes(judge: Judge, seen: Observations) -> list[str]:
    """Return the codes that a judge gives."""
    return [finding.code for finding in judge(seen)]


def loud(judge: Judge, seen: Observations) -> list[str]:
    """Return the codes that are more than information."""
    return [finding.code for finding in judge(seen) if finding.weight > 1]
