"""What the rounds of an examination take from results of single calls."""

from __future__ import annotations

from collections.abc import Iterable

from resyn.server.admission.batteries import Kind, Probe
from resyn.server.admission.observations import RAISED, Attempt, Cell, Limits, Made, Scored, Tried

# Of an instance that is looked at again in another process.
ELSEWHERE_ANSWERS = 24


def usable(made: Made, limits: Limits) -> bool:
    """Say whether an instance can be sent back to the service."""
    return made.trouble is None and len(made.instance_json.encode()) <= limits.most_instance_bytes


def ended(scored: Scored) -> bool:
    """Say whether an answer ended its process, or took as long as it may."""
    return scored.trouble is not None and scored.trouble.kind not in RAISED


def is_reference(scored: Scored, made: Made) -> bool:
    """Say whether a call scored an instance's reference answer."""
    return scored.spot == made.spot and scored.probe.kind is Kind.REFERENCE


def folded(made: Made, tried: Iterable[Scored]) -> Cell:
    """Return what single calls have shown of an instance in the form of a close look."""
    return Cell(
        spot=made.spot,
        instance_json=made.instance_json,
        question=made.question,
        reference=made.reference,
        tried=tuple(
            Tried(each.probe, Attempt(each.score, str(each.trouble or "")))
            for each in tried
            if each.trouble is None or each.trouble.kind in RAISED
        ),
    )


def probes_of(cell: Cell) -> tuple[Probe, ...]:
    """Return a cell's answers but for the reference answer."""
    return tuple(each.probe for each in cell.tried if each.probe.kind is not Kind.REFERENCE)


def some_probes(cell: Cell) -> tuple[Probe, ...]:
    """Return some of a cell's answers, the accepted ones first.

    The reference answer is one of them, for elsewhere the environment may give another one.
    """
    ordered = sorted(
        cell.tried, key=lambda each: (not each.first.full, each.probe.kind is not Kind.REFERENCE)
    )
    return tuple(each.probe for each in ordered[:ELSEWHERE_ANSWERS])
