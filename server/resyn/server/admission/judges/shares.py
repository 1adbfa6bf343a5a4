"""Shares of answers that were taken for right: what judges of acceptance have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from resyn.server.admission.batteries import Kind
from resyn.server.admission.figures import wilson
from resyn.server.admission.findings import Finding, judged
from resyn.server.admission.observations import Cell, Tried
from resyn.server.admission.perturbing import normal

# Lower ends of intervals, from which on it is no accident.
ALWAYS, MOSTLY, OFTEN = 0.8, 0.5, 0.2
FEWEST = 4
# Where verdicts vary anyway, so many more must vary with what is looked for.
TIMES_MORE = 3
# Of a score, what is more than a baseline for text that is no answer.
NOTHING_SCORE = 0.1

Pair = tuple[Cell, Tried]


def share_finding(code: str, text: str, accepted: Sequence[Pair], looks: int) -> Finding:
    """Return a finding that says how many of all were accepted, with an interval."""
    low, high = wilson(len(accepted), looks)
    share = f"{len(accepted)} of {looks} ({low:.0%} to {high:.0%})"
    evidence = tuple(judged(cell.spot, tried.probe, tried.first) for cell, tried in accepted)
    return Finding(code, f"{text}: {share}", evidence, len(accepted), looks)


def unlike(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the answers that are not the reference answer in other clothes."""
    return [
        (cell, tried)
        for cell, tried in pairs
        if cell.reference is None or normal(cell.reference) != normal(tried.probe.answer)
    ]


def accepted_of(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the answers that were taken for right."""
    return [(cell, tried) for cell, tried in pairs if tried.accepted]


def right_for_sure(pairs: Iterable[Pair], least: float = MOSTLY) -> tuple[list[Pair], int]:
    """Return those taken for right, if they surely are more than a share, and how many there are.

    Only those of instances whose own reference answer is right say anything.
    """
    some = [(cell, tried) for cell, tried in pairs if reference_is_right(cell)]
    accepted = accepted_of(some)
    is_sure = len(accepted) >= FEWEST and wilson(len(accepted), len(some))[0] > least
    return (accepted if is_sure else []), len(some)


def reference_is_right(cell: Cell) -> bool:
    """Say whether a cell's own reference answer was taken for right."""
    own = [each for each in cell.tried if each.probe.kind is Kind.REFERENCE]
    return bool(own) and own[0].accepted
